/** Hints on injuries and marks (R4.3, R11.1): what they look like is recorded; cause, age and their medical name are a doctor's. */
import type { HintRule } from "./recording-hints.ts";

const looked = ["seen", "mark", "view"] as const;
const injuries =
  "bruise|bruises|bruising|scar|scars|injury|injuries|burn|burns|wound|wounds|scratch|scratches|cut|cuts";

export const markRules: readonly HintRule[] = [
  {
    id: "mark-cause",
    kind: "diagnostic",
    looksIn: looked,
    phrases: [
      "{marks} … from being",
      "{marks} … [caused by|due to|made by|as a result of]",
      "looked|looks (like|as if|as though|to be|to have been|it|they|was|were) … caused|done|made by",
      "looked|looks like (a|an) (possible) (cigarette|belt|finger|hand|slap|bite|burn|shoe|punch|human|iron) burn|mark|marks|print|prints|bite|slap|punch",
      "cigarette|belt|slap|grip|whip|ligature|defensive|pressure burn|burns|mark|marks|wound|wounds|injuries",
      "finger|thumb|hand|fist|fingertip|shoe mark|marks|print|prints|bruise|bruises|bruising",
      "handprint|handprints|thumbprint|thumbprints",
      "consistent with (being|having been|someone|a|an|the) {harm}|slap|slapping|belt|fall|grip|gripping|grabbing|pinching|pinched|kick|punch",
      "non|not accidental (injury|injuries)",
      "as if|though {he}|someone|somebody had|has|'d|was been {harm}|held|tied",
    ],
    exceptions: [
      "consistent with [what|the time|the account|{his} account]",
      "finger|hand|thumb marks|prints on|in|of (the|a) (wet) glass|window|wall|screen|paint|table|door",
      "finger|hand|thumb prints … paint|display|art|clay|book|card|picture",
    ],
    example: "looked like a cigarette burn, non-accidental",
    words: {
      en: {
        why: "Only a doctor can say what caused an injury. A guess weakens the account.",
        instead:
          "Describe shape, size, colour and place: “round, red, 1 cm, back of left hand”, and any words about it.",
      },
      cy: {
        why: "Dim ond meddyg all ddweud beth achosodd anaf.",
        instead: "Disgrifiwch y siâp, y maint, y lliw a'r lle: “crwn, coch, 1 cm, cefn y llaw chwith”.",
      },
    },
  },
  {
    id: "mark-age",
    kind: "diagnostic",
    looksIn: looked,
    phrases: [
      `old|older|fresh|recent|new|healing|healed|fading|faded (looking|yellow|small|large) ${injuries}`,
      `${injuries} looked|looks|is|was|were|are|seemed|seems|appeared|appears (to be) ({very}) old|older|fresh|recent|healing|new|fading|days|weeks`,
      "(about|around) a|several|few|couple|some|{number}|{hour} (of) days|weeks|week|day old",
      "different ages|stages of healing",
    ],
    exceptions: [
      "day|days|week|weeks old baby|babies|sister|brother|kitten|kittens|puppy|puppies|twins|infant",
      "baby|sister|brother|kitten|puppy … day|days|week|weeks old",
      "healing well",
    ],
    example: "an old bruise, a week old",
    words: {
      en: {
        why: "Not even a doctor can tell the age of a bruise by its colour.",
        instead: "Give the colour and when you first saw it: “yellow and green, first seen today at 9:10”.",
      },
      cy: {
        why: "Ni all hyd yn oed meddyg ddweud oed clais yn ôl ei liw.",
        instead: "Nodwch y lliw a phryd y gwelsoch ef gyntaf: “melyn a gwyrdd, gwelais ef heddiw am 9:10”.",
      },
    },
  },
  {
    id: "medical-word",
    kind: "diagnostic",
    looksIn: looked,
    phrases: [
      "haematoma*|hematoma*|contusion*|laceration*|abrasion*|fracture|fractured|fractures|concussed|concussion|oedema|petechiae|lesion*|erythema|infected|infection|dislocated|sprained|dehydrated|malnourished|emaciated|underweight|hypothermia|anaemic",
    ],
    exceptions: [
      `{diagnosis}|matron|surgeon … fracture|fractured|fractures|concussed|concussion|infected|infection|dislocated|sprained|dehydrated|laceration*|abrasion*|underweight|malnourished`,
      `fracture|fractured|concussion|concussed|infection|sprained|dislocated … {diagnosis}|matron|surgeon`,
      "ear|chest|throat|water|urine|viral|eye|kidney infection",
      "infection control",
    ],
    example: "haematoma, fracture, infected",
    words: {
      en: {
        why: "A medical word is a finding, and can be wrong.",
        instead: "Use plain words: bruise, cut, graze, swelling, with size, colour and place. Ask for first aid.",
      },
      cy: {
        why: "Mae gair meddygol yn ddiagnosis, a gall fod yn anghywir.",
        instead: "Defnyddiwch eiriau syml: clais, toriad, crafiad, chwydd, gyda maint, lliw a lle.",
      },
    },
  },
  {
    id: "self-harm",
    kind: "diagnostic",
    looksIn: ["seen", "done", "view", "mark"],
    phrases: [
      "{be} (definitely|clearly|probably|possibly|still|also) self harming|harmed",
      "self harm|harming scar|scars|mark|marks|cut|cuts|wound|wounds",
      "self inflicted",
      "self harms",
      "{be} (definitely|clearly|probably|still) cutting|harming|hurting|burning {himself}",
      "has|have|had (been) self harmed",
    ],
    exceptions: [],
    example: "self-harm marks, has been cutting herself",
    words: {
      en: {
        why: "Who made a mark, and why, is for the learner to tell.",
        instead: "Describe the marks, and give the learner's own words about them if there were any.",
      },
      cy: {
        why: "Y dysgwr ddylai ddweud pwy wnaeth y marc, a pham.",
        instead: "Disgrifiwch y marciau, a rhowch eiriau'r dysgwr ei hun amdanynt os oedd rhai.",
      },
    },
  },
  {
    id: "some-marks",
    kind: "vague",
    looksIn: ["seen", "mark"],
    phrases: [
      "some|several|few|multiple|various|numerous|many|different (small|large|red|old|nasty|little|other|faint|deep|big|bad|tiny|blue|purple) {marks}",
      "loads|lots|couple|number|load of (small|large|red|old|nasty|little|other|faint|deep|big|bad|tiny) {marks}",
      "covered in {marks}",
    ],
    exceptions: [
      "{marks} … cm|mm|centimetres|millimetres|inch|inches",
      "marks for|in|out (the|his|her|a) of|maths|english|science|test|paper|exam",
      "lost|gained|lose|gain|get|got some|several|few marks",
    ],
    example: "several bruises, some marks",
    words: {
      en: {
        why: "Later nobody can say how many there were, or whether there are more now.",
        instead: "Count them, and give each its size, colour and place, or draw them on the body map.",
      },
      cy: {
        why: "Yn nes ymlaen ni fydd neb yn gwybod faint oedd yno.",
        instead: "Cyfrwch nhw, a nodwch faint, lliw a lle pob un, neu marciwch nhw ar y map corff.",
      },
    },
  },
];
