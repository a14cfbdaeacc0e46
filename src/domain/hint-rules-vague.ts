/** Hints on what is left open (R4.3): who, when, which words, what will be done. */
import type { HintRule } from "./recording-hints.ts";

const facts = ["seen", "done"] as const;
const spoken =
  "comment|comments|remark|remarks|name|names|word|words|thing|things|message|messages|slur|slurs|text|texts|language";

export const vagueRules: readonly HintRule[] = [
  {
    id: "euphemism",
    kind: "vague",
    looksIn: ["seen", "done", "view", "mark"],
    alsoIn: ["told"],
    phrases: [
      "inappropriate|inappropriately",
      "private parts|part|area|areas",
      "privates",
      "intimate area|areas|parts",
      "sexualised|sexualized",
      "of a sexual nature",
      "(in a) sexual way",
      "messing|messed|mess|playing|fiddling with {himself}",
      "interfered|interfering|interfere with {him}|{himself}",
      "touchy feely",
      "did|doing|does|do things|stuff to {him}|each",
      "fooling around",
      "up to no good",
      "funny business",
      "something (sexual|bad) happened to|with {him}",
      "over familiar",
    ],
    exceptions: [
      "private area|areas|part of|in|for|where",
      "something happened with|to {his} phone|bag|bike|car|work|coat",
    ],
    example: "inappropriately, private parts",
    words: {
      en: {
        why: "Each reader fills the gap differently, and a court cannot use it.",
        instead: "Say exactly what was done and which part of the body, in plain words or in the learner's own.",
      },
      cy: {
        why: "Mae pob darllenydd yn llenwi'r bwlch yn wahanol, ac ni all llys ei ddefnyddio.",
        instead: "Dywedwch yn union beth gafodd ei wneud a pha ran o'r corff, mewn geiriau plaen.",
      },
    },
  },
  {
    id: "words-not-given",
    kind: "vague",
    looksIn: facts,
    alsoIn: ["told"],
    phrases: [
      "bad|foul|abusive|strong|colourful|offensive|unpleasant|racist|homophobic|sexist language",
      "swore|swearing|sworn|swears|cursing|cursed",
      "verbally abusive|abused|abusing|aggressive|attacked",
      "verbal|racial|racist|homophobic abuse",
      "call|called|calls|calling (him|her|them|me|us|each other|each|people|the) (other) (horrible|nasty|rude|racist|bad|some|all sorts of|lots of|mean|unkind|all kinds of) names",
      `racist|sexist|homophobic|transphobic|sexual|nasty|horrible|rude|unkind|mean|hurtful|derogatory|threatening|lewd|crude|vile ${spoken}`,
      "made|making|makes threats",
      "effing and",
      "gave|gives|giving {him}|me (a lot of|some|a load of) abuse|mouthful",
      "mouthed|mouthing off",
      "{be}|got|became abusive|insulting to|towards",
      "said|saying|says|shouted|wrote|sent something|things|stuff (really|very|quite|so) horrible|nasty|sexual|racist|rude|awful|mean|unkind|inappropriate|crude",
    ],
    exceptions: [
      "swore|swearing|sworn|swears|cursing|cursed … {quoted}",
      `abuse|abusive|abused|threats|names|language|${spoken} … {quoted}`,
      "horrible|nasty|rude|mean thing|things [to do|that happened]",
      "I swore|swear",
      "swore|sworn|swear [to secrecy|not to|he|she|it was]",
    ],
    example: "used bad language, called her names",
    words: {
      en: {
        why: "The words themselves show how serious it is.",
        instead: "Write them as they were said, in quotation marks, however unpleasant. Nobody will mind.",
      },
      cy: {
        why: "Y geiriau eu hunain sy'n dangos pa mor ddifrifol yw hyn.",
        instead: "Ysgrifennwch nhw fel y cawsant eu dweud, mewn dyfynodau, er mor annifyr.",
      },
    },
  },
  {
    id: "someone",
    kind: "vague",
    looksIn: ["seen", "done", "view"],
    phrases: [
      "someone|somebody (in|from|at|on) (the|his|her) (other|office|class) (has|had|have|was|'s) said|told|saw|seen|heard|noticed|reported|mentioned|found|posted|sent|took|taken|rang|gave|passing",
      "a|another|one|other (other|senior) (of the) member|members of (the) staff",
      "a|another|some colleague|colleagues",
      "another|one (of the|of his|of her) (other) teacher|teachers|ta|tas",
      "another|some (other) child|pupil|student|learner|children|pupils|students|learners|kids",
      "one of the (other|older|younger) boys|girls|lads|pupils|children|students|learners|kids|staff|others",
    ],
    exceptions: [
      "if|whether someone|somebody",
      "staff|teacher|colleague|ta|child|pupil|student|learner mr|mrs|miss|ms|dr|called|named",
    ],
    example: "someone saw it, another member of staff",
    words: {
      en: {
        why: "Whoever saw it may need to be asked, and is hard to find later.",
        instead:
          "Give the name and role, or a description if you do not know them. Only the safeguarding team reads it.",
      },
      cy: {
        why: "Efallai y bydd angen siarad â'r sawl a'i gwelodd.",
        instead: "Rhowch yr enw a'r swydd, neu ddisgrifiad os nad ydych yn eu hadnabod.",
      },
    },
  },
  {
    id: "dealt-with",
    kind: "vague",
    looksIn: ["done", "seen"],
    phrases: [
      "{be}|been (all|both|already|now|since|being) (all|both|already|now|since) dealt|sorted|resolved|actioned|handled|addressed (with|out)",
      "{be}|been (both|already|all|since) (both|already|all|since) spoken to",
      "appropriate|necessary|usual|relevant|suitable action|actions|steps|measures (was|were|has been|have been) taken",
      "usual|correct|normal|school|proper procedure|procedures|process|policy (was|were) followed",
      "all sorted",
    ],
    exceptions: [
      "dealt|sorted|resolved|actioned|handled|addressed|spoken (with|out|to) by",
      "not|n't|haven't|hasn't|never (yet) been spoken|dealt",
      "addressed to",
    ],
    example: "it was dealt with, both have been spoken to",
    words: {
      en: {
        why: "Later it must be clear who did what, and when.",
        instead: "Say who did it, what they did, at what time, and what was answered.",
      },
      cy: {
        why: "Yn nes ymlaen rhaid bod yn glir pwy wnaeth beth, a phryd.",
        instead: "Dywedwch pwy wnaeth beth, faint o'r gloch, a beth oedd yr ateb.",
      },
    },
  },
  {
    id: "vague-when",
    kind: "vague",
    looksIn: facts,
    phrases: [
      "the other day|week|morning|night|evening|afternoon",
      "recently|lately",
      "told|said|mentioned (to) me|us [the other day|the other week|recently|lately|a while ago|a while back|some time ago]",
      "a (little|short|long) while|time ago|back",
      "some time ago|back",
      "at some|one point|stage",
      "some time|point last|this|in",
      "one day|night|evening last|this|in",
      "last month|term",
      "(a) few|couple|several|some (of) days|weeks|months ago|back",
    ],
    exceptions: [
      "all the time",
      "last term|month (on|the) {number}",
      "last term|month it|{he}|attendance {be}|had",
      "than|since|from|in|until last term|month",
      "I taught ({him}) last term",
    ],
    example: "the other day, recently",
    words: {
      en: {
        why: "A day and a time let events be put in order, and be checked.",
        instead:
          "Give the day and time as near as you can: “Tuesday 3 March, just before lunch”, or “between 1 and 10 March”.",
      },
      cy: {
        why: "Mae diwrnod ac amser yn gadael i bethau gael eu rhoi mewn trefn.",
        instead: "Rhowch y diwrnod a'r amser mor agos ag y gallwch: “dydd Mawrth 3 Mawrth, ychydig cyn cinio”.",
      },
    },
  },
  {
    id: "keep-an-eye",
    kind: "vague",
    looksIn: ["done", "seen", "view"],
    phrases: [
      "keep|keeping an|my|our|a (close|careful|extra) eye|eyes",
      "continue|continuing to monitor|watch|observe",
      "[will|'ll|going to|to] (closely) monitor",
      "see how {he}|it|things goes|go|gets|get|is|are|gets|copes",
      "wait and see",
      "keep|continue monitoring|watching (him|her|them|this|it|the situation)",
      "watch this space",
    ],
    exceptions: [
      "eyes closed|shut|open",
      "eye contact",
      "eye on the ball|clock|time|door|road",
      "to monitor {his} blood|sugar|heart|speech",
    ],
    example: "I will keep an eye on him",
    words: {
      en: {
        why: "A plan that nobody can check is easily forgotten.",
        instead: "Say who looks at what, and until when, and tell the safeguarding lead today all the same.",
      },
      cy: {
        why: "Mae'n hawdd anghofio cynllun na all neb ei wirio.",
        instead:
          "Dywedwch pwy fydd yn edrych ar beth, a than pryd, a rhowch wybod i'r person diogelu dynodedig heddiw.",
      },
    },
  },
];
