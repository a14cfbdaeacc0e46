/** Hints on labels for learners (R4.3): a label says what to think of a child, and hides what happened to them. */
import type { HintRule } from "./recording-hints.ts";

const anyOwn = ["seen", "done", "view"] as const;
const insults =
  "nightmare|monster|brat|weirdo|creep|freak|nutter|psycho|handful|terror|madam|thug|yob|liability|menace|diva";
const unkind =
  "weird|odd|creepy|horrible|nasty|horrid|thick|dim|vile|evil|spoilt|spoiled|slow|crazy|insane|psycho|mental";

export const learnerRules: readonly HintRule[] = [
  {
    id: "attention-seeking",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "attention seeking|seeker|seek|seeks",
      "seeking|wants|wanting|craves|craving|likes|loves|after|for|get|getting (the|all the|some|a bit of) attention",
    ],
    exceptions: [
      "[medical|urgent|first aid] attention",
      "for the attention of",
      "attention of|to|from (the|a) nurse|doctor|office",
    ],
    example: "attention seeking",
    words: {
      en: {
        why: "A learner who seeks attention may need it, and the label can close ears.",
        instead: "Say what they did and said, and what happened just before.",
      },
      cy: {
        why: "Efallai fod angen sylw ar ddysgwr sy'n ei geisio, a gall y label gau clustiau.",
        instead: "Dywedwch beth wnaethon nhw a beth ddywedon nhw, a beth ddigwyddodd ychydig cyn hynny.",
      },
    },
  },
  {
    id: "manipulative",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "manipulative|manipulating|manipulates|manipulated|manipulator|devious|sly|cunning|scheming|conniving|deceitful|sneaky",
      "two faced",
      "play|plays|playing|played (the|all the|all|us|the two) adults|staff|parents|teachers|people|us|everyone off",
      "wrap|wraps|wrapped … (little) finger",
      "knows (exactly) how to get|play|push|manipulate|wind|work|press",
      "knows (exactly) which buttons",
      "playing the system|game",
    ],
    exceptions: [
      "manipulated|manipulating|manipulates (the|an|small|some) object|objects|shape|shapes|clay|dough|data|blocks|image|images|materials|tools|photo|photos",
    ],
    example: "manipulative, plays adults off",
    words: {
      en: {
        why: "What looks like a plan is often how a learner has kept safe.",
        instead: "Say what they asked for, of whom, and what was said.",
      },
      cy: {
        why: "Yn aml, dyma sut mae dysgwr wedi cadw'n ddiogel.",
        instead: "Dywedwch beth ofynnon nhw amdano, i bwy, a beth ddywedwyd.",
      },
    },
  },
  {
    id: "naughty",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "naughty|misbehaved|misbehaving|misbehaves|cheeky|rude|defiant|disobedient|disruptive|insolent",
      "badly behaved",
      "bad|poor|awful|terrible|appalling|challenging|difficult behaviour",
      "playing|plays|played up",
      "acting|acts|acted up|out",
      "messing|mucking about|around",
      "being (very|really|so|a bit|totally) silly|difficult|bad|awkward|stupid|a pain",
      "bad|difficult|challenging {learner}",
    ],
    exceptions: [
      "rude|cheeky word|words|gesture|gestures|sign|drawing|message|messages|grin|smile",
      "acting out (the|a) scene|part|story|play",
    ],
    example: "naughty, playing up",
    words: {
      en: {
        why: "Behaviour can be how a learner tells us that something is wrong.",
        instead: "Say what they did: “threw his book, shouted ‘leave me’, stood in the corner for ten minutes”.",
      },
      cy: {
        why: "Gall ymddygiad ddweud wrthym fod rhywbeth o'i le.",
        instead: "Dywedwch beth wnaethon nhw: “taflodd ei lyfr, a sefyll yn y gornel am ddeg munud”.",
      },
    },
  },
  {
    id: "kicked-off",
    kind: "labelling",
    looksIn: ["seen", "done"],
    phrases: [
      "kicked|kicking|kicks|kick off",
      "lost|losing|loses [it|{his} temper|{his} rag|{his} plot]",
      "went|gone|going|goes mad|mental|ballistic|crazy|nuts|berserk|wild|bananas|feral",
      "went|gone|going|goes off on one",
      "flew [off the handle|into a rage]",
      "blew [up at|{his} top|a fuse]",
      "meltdown|meltdowns|tantrum|tantrums|outburst|outbursts|strop|strops|wobbly|paddy",
      "hissy fit",
    ],
    exceptions: [
      "match|game|session|ball|final|season|tournament|event|lesson|meeting|race kicked|kicks|kick|kicking off",
      "kicked|kicking|kicks off (his|her|their|the|a|both) shoe|shoes|boot|boots|trainer|trainers|slippers|wellies|covers|blanket",
      "kick off time|at|is|was",
      "phone|coat|bag|key|keys|glove|book|letter|ticket|tooth|money|necklace|card … lost|lose|loses|losing it",
      "lost it on|in|at|near|under|somewhere|yesterday",
    ],
    example: "kicked off, had a meltdown",
    words: {
      en: {
        why: "Each reader pictures something else, and what came before is lost.",
        instead: "Say what you saw and heard, for how long, and what came just before and after.",
      },
      cy: {
        why: "Mae pob darllenydd yn dychmygu rhywbeth gwahanol.",
        instead: "Dywedwch beth welsoch a beth glywsoch, am faint o amser, a beth ddaeth cyn ac wedyn.",
      },
    },
  },
  {
    id: "not-trying",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "{be} ({very}) lazy|unmotivated|idle",
      "lazy|unmotivated|workshy",
      "[can't|cannot|couldn't|can not] be bothered|arsed",
      "[doesn't|don't|does not|do not] care",
      "makes|made|puts in no effort",
    ],
    exceptions: ["lazy eye|river|sunday", "care for"],
    example: "lazy, can't be bothered",
    words: {
      en: {
        why: "Tiredness, hunger and worry can look like not caring.",
        instead: "Say what they did or left undone, since when, and how that differs from before.",
      },
      cy: {
        why: "Gall blinder, newyn a phryder edrych fel diffyg diddordeb.",
        instead: "Dywedwch beth wnaethon nhw neu na wnaethon nhw, ers pryd, a sut mae'n wahanol i'r arfer.",
      },
    },
  },
  {
    id: "insult",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      `{he}|{carer}|{learner} {be} ({very}|a bit) (a) ${unkind}`,
      `a|an|that|this|such|right|little|absolute|complete|proper|real|total (a|very|real|absolute|right|proper|bit of a) (little) ${insults}`,
      "weird|odd|creepy|horrible|nasty|horrid|vile|evil|strange {learner}",
      "a bit weird|odd|creepy|thick|dim|slow",
      "gives me the ick|creeps",
      "drama queen",
    ],
    exceptions: [
      "had|having|has|have|from|about (a|another) nightmare",
      "monster truck|munch|mask|costume|under|in|drawing|energy",
      "handful of",
      "call* … monster|brat|weirdo|creep|freak|nutter|psycho|weird|odd|thick|mental|crazy|slow",
      "too slow for|to",
      "mental|odd|slow health|arithmetic|maths|number|numbers|socks|job|jobs|puncture",
    ],
    example: "a nightmare, a bit weird",
    words: {
      en: {
        why: "The learner may read this one day, and it tells nobody what happened.",
        instead: "Leave it out, and say what they did or said.",
      },
      cy: {
        why: "Efallai y bydd y dysgwr yn darllen hwn ryw ddydd, ac nid yw'n dweud beth ddigwyddodd.",
        instead: "Gadewch ef allan, a dywedwch beth wnaethon nhw neu beth ddywedon nhw.",
      },
    },
  },
  {
    id: "blames-learner",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "put|puts|putting|placing|places|placed {himself} [at risk|in danger|at danger|in situations|in positions|in a position|in a vulnerable|in harm's way]",
      "promiscuous|provocative|provocatively|flirty|flirts|flirting|flirtatious|consented",
      "lifestyle choice|choices",
      "risky|poor|bad (lifestyle) choice|choices",
      "risky behaviour|behaviours",
      "asking for it|trouble",
      "{be} (partly|also|as much|equally) to blame",
      "led|leads|leading {him} on",
      "knew|knows (exactly|full well) what {he} {be} doing|getting",
      "brought|brings|bringing (it|this) on {himself}",
      "chooses|choose|choosing|chosen|chose to [keep|go back|return to|stay with|meet|see|be with|live with]",
      "{his} own fault",
      "should have known better",
      "allowed|let {him} to (touch|do|send|take|film)",
      "got|gets|getting {himself} into [trouble|situations|a situation|bad company]",
    ],
    exceptions: ["asking for it back|again|to", "to stay with me|us|mr|mrs|miss|ms"],
    example: "puts herself at risk, lifestyle choice",
    words: {
      en: {
        why: "A learner is never to blame for harm that others do to them.",
        instead: "Say who did what: “He is met at the gate by men who give him money”, not “he puts himself at risk”.",
      },
      cy: {
        why: "Nid yw dysgwr byth ar fai am niwed gan eraill.",
        instead: "Dywedwch pwy wnaeth beth: “Mae dynion yn aros amdano wrth y giât ac yn rhoi arian iddo.”",
      },
    },
  },
  {
    id: "older-than-age",
    kind: "labelling",
    looksIn: anyOwn,
    phrases: [
      "[mature|grown up|big|advanced|old|developed] for {his} age|years",
      "older|wiser than {his} years|age",
      "wise|old beyond {his} years",
      "streetwise",
      "street wise",
      "{number}|{hour}|thirteen|fourteen|fifteen going on {number}|eighteen|twenty|thirty|forty",
      "like a grown man|woman|up",
      "more like a|an (grown) man|woman|adult",
      "can look after {himself}",
      "knows what {he} {be} doing",
    ],
    exceptions: [],
    example: "mature for her age, streetwise",
    words: {
      en: {
        why: "A learner who is seen as older is protected less.",
        instead: "Give their age, and say what they did or had to do: “She is 11 and collects her two brothers.”",
      },
      cy: {
        why: "Mae dysgwr sy'n cael ei weld yn hŷn yn cael llai o amddiffyniad.",
        instead:
          "Rhowch eu hoed, a dywedwch beth mae'n rhaid iddynt ei wneud: “Mae hi'n 11 ac yn casglu ei dau frawd.”",
      },
    },
  },
];
