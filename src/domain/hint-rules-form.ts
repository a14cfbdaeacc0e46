/** Hints on the learner's own words, and on what an account leaves out altogether (R4.3). */
import type { HintRule } from "./recording-hints.ts";

export const ownWordsRules: readonly HintRule[] = [
  {
    id: "retold",
    kind: "own-words",
    looksIn: ["ownWords"],
    phrases: [
      "disclosed|stated|reported",
      "the|this (young) child|learner|pupil|student said|says|told|explained|described|felt|feels|thinks|was|is",
      "(then) went on to say|explain|describe|tell",
    ],
    exceptions: [],
    example: "she disclosed that …",
    words: {
      en: {
        why: "This field is for the words themselves. Even childish or rude ones are the evidence.",
        instead: "Write “I”, “he” and “my mum” as the learner said it. Your account of it belongs in the field above.",
      },
      cy: {
        why: "Mae'r maes hwn ar gyfer y geiriau eu hunain.",
        instead: "Ysgrifennwch fel y dywedodd y dysgwr. Rhowch eich disgrifiad chi yn y maes uchod.",
      },
    },
  },
  {
    id: "gist",
    kind: "own-words",
    looksIn: ["seen", "ownWords", "done"],
    alsoIn: ["told"],
    phrases: [
      "words to that|the|this effect",
      "(something) along the|those|these lines (of)",
      "[basically|essentially|pretty much] said|saying|says|told",
      "more or less said|saying|told",
      "words like that",
    ],
    exceptions: ["along the lines on|painted|in"],
    example: "words to that effect",
    words: {
      en: {
        why: "Later, only the exact words can be relied on.",
        instead: "Write the words you are sure of in quotation marks, and say that you do not remember the rest.",
      },
      cy: {
        why: "Yn nes ymlaen, dim ond yr union eiriau sy'n cyfrif.",
        instead:
          "Ysgrifennwch y geiriau rydych yn sicr ohonynt mewn dyfynodau, a dywedwch nad ydych yn cofio'r gweddill.",
      },
    },
  },
  {
    id: "masked",
    kind: "own-words",
    looksIn: ["seen", "ownWords"],
    alsoIn: ["told", "quoted"],
    phrases: ["{masked}"],
    exceptions: [],
    example: "a word with asterisks",
    words: {
      en: {
        why: "With letters left out, nobody can be sure which word was used.",
        instead: "Write the word in full. It is a record, and nobody will think it is yours.",
      },
      cy: {
        why: "Heb y llythrennau, ni all neb fod yn siŵr pa air oedd hwn.",
        instead: "Ysgrifennwch y gair yn llawn. Cofnod yw hwn, ac ni fydd neb yn meddwl mai eich gair chi ydyw.",
      },
    },
  },
];

export const missingRules: readonly HintRule[] = [
  {
    id: "no-time",
    kind: "missing",
    looksIn: ["seen", "ownWords"],
    missing: "time",
    phrases: [
      "{time}",
      "{number} am|pm|o'clock|oclock|hours",
      `half|quarter|ten|five|twenty past|to {hour}|{number}`,
      `at|around|about|by|before|after {hour}|{number} (o'clock)`,
      `before|after|during|at|over|in|start|end|until|till|for (of) ({his}|our|morning|afternoon) {partOfDay}`,
      `period|lesson|p {hour}|{number}`,
      "(this|yesterday|in the|that) morning|afternoon|evening",
      "midday|noon|midnight|lunchtime|breaktime|playtime|hometime|bedtime|registration|overnight",
      "first thing",
      "at night",
      "end|start|beginning of (the) day",
    ],
    exceptions: [
      "good morning|afternoon|evening",
      "about|around|after|by {hour}|{number} (more) cm|mm|centimetres|minutes|times|people|learners|children|weeks|days|months|years|metres|of",
    ],
    example: "no time of day",
    words: {
      en: {
        why: "The time may be what connects this with something else.",
        instead: "Give it as near as you can: “about 10:40” or “during lunch” is enough.",
      },
      cy: {
        why: "Efallai mai'r amser sy'n cysylltu hyn â rhywbeth arall.",
        instead: "Rhowch yr amser mor agos ag y gallwch: mae “tua 10:40” neu “amser cinio” yn ddigon.",
      },
    },
  },
  {
    id: "no-place",
    kind: "missing",
    looksIn: ["seen", "ownWords"],
    missing: "where",
    phrases: [
      `in|at|by|near|outside|inside|on|from|through|behind|around|into|along|to|towards ({his}|our|my|a) (school|class|dining|car|bike|music|sports|back|front|main|boys|girls|staff|sick|medical) {place}`,
      "car park",
      "dining|changing|common|waiting|sick|staff|class|meeting room|hall",
      `room|classroom {hour}|{number}`,
      "video call",
      "climbing frame",
      "online",
    ],
    exceptions: [],
    example: "no place",
    words: {
      en: {
        why: "The place tells who else may have seen it, and where a pattern lies.",
        instead: "Say where you were: “library, top floor”, “on the bus at the second stop”.",
      },
      cy: {
        why: "Mae'r lle yn dangos pwy arall allai fod wedi ei weld.",
        instead: "Dywedwch ble roeddech chi: “y llyfrgell, llawr uchaf”, “ar y bws”.",
      },
    },
  },
  {
    id: "no-others",
    kind: "missing",
    looksIn: ["seen", "ownWords"],
    missing: "present",
    phrases: [
      "nobody|noone|anyone|anybody|everyone|everybody|alone",
      "no one",
      "in front of",
      "with us|friends|others",
      "mr|mrs|miss|ms|dr|sir … was|were|is|also|came|saw|heard (also) [with us|with me|there|present|in the room|it too|it as well]",
      "mr|mrs|miss|ms … and I",
      "{carer}|friend|friends|others|class|learners|children|pupils|staff|teacher|assistant|colleague|witness|witnesses … was|were (also) [there|present|with us|with me|watching|in the room]",
      "(just) the two of us",
      "the whole class|group|form|room",
      "the rest of the class|group|form|room",
      "witnessed|overheard",
    ],
    exceptions: [],
    example: "nobody else is named",
    words: {
      en: {
        why: "Someone else may have seen or heard it too.",
        instead: "Name who was there, or say that nobody else was.",
      },
      cy: {
        why: "Efallai fod rhywun arall wedi gweld neu glywed hefyd.",
        instead: "Enwch bwy oedd yno, neu dywedwch nad oedd neb arall.",
      },
    },
  },
];
