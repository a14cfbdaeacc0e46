/** Hints on diagnoses and conclusions about abuse (R4.3): what belongs to doctors, courts and the safeguarding lead. */
import type { HintRule } from "./recording-hints.ts";

const anyOwn = ["seen", "done", "view"] as const;
const conditions = "depression|anxiety|PTSD|OCD|anorexia|bulimia|psychosis|schizophrenia";
const disorders =
  "an eating disorder|an anxiety disorder|a personality disorder|mental health issues|mental health problems";
const states =
  "depressed|bipolar|anorexic|bulimic|psychotic|suicidal|schizophrenic|paranoid|manic|delusional|traumatised|OCD";
const neurotypes =
  "autistic|dyslexic|ADHD|dyspraxic|neurodiverse|neurodivergent|hyperactive|autism|ASD|ASC|ODD|PDA|FASD|asperger*|dyslexia|dyspraxia|tourette*";

export const diagnosisRules: readonly HintRule[] = [
  {
    id: "condition",
    kind: "diagnostic",
    looksIn: anyOwn,
    phrases: [
      `{be} ({very}) (clinically|severely) ${states}`,
      `has|have|had|having|got (got) ({very}) (bad|severe|mild|serious|terrible) ${conditions}`,
      `has|have|had|having|got (got) (such|clearly|probably|possibly) [${disorders}]`,
      `suffers|suffering|suffer|struggles|struggling from|with ({very}) (bad|severe|her|his) [${conditions}|${disorders}]`,
    ],
    exceptions: [
      `{diagnosis} … ${conditions}|${states}`,
      `{diagnosis} … [${disorders}]`,
      `${conditions}|${states}|disorder … diagnos*`,
    ],
    example: "is depressed, has anxiety",
    words: {
      en: {
        why: "Only a clinician can diagnose, and a wrong label follows a learner for years.",
        instead: "Describe what you saw and heard. If there is a diagnosis, say who made it and where it is recorded.",
      },
      cy: {
        why: "Dim ond clinigwr all roi diagnosis, a gall label anghywir ddilyn dysgwr am flynyddoedd.",
        instead: "Disgrifiwch beth welsoch a beth glywsoch. Os oes diagnosis, dywedwch pwy a'i rhoddodd.",
      },
    },
  },
  {
    id: "neurodiverse",
    kind: "diagnostic",
    looksIn: anyOwn,
    phrases: [
      `{be} ({very}) (undiagnosed) ${neurotypes}`,
      "({be}) ({very}) on the (autistic|autism) spectrum",
      `({very}) has|have|got|had (definitely|clearly|probably|possibly|undiagnosed|got|traits of|signs of|a bit of) ${neurotypes}`,
      `undiagnosed ${neurotypes}`,
      "autistic|ADHD traits|tendencies",
    ],
    exceptions: [`{diagnosis} … ${neurotypes}|spectrum`, `${neurotypes}|spectrum … diagnos*`],
    example: "is autistic, on the spectrum",
    words: {
      en: {
        why: "Where it is a diagnosis, a reader needs to know that; where it is not, it is a guess.",
        instead: "Say “has a diagnosis of …, recorded in …”, or describe what you see without the label.",
      },
      cy: {
        why: "Os oes diagnosis, mae angen i'r darllenydd wybod hynny; os nad oes, dyfaliad yw hyn.",
        instead: "Dywedwch “mae ganddo ddiagnosis o …, sydd wedi'i gofnodi yn …”, neu disgrifiwch heb y label.",
      },
    },
  },
  {
    id: "trauma-theory",
    kind: "diagnostic",
    looksIn: anyOwn,
    phrases: [
      "attachment issues|disorder|problems|difficulties|style",
      "insecure|disorganised attachment",
      "trauma response|responses|bond|bonds|bonding|bonded",
      "{be}|been|got|gets triggered",
      "dissociat*|hypervigilant|gaslight*|narcissis*|regressing|regressed",
      "fight or flight",
      "stockholm syndrome",
      "parental alienation",
    ],
    exceptions: [
      "alarm|sensor|filter|lights (was|were|had been|got|is) triggered",
      `{diagnosis} … attachment disorder`,
    ],
    example: "attachment issues, trauma response",
    words: {
      en: {
        why: "A theory tells the reader less than what happened, and may send help the wrong way.",
        instead:
          "Describe it: “When the alarm rang he went under the table, covered his ears and did not answer for ten minutes.”",
      },
      cy: {
        why: "Mae damcaniaeth yn dweud llai na'r hyn a ddigwyddodd.",
        instead:
          "Disgrifiwch: “Pan ganodd y larwm, aeth o dan y bwrdd a rhoi ei ddwylo dros ei glustiau am ddeg munud.”",
      },
    },
  },
  {
    id: "panic",
    kind: "diagnostic",
    looksIn: anyOwn,
    phrases: [
      "(had|has|having) (a|another) panic|anxiety attack|attacks",
      "[had|has|have|having] (a|another|some kind of|some sort of|a bit of a|a complete|a total|a nervous|a mental) breakdown|flashback|flashbacks",
      "nervous|mental breakdown",
      "psychotic|manic episode",
    ],
    exceptions: [`{diagnosis} … attack|attacks|breakdown|episode`, "breakdown cover|service|truck|van|lorry"],
    example: "had a panic attack",
    words: {
      en: {
        why: "These words name an illness; what you saw helps more.",
        instead: "Describe breathing, colour, words and how long it lasted, and what helped.",
      },
      cy: {
        why: "Enw ar salwch yw hwn; mae'r hyn a welsoch yn fwy o help.",
        instead: "Disgrifiwch yr anadlu, y lliw, y geiriau, am faint y parhaodd, a beth helpodd.",
      },
    },
  },
  {
    id: "abuse-named",
    kind: "diagnostic",
    looksIn: anyOwn,
    phrases: [
      "{be} (being|been) ({very}) (sexually|physically|emotionally|mentally|financially|badly|severely) abused|groomed|neglected|exploited|radicalised|trafficked|coerced|molested|raped|starved|mistreated",
      "[{be}|been|possible|likely|clear] (a) (clear|possible) victim|victims of",
      "{be} abusing|grooming|neglecting|exploiting|starving {him}|the|{his}",
      "case of (clear) neglect|abuse|grooming",
    ],
    exceptions: ["dog|dogs|cat|horse|pony|hair {be} (being|well) groomed", "groomed … dog|horse|cat|pony"],
    example: "is being groomed, is being neglected",
    words: {
      en: {
        why: "Whether it is abuse is decided together, from facts. Yours may be the one that matters.",
        instead: "Say what you saw, heard or were told that worries you. You need not give it a name.",
      },
      cy: {
        why: "Penderfynir gyda'n gilydd a yw'n gam-drin, ar sail ffeithiau.",
        instead: "Dywedwch yr hyn a welsoch neu a glywsoch sy'n eich poeni. Nid oes rhaid rhoi enw arno.",
      },
    },
  },
  {
    id: "signs-of",
    kind: "diagnostic",
    looksIn: anyOwn,
    phrases: [
      "signs|sign|symptoms|symptom|indicators|indicator|hallmarks of",
      "(a) classic|textbook sign|case|example|behaviour|victim",
      "consistent with (severe|some form of|long term|ongoing|physical|sexual|emotional|possible) neglect|abuse|trauma|grooming|exploitation|radicalisation",
      "fits the profile|pattern of",
    ],
    exceptions: [
      "no|any|without|other sign|signs|symptoms of",
      "sign|signs of [relief|peace|the cross|life|improvement|progress]",
    ],
    example: "signs of, consistent with neglect",
    words: {
      en: {
        why: "The signs themselves are what the safeguarding lead needs.",
        instead: "List what you saw, each with its day. Leave it to the reader to put it together.",
      },
      cy: {
        why: "Yr arwyddion eu hunain sydd eu hangen ar y person diogelu dynodedig.",
        instead: "Rhestrwch beth welsoch, gyda'r diwrnod. Gadewch i'r darllenydd ddod i gasgliad.",
      },
    },
  },
  {
    id: "intoxicated",
    kind: "diagnostic",
    looksIn: anyOwn,
    phrases: [
      "{be} ({very}) ({very}) (pretty|blind|both) drunk|stoned|intoxicated|hungover|tipsy|sloshed|plastered",
      "{he}|{carer}|who {be} ({very}) high|wasted|wrecked|pissed|smashed",
      "under the influence",
      "(clearly|obviously) been drinking",
      "high as a kite",
      "off {his} face|head|trolley",
      "{be} on drugs",
    ],
    exceptions: [
      "high up|on|in|above|enough|functioning|achieving|attaining|temperature|risk|for",
      "{be} drunk from|by the|a",
      "drinking (some|lots of|his|her|their|the|a) water|juice|milk|tea|squash|from|coffee|pop|enough",
    ],
    example: "was drunk, was stoned",
    words: {
      en: {
        why: "What you noticed can be relied on; what caused it may be an illness.",
        instead:
          "Describe smell, speech, eyes and movement: “smelled of alcohol, slurred her words, held on to the wall”.",
      },
      cy: {
        why: "Gellir dibynnu ar yr hyn a welsoch; gall salwch fod yn achos.",
        instead: "Disgrifiwch yr arogl, y lleferydd, y llygaid a'r symud: “arogl alcohol, siarad yn aneglur”.",
      },
    },
  },
];
