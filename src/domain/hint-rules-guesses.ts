/** Hints on guesses and generalities (R4.3): where an account says what its writer concludes, and not what they saw. */
import type { HintRule } from "./recording-hints.ts";

const facts = ["seen", "done"] as const;

export const guessRules: readonly HintRule[] = [
  {
    id: "guess",
    kind: "speculative",
    looksIn: ["seen", "done", "mark"],
    phrases: [
      "probably|possibly|presumably|perhaps|maybe|likely",
      "might|may|could|must (well) have been|had|done|fallen|taken|got|gone|run|come|caused|{harm}",
      "might|may (well) be",
      "could (well) be that|because",
    ],
    exceptions: [
      "might|may|could|must have been (at) about|around|approximately|roughly|{time}",
      "may|might have been at",
      "I might|may be",
      "not likely",
    ],
    example: "probably, might have been",
    words: {
      en: {
        why: "A guess can be read later as something that was known.",
        instead: "Say what you saw that made you think so: “He came in at 9:25 and said he had overslept.”",
      },
      cy: {
        why: "Gall rhywun ddarllen dyfaliad yn ddiweddarach fel ffaith.",
        instead: "Dywedwch beth welsoch chi: “Daeth i mewn am 9:25 a dweud ei fod wedi cysgu'n hwyr.”",
      },
    },
  },
  {
    id: "assume",
    kind: "speculative",
    looksIn: facts,
    phrases: [
      "I ('m|am|would|'d|can only|do|also|still|just|honestly) assume|assumed|assuming|guess|guessed|guessing|suspect|suspected|imagine|suppose|presume|presumed|reckon|think|thought|believe",
      "I (have|'ve|had|get|got|just have) a|the (strong|horrible|bad|funny) feeling|sense|impression|hunch",
      "(my|a) gut feeling|instinct|reaction",
      "my guess|hunch|theory|suspicion|impression is",
      "there is|was|'s more to this|it|that",
    ],
    exceptions: [
      "I think|thought|believe|believed about|of",
      "said|asked|knew|if I think|thought",
      "I thought that I",
      "I thought [you should|I should|I would|it best|that you should]",
      "I think|thought|believe … {time}|lunchtime|lunch|break|name|called",
    ],
    example: "I assume, I think, gut feeling",
    words: {
      en: {
        why: "Your view matters, and it is stronger when it is kept apart from what you saw.",
        instead: "Put what you saw or heard here, and what you make of it under your professional view.",
      },
      cy: {
        why: "Mae eich barn yn bwysig, ac mae'n gryfach ar wahân i'r hyn a welsoch.",
        instead: "Rhowch yma yr hyn a welsoch neu a glywsoch, a'ch barn o dan eich barn broffesiynol.",
      },
    },
  },
  {
    id: "certainty",
    kind: "speculative",
    looksIn: ["seen", "done", "view", "mark"],
    phrases: [
      "obviously|clearly|evidently|undoubtedly|definitely",
      "no doubt",
      "without (a|any) doubt",
      "it is|was|'s (very|quite|so|pretty) obvious|clear (to me) that",
      "obvious that",
    ],
    exceptions: [
      "clearly visible|audible|marked|labelled|written|saw|see|seen|hear|heard|remember|remembered",
      "saw|see|seen|hear|heard|speak|speaks|spoke|speaking|said|says|say|explain|explained|answered|answer|write|wrote|written|recorded|remember|signed … clearly",
    ],
    example: "clearly, obviously",
    words: {
      en: {
        why: "What is clear to you is not yet clear to someone who was not there.",
        instead: "Leave the word out, and describe what showed it to you.",
      },
      cy: {
        why: "Nid yw'r hyn sy'n glir i chi yn glir eto i rywun nad oedd yno.",
        instead: "Gadewch y gair allan, a disgrifiwch beth welsoch chi.",
      },
    },
  },
  {
    id: "motive",
    kind: "speculative",
    looksIn: facts,
    phrases: [
      "on purpose",
      "deliberately|intentionally|purposely|purposefully",
      "to get out of",
      "to get [a reaction|sympathy|{his} own way]",
      "wants|wanted to be sent|noticed|caught",
      "(just) {be} trying to avoid|provoke|annoy|wind|impress",
      "to wind {him}|me|people|everyone|others up",
      "out of spite",
      "for [sympathy|revenge|a reaction]",
    ],
    exceptions: [
      "to get out of (the|his|her|their|a|my) car|taxi|room|building|bed|chair|minibus|bus|window|seat|house|water|pool|bath|way|classroom",
      "I|we deliberately|intentionally|purposely",
    ],
    example: "on purpose, to get out of",
    words: {
      en: {
        why: "Nobody can see why another person does something.",
        instead: "Say what they did and what they said, and leave the reason open.",
      },
      cy: {
        why: "Ni all neb weld pam mae rhywun arall yn gwneud rhywbeth.",
        instead: "Dywedwch beth wnaethon nhw a beth ddywedon nhw, heb roi rheswm.",
      },
    },
  },
  {
    id: "often",
    kind: "vague",
    looksIn: facts,
    phrases: [
      "always|constantly|continually|frequently|repeatedly|regularly|often|forever",
      "{be} never",
      "never has|had|brings|brought|wears|comes|eats|washes|gets|there|here",
      "all the time",
      "every single day|time|morning|week",
      "on numerous|many|several|countless|multiple occasions",
      "time and (time) again",
      "a lot of the time",
      "most days|mornings|weeks|afternoons",
      "more often than not",
    ],
    exceptions: [
      "I|we (have|'ve|had|am|was|'m) (also) always|constantly|frequently|regularly|often|never",
      "as always",
      "{be} never (been) told|asked",
    ],
    example: "always, often, is never",
    words: {
      en: {
        why: "Dates show a pattern; “always” can be doubted.",
        instead: "Give the times you know of: “No lunch on Monday 2, Tuesday 3 and Thursday 5 March.”",
      },
      cy: {
        why: "Mae dyddiadau'n dangos patrwm; mae'n hawdd amau “bob amser”.",
        instead: "Rhowch y dyddiadau rydych chi'n eu gwybod: “Dim cinio ar 2, 3 a 5 Mawrth.”",
      },
    },
  },
  {
    id: "seemed",
    kind: "speculative",
    looksIn: ["seen"],
    phrases: ["seemed|seems|appeared|appears|looked|looks (to be|like) ({very}) ({very}) {feeling}"],
    exceptions: [
      `seemed|seems|appeared|appears|looked|looks … {feeling} … because|crying|cried|tears|tearful|shaking|trembling|hands|eyes|voice|face|head`,
    ],
    example: "seemed upset",
    words: {
      en: {
        why: "One reader's “upset” is another's “quiet”.",
        instead: "Say what you saw or heard: tears, a shaking voice, head on the table, for how long.",
      },
      cy: {
        why: "Mae “trist” yn golygu pethau gwahanol i bobl wahanol.",
        instead:
          "Dywedwch yr hyn a welsoch neu a glywsoch: dagrau, llais crynedig, pen ar y bwrdd, ac am faint o amser.",
      },
    },
  },
  {
    id: "not-themselves",
    kind: "vague",
    looksIn: ["seen"],
    phrases: [
      "not|isn't|wasn't|hasn't|doesn't (been|quite|really|being|acting|feeling|seem|seemed|at all|like) {himself}",
      "not|isn't|wasn't|hasn't (been|quite|really|being|at all) {his} usual|normal|happy|cheerful|bubbly|old (happy|cheerful) self",
      "acting|behaving|being (very|really|quite|so|a bit|all) strange|strangely|weird|weirdly|odd|oddly|differently|different|funny|funnily|off",
      "out of sorts|character",
      "seemed|seems|felt (a bit|very|really|quite|a little) off|wrong|different|odd|strange|weird|quiet",
      "something is|was|'s (just|very) not|off|wrong|up (right)",
      "something isn't|wasn't right",
    ],
    exceptions: [],
    example: "not his usual self",
    words: {
      en: {
        why: "A change is worth recording, and only you know what is usual.",
        instead: "Say what was different: what they usually do, and what they did today.",
      },
      cy: {
        why: "Mae'n werth cofnodi newid, a chi sy'n gwybod beth sy'n arferol.",
        instead: "Dywedwch beth oedd yn wahanol: beth maen nhw'n ei wneud fel arfer, a beth wnaethon nhw heddiw.",
      },
    },
  },
];
