/** Where on the body a place is: hands and feet (R11.1). See body-map-places.ts. */
import type { Region } from "./body-map-view.ts";

/** As the left palm is drawn, the thumb on the viewer's left. */
export const palmPlaces: readonly Region[] = [
  ["{side} index finger, tip, palm side", "270,130 396,130 396,246 270,246"],
  ["{side} index finger, palm side", "276,230 396,230 411,474 326,540"],
  ["{side} middle finger, tip, palm side", "400,30 516,30 514,214 408,214"],
  ["{side} middle finger, palm side", "408,190 510,190 505,472 411,474"],
  ["{side} ring finger, tip, palm side", "524,80 640,80 626,236 516,236"],
  ["{side} ring finger, palm side", "520,210 625,210 596,488 505,472"],
  ["{side} little finger, tip, palm side", "630,200 745,200 736,306 628,306"],
  ["{side} little finger, palm side", "625,280 735,280 676,540 596,488"],
  ["{side} thumb, tip, palm side", "90,400 200,400 250,500 150,580"],
  ["{side} thumb, palm side", "90,400 230,420 330,570 268,726 200,660"],
  ["{side} wrist, palm side", "360,886 640,886 640,1000 360,1000"],
  ["{side} palm, below the fingers", "322,470 690,470 670,600 330,600"],
  ["{side} palm, ball of the thumb", "262,714 330,580 440,690 440,800 410,890 360,890"],
  ["{side} palm, below the little finger", "560,600 680,600 650,780 606,890 560,890"],
  ["{side} palm, middle", "330,596 560,596 560,890 410,890 440,800 440,690"],
];

/** As the back of the right hand is drawn, the thumb on the viewer's left. */
export const handBackPlaces: readonly Region[] = [
  ["{side} index finger, tip, back", "270,130 396,130 396,246 270,246"],
  ["{side} index finger, back", "276,230 396,230 411,474 326,540"],
  ["{side} middle finger, tip, back", "400,30 516,30 514,214 408,214"],
  ["{side} middle finger, back", "408,190 510,190 505,472 411,474"],
  ["{side} ring finger, tip, back", "524,80 640,80 626,236 516,236"],
  ["{side} ring finger, back", "520,210 625,210 596,488 505,472"],
  ["{side} little finger, tip, back", "630,200 745,200 736,306 628,306"],
  ["{side} little finger, back", "625,280 735,280 676,540 596,488"],
  ["{side} thumb, tip, back", "90,400 200,400 250,500 150,580"],
  ["{side} thumb, back", "90,400 230,420 330,570 268,726 200,660"],
  ["{side} wrist, back", "360,886 640,886 640,1000 360,1000"],
  ["{side} hand, knuckles", "322,460 690,460 676,570 326,570"],
  ["back of the {side} hand, thumb side", "262,714 330,566 430,566 430,890 360,890"],
  ["back of the {side} hand, little finger side", "560,566 680,566 650,780 606,890 560,890"],
  ["back of the {side} hand, middle", "430,566 560,566 560,890 430,890"],
];

/** As the left sole is drawn, the big toe on the viewer's left. */
export const solePlaces: readonly Region[] = [
  ["{side} big toe, underside", "280,60 424,60 422,276 290,300"],
  ["{side} second toe, underside", "424,60 507,60 505,180 500,286 422,276"],
  ["{side} third toe, underside", "507,100 589,100 588,180 572,306 500,286 505,180"],
  ["{side} fourth toe, underside", "589,150 656,150 654,230 631,340 572,306 588,180"],
  ["{side} little toe, underside", "656,200 720,200 700,400 631,340 654,230"],
  ["{side} sole, ball of the foot", "290,276 500,280 700,400 700,490 340,460"],
  ["{side} sole, arch", "330,450 520,470 506,790 350,790"],
  ["{side} sole, outer edge", "520,470 710,480 650,790 506,790"],
  ["{side} heel, underside", "350,786 660,786 660,1000 350,1000"],
];

/** As the top of the right foot is drawn, the big toe on the viewer's left. */
export const footTopPlaces: readonly Region[] = [
  ["{side} big toe, top", "280,60 424,60 422,276 290,300"],
  ["{side} second toe, top", "424,60 507,60 505,180 500,286 422,276"],
  ["{side} third toe, top", "507,100 589,100 588,180 572,306 500,286 505,180"],
  ["{side} fourth toe, top", "589,150 656,150 654,230 631,340 572,306 588,180"],
  ["{side} little toe, top", "656,200 720,200 700,400 631,340 654,230"],
  ["top of the {side} foot, behind the toes", "290,276 500,280 710,400 710,470 330,450"],
  ["top of the {side} foot, inner side", "320,440 520,450 520,770 360,770"],
  ["top of the {side} foot, outer side", "520,450 710,464 680,770 520,770"],
  ["{side} ankle, inner side", "340,770 430,770 430,1000 340,1000"],
  ["{side} ankle, outer side", "600,770 690,770 690,1000 600,1000"],
  ["{side} ankle, front", "430,770 600,770 600,1000 430,1000"],
];
