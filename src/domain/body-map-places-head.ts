/** Where on the body a place is: the head (R11.1). See body-map-places.ts. */
import type { Region } from "./body-map-view.ts";

/** From the front; `x` is how far from the middle. */
export const headFrontPlaces: readonly Region[] = [
  ["top of the head", "0,0 320,0 320,130 0,130"],
  ["forehead", "0,130 200,130 200,366 0,366"],
  ["{side} ear lobe", "258,512 345,512 345,572 240,572"],
  ["{side} ear", "285,340 360,340 360,520 266,520 282,426"],
  ["between the eyebrows", "0,366 50,366 40,424 0,424"],
  ["{side} eyebrow", "50,366 192,366 192,402 50,402"],
  ["{side} upper eyelid", "48,402 192,402 180,434 120,422 62,436"],
  ["{side} eye", "60,420 182,420 182,468 60,468"],
  ["under the {side} eye", "44,462 192,462 176,520 54,516"],
  ["bridge of the nose", "0,424 48,424 44,500 30,528 0,528"],
  ["tip of the nose", "0,528 24,528 24,622 0,622"],
  ["{side} side of the nose", "24,526 46,500 68,600 58,626 24,626"],
  ["between the nose and the mouth", "0,622 56,622 62,668 0,668"],
  ["corner of the mouth, {side} side", "70,672 106,672 106,712 70,712"],
  ["upper lip", "0,664 92,664 92,691 0,691"],
  ["lower lip", "0,691 92,691 60,724 0,724"],
  ["chin", "0,720 86,716 108,800 0,836"],
  ["{side} temple", "200,130 320,200 300,340 286,436 192,436 192,366"],
  ["{side} cheek", "44,462 192,436 290,420 272,540 190,640 104,700 60,668 66,600 50,516"],
  ["{side} side of the jaw", "104,690 275,530 262,640 140,800 96,820 86,716"],
  ["front of the neck", "0,810 56,800 56,1000 0,1000"],
  ["{side} side of the neck", "56,806 150,680 300,800 300,1000 56,1000"],
];

/** From behind; `x` is how far from the middle. */
export const headBackPlaces: readonly Region[] = [
  ["crown of the head", "0,0 320,0 320,190 0,190"],
  ["{side} ear lobe, from behind", "262,512 345,512 345,572 250,572"],
  ["{side} ear, from behind", "280,340 360,340 360,520 266,520 280,426"],
  ["behind the {side} ear", "228,380 284,380 270,540 214,640 190,560"],
  ["back of the head, middle", "0,190 34,190 34,660 0,660"],
  ["back of the head, {side} side", "34,190 320,190 284,420 214,660 34,660"],
  ["base of the skull", "0,660 220,660 150,770 0,770"],
  ["nape of the neck", "0,770 60,770 60,1000 0,1000"],
  ["{side} side of the neck, back", "60,770 180,720 300,900 300,1000 60,1000"],
];

/** As the learner's left side is drawn, looking to the viewer's left. */
export const headSidePlaces: readonly Region[] = [
  ["{side} eyebrow", "196,366 312,366 312,402 196,402"],
  ["{side} eye", "214,402 312,402 312,472 222,472"],
  ["nose, {side} side", "120,420 214,400 222,480 214,580 120,580"],
  ["upper lip, {side} side", "150,576 254,576 254,658 150,658"],
  ["lower lip, {side} side", "150,658 254,658 254,716 150,716"],
  ["chin, {side} side", "150,716 290,716 290,840 150,840"],
  ["forehead, {side} side", "140,170 320,90 320,368 180,368"],
  ["{side} temple", "312,260 440,260 460,450 312,450"],
  ["{side} ear lobe", "508,520 592,520 572,574 512,574"],
  ["{side} ear", "496,360 614,360 614,524 500,524"],
  ["behind the {side} ear", "614,360 700,380 690,600 570,610 572,566 604,510"],
  ["{side} cheek", "222,472 312,450 460,440 506,520 508,580 440,690 290,716 254,716 254,576 216,576"],
  ["{side} side of the jaw", "290,716 440,690 512,570 530,640 480,770 420,850 280,840"],
  ["top of the head", "320,30 860,30 860,170 250,170"],
  ["{side} side of the head", "312,170 720,170 720,390 614,360 500,360 460,450 440,260 312,260"],
  ["back of the head, {side} side", "720,100 900,200 900,640 690,640 700,380 720,380"],
  ["front of the neck", "270,828 412,838 470,1000 380,1000"],
  ["nape of the neck, {side} side", "690,640 830,600 800,1000 680,1000"],
  ["{side} side of the neck", "412,838 480,770 530,640 570,600 690,600 690,1000 462,1000"],
];
