/** Hints on jargon (R4.3): a record is read for decades, by courts, other schools and the learner themselves. */
import type { HintRule } from "./recording-hints.ts";

const written = ["seen", "done", "view", "ownWords"] as const;
const anyOwn = ["seen", "done", "view"] as const;
/** Also in what others are told to have said: the short form is the writer's. */
const alsoIn = ["told"] as const;

const acronyms = {
  en: {
    why: "Short forms differ from place to place, and this is read for decades.",
    instead: "Write it out the first time, with the short form behind it if you need it again.",
  },
  cy: {
    why: "Mae byrfoddau'n wahanol ym mhob lle, a darllenir hwn am ddegawdau.",
    instead: "Ysgrifennwch yr enw llawn y tro cyntaf, gyda'r byrfodd ar ei ôl os oes ei angen eto.",
  },
};

export const jargonRules: readonly HintRule[] = [
  {
    id: "acronym-plan",
    kind: "jargon",
    looksIn: anyOwn,
    alsoIn,
    phrases: [
      "EHCP|EHCPs|EHC|EHCNA|IEP|IEPs|PEP|PSP|IBP|SEMH|SLCN|SpLD|MLD|PMLD|SLD|EBSA|EBD|ASD|ASC|FASD|ODD|PDA|IDP|IDPs|ALNCo",
    ],
    exceptions: ["plan|plans EHCP|EHC|IEP|PEP|PSP|IDP|EHCPs|IEPs|IDPs", "needs|disorder|condition SEMH|ASD|ASC|SLCN"],
    example: "EHCP, SEMH",
    words: {
      en: { ...acronyms.en, instead: "Write it out once: “education, health and care plan (EHCP)”." },
      cy: { ...acronyms.cy, instead: "Ysgrifennwch yr enw llawn unwaith: “cynllun addysg, iechyd a gofal (EHCP)”." },
    },
  },
  {
    id: "acronym-service",
    kind: "jargon",
    looksIn: anyOwn,
    alsoIn,
    phrases: [
      "CAMHS|MASH|MARAC|MAPPA|EWO|EWOs|YOT|YOS|IRO|ISVA|IDVA|FSW|CSC|CDC|OT|EP|SARC|MHST|EMHP|FGC|EDT|SALT|SaLT|SLT's|CLDT|PRU|CAIU|LCSP|SNAST",
    ],
    exceptions: [
      "service|services|hub|conference|officer|worker|centre|therapist|therapy|psychologist CAMHS|MASH|MARAC|EWO|IRO|CDC|OT|EP|SALT",
    ],
    example: "CAMHS, MASH",
    words: {
      en: { ...acronyms.en, instead: "Write it out once: “child and adolescent mental health services (CAMHS)”." },
      cy: {
        ...acronyms.cy,
        instead: "Ysgrifennwch yr enw llawn unwaith: “gwasanaethau iechyd meddwl plant a'r glasoed (CAMHS)”.",
      },
    },
  },
  {
    id: "acronym-status",
    kind: "jargon",
    looksIn: anyOwn,
    alsoIn,
    phrases: ["CIN|CiN|CP|CPP|LAC|CLA|PLAC|TAF|TAC|TAM|EHA|CAF|ICPC|RCPC|UASC|SGO|PLO|CP'd", "S17|S47|s17|s47|s20"],
    exceptions: ["need|protection|child|children|family|assessment CIN|CP|LAC|CLA|TAF|EHA"],
    example: "CIN, LAC, TAF",
    words: {
      en: {
        ...acronyms.en,
        instead: "Write it out once: “child in need”, “looked-after child”, “team around the family”.",
      },
      cy: { ...acronyms.cy, instead: "Ysgrifennwch yn llawn: “plentyn mewn angen”, “plentyn sy'n derbyn gofal”." },
    },
  },
  {
    id: "acronym-harm",
    kind: "jargon",
    looksIn: anyOwn,
    alsoIn,
    phrases: ["CSE|CCE|DV|DVA|DA|HSB|NAI|VAWG|DASH|HBA|HBV|FII|CSA|CSAM|OCG|PSB"],
    exceptions: ["exploitation|abuse|violence|behaviour|injury CSE|CCE|DV|DVA|DA|HSB|NAI|CSA"],
    example: "CSE, DV",
    words: {
      en: {
        ...acronyms.en,
        instead: "Write it out once, and say what was seen: “child sexual exploitation”, “domestic abuse”.",
      },
      cy: { ...acronyms.cy, instead: "Ysgrifennwch yn llawn, a dywedwch beth welwyd: “cam-drin domestig”." },
    },
  },
  {
    id: "acronym-school",
    kind: "jargon",
    looksIn: anyOwn,
    alsoIn,
    phrases: [
      "SLT|SMT|HOY|HoY|HOD|HoD|HOH|PP|PPG|FSM|HLTA|LSA|LSAs|PTT|AP|B4L|NTE|FTE|ECT|NQT|MDSA|MDSAs|PSA|KS1|KS2|KS3|KS4|FS2|ALS|R2L",
    ],
    exceptions: [],
    example: "SLT, HOY, PP",
    words: {
      en: { ...acronyms.en, instead: "Name the person and their role: “Mr Osei, head of year 9”." },
      cy: { ...acronyms.cy, instead: "Enwch y person a'r swydd: “Mr Osei, pennaeth blwyddyn 9”." },
    },
  },
  {
    id: "service-talk",
    kind: "jargon",
    looksIn: anyOwn,
    alsoIn,
    phrases: [
      "disguised compliance",
      "toxic trio",
      "{be}|been stepped down|up",
      "step|stepping down to (cin|early|help|universal|tier)",
      "NFA|NFAd",
      "(well) known to [services|social care|children's services]",
      "strat meeting|discussion",
      "section 17|47|20",
      "tier {number}",
      "signpost|signposted|signposting",
      "capacity to change",
      "protective factor|factors",
      "[wraparound|wrap around] support",
      "cusp|edge of care",
    ],
    exceptions: [
      "stepped down|up from|onto|off|to (the|a) bus|step|stage|kerb|ladder|minibus|platform|bench",
      "section {number} of the book|test|paper|exam",
    ],
    example: "disguised compliance, NFA, was stepped down",
    words: {
      en: {
        why: "These words mean one thing to services and nothing to the learner who reads them later.",
        instead: "Say plainly what happened: “the social worker closed the plan on 2 May and will not visit again”.",
      },
      cy: {
        why: "Nid yw'r geiriau hyn yn golygu dim i'r dysgwr sy'n eu darllen yn ddiweddarach.",
        instead: "Dywedwch yn blaen beth ddigwyddodd: “caeodd y gweithiwr cymdeithasol y cynllun ar 2 Mai”.",
      },
    },
  },
  {
    id: "presented",
    kind: "jargon",
    looksIn: anyOwn,
    phrases: ["presents|presented|presenting as|with"],
    exceptions: [
      "presented|presents|presenting … award|certificate|prize|flowers|gift|card|medal|trophy|badge|cheque|shield",
      "presented with (the|a|an|his|her|their) (same) opportunity|choice|choices|options|bill|work",
    ],
    example: "presented as withdrawn",
    words: {
      en: {
        why: "It is a clinic's word, and hides what you noticed.",
        instead: "Say what you saw: “she sat with her coat on and did not speak until break”.",
      },
      cy: {
        why: "Gair clinig yw hwn, ac mae'n cuddio'r hyn a welsoch.",
        instead: "Dywedwch beth welsoch: “eisteddodd yn ei chôt heb siarad tan amser egwyl”.",
      },
    },
  },
  {
    id: "dysregulated",
    kind: "jargon",
    looksIn: anyOwn,
    phrases: [
      "dysregulate|dysregulated|dysregulating|dysregulation|deregulated|unregulated|heightened",
      "{be}|went|goes|going in|into crisis",
      "in (the) red|amber|yellow|blue zone",
      "coregulate|coregulated|coregulation",
      "co regulate|regulated|regulation",
      "de escalate|escalated|escalating|escalation",
      "deescalate|deescalated",
      "sensory overload",
      "escalated quickly|rapidly|fast",
    ],
    exceptions: [
      "heightened security|awareness|risk|state of alert",
      "crisis team|line|centre|loan",
      "zone of the|regulation",
    ],
    example: "dysregulated, was in crisis",
    words: {
      en: {
        why: "It means different things in different schools.",
        instead:
          "Say what you saw: “hands over his ears, rocking, hit the wall twice, calm after ten minutes with Mrs Bell”.",
      },
      cy: {
        why: "Mae'n golygu pethau gwahanol mewn ysgolion gwahanol.",
        instead: "Dywedwch beth welsoch: “dwylo dros ei glustiau, yn siglo, yn dawel ar ôl deg munud”.",
      },
    },
  },
  {
    id: "person-letter",
    kind: "jargon",
    looksIn: written,
    alsoIn,
    phrases: ["YP|YPs|CYP", "child|pupil|student|learner|boy|girl|parent|adult|teacher|person A|B|C|D|X|Y|Z"],
    exceptions: [],
    example: "Child A, the YP",
    words: {
      en: {
        why: "In a restricted record, initials and letters only make mistakes likely.",
        instead: "Use names here. The safeguarding team removes them where they must not be seen.",
      },
      cy: {
        why: "Mewn cofnod cyfyngedig, mae blaenlythrennau'n arwain at gamgymeriadau.",
        instead: "Defnyddiwch enwau yma. Bydd y tîm diogelu'n eu tynnu lle bo angen.",
      },
    },
  },
];
