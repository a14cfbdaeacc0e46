/** Hints on judgements (R4.3, R17.2): feelings, doubt and verdicts, which an account is stronger without. */
import type { HintRule } from "./recording-hints.ts";

const anyOwn = ["seen", "done", "view"] as const;

export const judgementRules: readonly HintRule[] = [
  {
    id: "emotive",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "disgusting|disgraceful|appalling|heartbreaking|horrific|horrifying|shocking|sickening|shameful|dreadful|unforgivable|outrageous|despicable",
      "broke|breaks|breaking my heart",
      "I|we {be}|felt ({very}) shocked|horrified|disgusted|appalled|heartbroken|sickened|devastated|livid|furious|traumatised",
      "poor (little) thing|mite|lamb|soul|boy|girl|child|kid|love|lad",
    ],
    exceptions: ["shocking pink", "disgusted|horrified|shocked face|expression|look"],
    example: "disgusting, it broke my heart",
    words: {
      en: {
        why: "Your feeling is understandable; the facts alone weigh more.",
        instead: "Say what you saw, in plain words. If it has shaken you, the safeguarding lead is there for you too.",
      },
      cy: {
        why: "Mae eich teimlad yn ddealladwy; mae ffeithiau'n cario mwy o bwysau.",
        instead: "Dywedwch beth welsoch, mewn geiriau syml. Mae'r person diogelu dynodedig yno i chi hefyd.",
      },
    },
  },
  {
    id: "unkempt",
    kind: "vague",
    looksIn: anyOwn,
    phrases: [
      "filthy|scruffy|unkempt|grubby|minging|manky|stinks|stank|stinking|smelly|dishevelled|disheveled|bedraggled|grotty",
      "in|into a|an (right|bit of a|real|terrible|awful|absolute|dreadful) state",
      "looked|looks|looking (very|really|so|a bit) neglected|unloved|rough",
      "uncared for",
      "poor|bad (personal) hygiene",
    ],
    exceptions: ["state of", "filthy look|looks|joke"],
    example: "scruffy, in a state",
    words: {
      en: {
        why: "Without detail nobody can tell whether it gets better or worse.",
        instead: "Describe it: “the same shirt since Monday, brown stains down the front, smelled of urine”.",
      },
      cy: {
        why: "Heb fanylion ni all neb ddweud a yw'n gwella neu'n gwaethygu.",
        instead: "Disgrifiwch: “yr un crys ers dydd Llun, staeniau brown ar y blaen, arogl wrin”.",
      },
    },
  },
  {
    id: "disbelief",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "making|made|makes|make it|this|that|things|stories|something|everything (all) up",
      "{be} ({very}|probably|clearly|obviously|definitely|often) lying|fibbing|exaggerating",
      "exaggerates|exaggerated|exaggeration|fabricated|liar",
      "tell|tells|told|telling (so many|a lot of|a few|lots of|me) [lies|fibs|tales|porkies|a lie]",
      "I (do|am|'m|really|just) don't|didn't|not|cannot|can't|hardly (sure|sure that|sure if|really) (I) believe",
      "[not sure|hard to|difficult to] (I|that I|if I|whether I) believe",
      "[doesn't|does not|don't|do not|didn't|did not] (quite|really) add up",
      "story|account|version (has|have|had) keeps|kept|changed|changes (changing)",
      "far fetched",
      "vivid|wild|overactive|big imagination",
      "pinch of salt",
      "putting it on",
      "faking",
      "crocodile tears",
      "not (really|entirely|quite) convinced",
      "[don't|do not|didn't] think … true|happened",
      "inconsistent",
    ],
    exceptions: [
      "lying (down|still|flat|face|asleep) on|in|down|under|across|next|beside|at|there|by|against|curled|still|flat|face|asleep|awake",
      "made|make|making it|things|that (all) up to|the|with",
      "made|make|making up with",
    ],
    example: "I think she made it up",
    words: {
      en: {
        why: "Doubt on paper can end a true account, and it is not ours to test it.",
        instead: "Record what was said each time, word for word and dated. Others will weigh it.",
      },
      cy: {
        why: "Gall amheuaeth ar bapur roi terfyn ar hanes gwir.",
        instead: "Cofnodwch beth ddywedwyd bob tro, air am air a chyda dyddiad. Bydd eraill yn ei bwyso.",
      },
    },
  },
  {
    id: "claimed",
    kind: "labelling",
    looksIn: ["seen", "done"],
    phrases: ["claims|claimed|claiming|alleges|alleged|alleging|admits|admitted|confesses|confessed"],
    exceptions: [
      "claims|claimed|claiming (for|on|a|the|his|her|their|back|free) prize|expenses|benefit|benefits|money|refund|lunch|insurance|pip|credit|school",
      "{be} (then|later|also) admitted|alleged",
      "admitted ({him}) to|into (the|a) hospital|ward|school|unit|building",
      "alleged perpetrator|offender|victim|incident",
      "{learner}|lost property claims|claimed it|them",
    ],
    example: "she claims, he admitted",
    words: {
      en: {
        why: "“Claims” sounds like doubt, and “admitted” like guilt.",
        instead: "Write “said”, and their own words.",
      },
      cy: {
        why: "Mae “honni” yn swnio fel amheuaeth, a “chyfaddef” fel euogrwydd.",
        instead: "Ysgrifennwch “dywedodd”, a'u geiriau eu hunain.",
      },
    },
  },
  {
    id: "did-not-attend",
    kind: "labelling",
    looksIn: ["seen", "done"],
    phrases: [
      "[did not|didn't|failed to|fails to|does not|doesn't|never|hasn't] attend|attended|turn|turned|show|showed|come|came|go … appointment|appointments|clinic|dentist|dental|counselling|hospital|health|assessment|doctor|doctors|GP|optician|orthodontist|CAMHS|therapy",
      "DNA|DNAd|DNAed",
      "failed|fails|failing to bring|take {him}",
      "missed (his|her|their|another|the|two|three) (dental|hospital|clinic|eye|health|last) appointment|appointments",
    ],
    exceptions: ["DNA test|tests|sample|samples|model|structure|lesson|strand|extraction|poster", "in|about DNA"],
    example: "did not attend his appointment",
    words: {
      en: {
        why: "Children do not take themselves to appointments; somebody brings them.",
        instead: "Write “was not brought to his appointment on …”, with the reason given and by whom.",
      },
      cy: {
        why: "Nid yw plant yn mynd i apwyntiadau ar eu pen eu hunain; mae rhywun yn dod â nhw.",
        instead: "Ysgrifennwch “ni ddaethpwyd ag ef i'w apwyntiad ar …”, a'r rheswm a roddwyd, a chan bwy.",
      },
    },
  },
  {
    id: "not-engaging",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "(will|would|do|does|did|can) won't|not|refuse|refuses|refused|refusing|fail|fails|failed|doesn't|didn't|don't|never (to) (really|fully) engage|engaging|engaged",
      "hard|difficult to reach|engage",
      "disengaged|disengaging",
      "non compliant|compliance",
      "uncooperative|resistant",
      "refuse|refuses|refused|refusing (all|any|offers of|our) help|support",
    ],
    exceptions: ["hard|difficult to reach the|a|for|from|because|by|his|her|it|mum|dad", "water|fire|heat resistant"],
    example: "will not engage, hard to reach",
    words: {
      en: {
        why: "It does not say what was offered, or what stood in the way.",
        instead: "Say what was offered, when and how, and what the answer was.",
      },
      cy: {
        why: "Nid yw'n dweud beth gafodd ei gynnig, na beth oedd yn y ffordd.",
        instead: "Dywedwch beth gafodd ei gynnig, pryd a sut, a beth oedd yr ateb.",
      },
    },
  },
  {
    id: "nothing-done",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "nothing ever|has|is|gets|was|will (been|ever|being|gets|be) done|happens|changes|happened",
      "nothing happens|changes",
      "[nobody|noone|no one] (ever|here) does|cares|listens|listened|acts|acted|bothers",
      "fell|falls on deaf ears",
      "yet again I|we",
      "sick|fed|tired (up) of|with reporting|raising|saying|this",
      "fobbed off",
      "swept under",
      "no matter how many times",
    ],
    exceptions: ["nothing was|has (been) done to|wrong"],
    example: "nothing ever gets done",
    words: {
      en: {
        why: "This matters and has its own place, where the next person up will read it.",
        instead: "Give the dates on which you raised it. Then use “I am worried that this is not being acted on”.",
      },
      cy: {
        why: "Mae hyn yn bwysig, ac mae ganddo ei le ei hun, lle bydd uwch arweinydd yn ei ddarllen.",
        instead: "Rhowch y dyddiadau pan godoch hyn. Yna dewiswch “Rwy'n poeni nad oes dim yn cael ei wneud am hyn”.",
      },
    },
  },
  {
    id: "should-be",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "[should|needs to|need to|ought to|must|has to|have to|deserves to|deserve to|want to|going to] be (put|taken) [taken into care|taken away|into care|removed from|removed|in care|sectioned|locked up|arrested|sacked|prosecuted|in prison|into foster|banned from]",
      "[should|need to|needs to|must|ought to|have to] take (him|her|them|the|these|those) (kids|children|boys|girls|all) away|off|into",
      "belongs|belong in care|prison|jail",
    ],
    exceptions: [
      "phone|phones|chairs|desks|furniture|display|equipment|it|bag|item|items|scissors should|needs|need|must (to) be taken|removed",
      "take ({him}) off|into the|site|school|medication|class|hall",
    ],
    example: "should be taken into care",
    words: {
      en: {
        why: "What should happen is decided with social care and the court, from facts like yours.",
        instead: "Say what you fear will happen and what you saw that makes you fear it.",
      },
      cy: {
        why: "Penderfynir beth ddylai ddigwydd gyda'r gwasanaethau cymdeithasol, ar sail ffeithiau.",
        instead: "Dywedwch beth rydych chi'n ofni y bydd yn digwydd, a beth welsoch sy'n peri hynny.",
      },
    },
  },
];
