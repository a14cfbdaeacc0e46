/** Hints on labels for families and others (R4.3), and on harm that goes by the wrong name. */
import type { HintRule } from "./recording-hints.ts";

const anyOwn = ["seen", "done", "view"] as const;
const failing =
  "bad|terrible|useless|awful|rubbish|poor|neglectful|unfit|hopeless|inadequate|irresponsible|lazy|selfish|feckless";

export const peopleRules: readonly HintRule[] = [
  {
    id: "bad-parent",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      `${failing} mum|mother|dad|father|parent|parents|parenting|carer|carers`,
      `mum|dad|mother|father|parent|parents|carer|nan|stepdad|stepmum {be} ({very}|a|such a|an) ${failing}`,
      "{carer} ({very}|clearly|obviously|both|honestly) [doesn't care|don't care|does not care|do not care|couldn't care less|can't be bothered|isn't bothered|is not bothered|not bothered|aren't bothered|isn't interested|is not interested|not interested]",
      "{carer} … more interested in",
      "{carer} {be} in denial",
      "{carer} [doesn't|does not|don't] want to know",
      "waste of space",
      "puts {his} own needs first|before",
    ],
    exceptions: ["lazy|selfish … eye", "poor parents evening"],
    example: "a bad mother, mum doesn't care",
    words: {
      en: {
        why: "Parents may read this, and help starts with facts that they recognise.",
        instead: "Say what was or was not done, with dates: “Nobody came to collect him on 4 and 6 May.”",
      },
      cy: {
        why: "Gall rhieni ddarllen hwn, ac mae help yn dechrau gyda ffeithiau.",
        instead: "Dywedwch beth gafodd ei wneud neu na chafodd, gyda dyddiadau.",
      },
    },
  },
  {
    id: "rough-family",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "chaotic|dysfunctional",
      "rough|dodgy|problem|troubled|notorious|nightmare|broken|unstable family|families|home|homes|household|estate|lot|background",
      "typical of|for this|that family",
      "from the|that (rough) estate",
      "type|kind|sort of family|families",
    ],
    exceptions: ["chaotic lesson|corridor|morning|queue|day|scene"],
    example: "a chaotic household, a rough family",
    words: {
      en: {
        why: "A name for a family hides the learner in it.",
        instead: "Say what the learner lives with: who is at home, meals, sleep, school, what you saw and when.",
      },
      cy: {
        why: "Mae label ar deulu yn cuddio'r dysgwr.",
        instead: "Dywedwch sut mae bywyd y dysgwr: pwy sydd gartref, bwyd, cwsg, ysgol, beth welsoch a phryd.",
      },
    },
  },
  {
    id: "culture",
    kind: "minimising",
    looksIn: anyOwn,
    phrases: [
      "[part of|in|normal in|because of|to do with|down to] his|her|their|that culture",
      "{be} (just|all) his|her|their culture",
      "cultural thing|reasons|issue|difference|differences|norm|practice",
      "it 's|is (just|only|all) cultural",
      "people|families|parents like that|them",
      "gypsies|gypsy",
    ],
    exceptions: ["culture lesson|class|day|week|club"],
    example: "it is part of their culture",
    words: {
      en: {
        why: "Every child has the same right to be safe, in every culture.",
        instead: "Say what happened, as you would for any child. If language or faith matters to the help, say how.",
      },
      cy: {
        why: "Mae gan bob plentyn yr un hawl i fod yn ddiogel, ym mhob diwylliant.",
        instead: "Dywedwch beth ddigwyddodd, fel y byddech ar gyfer unrhyw blentyn.",
      },
    },
  },
  {
    id: "abuse-misnamed",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "child|kiddie|kiddy|kid|underage|revenge porn|porno|pornography",
      "child|teen|teenage|underage prostitute|prostitutes|prostitution",
      "prostituting {himself}",
      "underage sex",
      "having|had|has sex with",
      "(a|in a) sexual relationship|relations with",
      "inappropriate relationship with",
      "older boyfriend|girlfriend",
    ],
    exceptions: ["sex education"],
    example: "child porn, having sex with",
    words: {
      en: {
        why: "Words that sound like a choice hide that a child cannot agree to abuse.",
        instead: "Say “sexual images of a child”, or what the adult did and both ages, in the learner's own words.",
      },
      cy: {
        why: "Mae geiriau sy'n swnio fel dewis yn cuddio na all plentyn gytuno i gael ei gam-drin.",
        instead: "Dywedwch “delweddau rhywiol o blentyn”, neu beth wnaeth yr oedolyn, gydag oed y ddau.",
      },
    },
  },
  {
    id: "gang-label",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "gang member|members|nominal|lifestyle",
      "in|with|joined|for (a|the) gang|gangs",
      "drug runner|runners|dealer|dealers|mule|mules|dealing",
      "{be} (now|still|definitely|clearly|also|into|and) dealing (drugs|for)",
      "running [drugs|county lines|for the gang|for older|for the older]",
      "(wannabe) gangster|gangsters|roadman|hoodlum",
      "involved in|with [county lines|gangs|a gang|crime|drugs|dealing]",
    ],
    exceptions: [
      "dealing with",
      "running for the bus|door|train|class|line|ball|school|gate",
      "criminal record|check|responsibility",
    ],
    example: "a gang member, a drug runner",
    words: {
      en: {
        why: "A learner who carries or sells for others is being used by them.",
        instead: "Say what you saw: new phone, cash, names, places, times, injuries, who waits for them.",
      },
      cy: {
        why: "Mae dysgwr sy'n cario neu'n gwerthu dros eraill yn cael ei ddefnyddio ganddynt.",
        instead: "Dywedwch beth welsoch: ffôn newydd, arian, enwau, lleoedd, amserau, anafiadau.",
      },
    },
  },
  {
    id: "suicide-words",
    kind: "labelling",
    looksIn: anyOwn,
    alsoIn: ["told"],
    phrases: [
      "commit|commits|committed|committing suicide",
      "failed|unsuccessful|successful|completed|botched suicide (attempt|attempts)",
      "suicide attempt|attempts failed",
      "cry for help",
      "top|topped|topping {himself}",
      "do|did|doing {himself} in",
    ],
    exceptions: [],
    example: "committed suicide, a cry for help",
    words: {
      en: {
        why: "“Commit” sounds like a crime, and “cry for help” makes it smaller than it is.",
        instead: "Write “died by suicide” or “tried to end his life”, and the exact words where you have them.",
      },
      cy: {
        why: "Mae “cyflawni” yn swnio fel trosedd.",
        instead: "Ysgrifennwch “bu farw drwy hunanladdiad” neu “ceisiodd ddod â'i fywyd i ben”, a'r union eiriau.",
      },
    },
  },
  {
    id: "perpetrator",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "perpetrator|perpetrators|perp|perps|abuser|abusers|offender|offenders|culprit|culprits|predator|predators|rapist|attacker|attackers|aggressor|instigator",
      "paedo|paedos|paedophile|paedophiles|pedo|pedophile",
      "the|a|known (main|class) bully|bullies",
      "the victim|victims",
    ],
    exceptions: [
      "alleged perpetrator|perpetrators|offender|offenders|abuser",
      "victim support",
      "young offender|offenders institution|service|team",
      "sex offender|offenders register",
      "call* … paedo|paedos|paedophile|pedo",
    ],
    example: "the perpetrator, the victim",
    words: {
      en: {
        why: "It decides what happened before anyone has asked.",
        instead: "Name each person, or say “the learner who was hurt” and “the learner who is said to have done it”.",
      },
      cy: {
        why: "Mae'n penderfynu beth ddigwyddodd cyn i neb ofyn.",
        instead: "Enwch bob un, neu dywedwch “y dysgwr a gafodd niwed”.",
      },
    },
  },
  {
    id: "minimising",
    kind: "minimising",
    looksIn: anyOwn,
    phrases: [
      "(just|only|usual|normal|harmless|simply|bit of) banter|horseplay|playfighting|hijinks",
      "just|only (a bit of|some|a|silly|normal|typical) (play|teenage|girl|friendship|playground|silly) fighting|messing|mucking|joking|joke|drama|teasing|flirting|fun (about|around)",
      "boys|girls|lads|kids (will) being|be boys|girls|lads|kids",
      "teenage|friendship|girl|playground drama",
      "nothing to [worry about|be worried about|be concerned about]",
      "nothing (too|very|really) serious",
      "locker room talk|stuff|banter",
      "no big deal",
      "(a) (normal) part of growing up",
      "storm in a teacup",
      "typical teenager|teenagers|teenage|boy|girl|boys|girls",
      "six of one",
      "nothing major",
      "overreacting|overreacted",
      "over reacting|reacted",
      "blown out of (all) proportion",
      "making a fuss",
    ],
    exceptions: [
      "not|isn't|wasn't|never|than (just|only|a) (just|a bit of) banter|horseplay|joke|drama",
      "nothing serious happened|was",
      "teenage|friendship drama club|group|teacher|lesson|room|class|production",
      "just|only fun run|day",
    ],
    example: "just banter, boys being boys",
    words: {
      en: {
        why: "What is passed off as a joke may be abuse, and small things add up.",
        instead: "Say what was done and said, by whom, and how the other learner took it.",
      },
      cy: {
        why: "Gall yr hyn a elwir yn jôc fod yn gam-drin, ac mae pethau bach yn cronni.",
        instead: "Dywedwch beth gafodd ei wneud a'i ddweud, gan bwy, a sut ymatebodd y dysgwr arall.",
      },
    },
  },
];
