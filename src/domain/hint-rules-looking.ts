/** Hints on searching and keeping (R4.3, R11.2): what staff do not look under, go through, photograph, keep or tell around. */
import type { HintRule } from "./recording-hints.ts";

const facts = ["seen", "done"] as const;

export const lookingRules: readonly HintRule[] = [
  {
    id: "looked-under-clothes",
    kind: "investigative",
    looksIn: facts,
    phrases: [
      `{I} lifted|pulled|rolled|raised|removed|undid|unbuttoned|took|moved (up|off|down|back) … {clothes}`,
      `{I} asked … lift|pull|roll|take|raise|remove … {clothes}`,
      "{I} asked … undress|strip",
      "{I} asked … show me ({his}) (whole|bare|upper|lower) back|tummy|stomach|chest|bottom|legs|thighs|body|bruises|marks|cuts|scars",
      "{I} checked|examined|inspected ({his}) (whole) body|back|skin|legs|arms|tummy",
    ],
    exceptions: [
      `wet|soaked|soaking|muddy|dirty|damp|soiled {clothes}`,
      `{clothes} … wet|soaked|soiled|muddy|dry|PE|swimming`,
    ],
    example: "I lifted her sleeve",
    words: {
      en: {
        why: "Staff record only what can be seen without moving clothes, to keep the learner's dignity.",
        instead: "Say how you came to see it, and what was in view. A doctor looks further.",
      },
      cy: {
        why: "Dim ond yr hyn sydd i'w weld heb symud dillad y mae staff yn ei gofnodi.",
        instead: "Dywedwch sut y daethoch i'w weld, a beth oedd i'w weld. Meddyg fydd yn edrych ymhellach.",
      },
    },
  },
  {
    id: "took-photo",
    kind: "investigative",
    looksIn: facts,
    phrases: [
      "{I} took|taken|got|get (a|some|two|the|several) (quick|few) photo|photos|photograph|photographs|picture|pictures|pic|pics|video|screenshot|screenshots",
      "{I} photographed|filmed|videoed|screenshotted",
      "photo|photos|photograph|photographs|picture|pictures (was|were|has been|have been) taken of (the|his|her|their)",
      "photo|photos|photograph|photographs|picture|pictures of (the|his|her) injury|injuries|bruise|bruises|marks|burn|cuts (is|are|were) attached|sent|saved",
    ],
    exceptions: [
      "photo|photos|photograph|photographs|picture|pictures|pic|pics|video of (the|our|his|her|their|a) (class|finished|broken|new) display|work|whiteboard|board|artwork|art|class|door|damage|book|model|page|poster|sign|notice|painting|project|trip|team|register",
      "picture|pictures down|off|book|books|frame|card|cards|exchange",
    ],
    example: "I took a photo of the mark",
    words: {
      en: {
        why: "Photographs need the safeguarding lead's authorisation, and indecent images may never be copied.",
        instead: "Describe what you saw, or use the body map. If a photograph exists, say so and where it is.",
      },
      cy: {
        why: "Rhaid i'r person diogelu dynodedig awdurdodi lluniau, ac ni cheir byth gopïo delweddau anweddus.",
        instead: "Disgrifiwch beth welsoch, neu defnyddiwch y map corff. Os oes llun, dywedwch ble mae.",
      },
    },
  },
  {
    id: "searched-belongings",
    kind: "investigative",
    looksIn: facts,
    phrases: [
      "{I} looked|went|gone|scrolled|searched through|in|at|inside|into ({his}) (school|mobile|coat|rucksack) phone|mobile|bag|bags|messages|locker|pockets|drawer|drawers|tablet|account|accounts|chats|diary|room",
      "{I} unlocked|opened ({his}) phone|bag|locker|messages|account|diary|snapchat|instagram",
      "{I} had|took (a) look|rummage|rifle|peek|dig through|in|inside ({his}) phone|bag|locker|pockets|messages|drawers|coat|account",
      "searched ({his}) phone|mobile|bag|locker|pockets|room|drawers|coat",
      "went|going|gone through ({his}) phone|mobile|bag|locker|pockets|messages|drawers|things",
    ],
    exceptions: ["looked at|in the room|phone|account", "searched the room for"],
    example: "I went through her phone",
    words: {
      en: {
        why: "A search is a decision with rules of its own, and can damage evidence.",
        instead: "Say what you were shown, by whom, and what you then did. Leave the device as it is.",
      },
      cy: {
        why: "Mae rheolau ar gyfer chwilio, a gall niweidio tystiolaeth.",
        instead: "Dywedwch beth gafodd ei ddangos i chi, a chan bwy. Gadewch y ddyfais fel y mae.",
      },
    },
  },
  {
    id: "kept-copy",
    kind: "confidentiality",
    looksIn: facts,
    phrases: [
      "{I} (will|'ll) (also) kept|keep|made|make|printed|print (a|my own|another|some) copy|copies|photocopy|printout",
      "saved|stored|have|kept|written|wrote|recorded|got|keep … on|in|to my (own|personal|home|work|school) phone|mobile|laptop|computer|planner|diary|drive|notebook|tablet|ipad|usb|cloud|desktop|camera",
      "{be} (still|saved|stored) on my (own|personal|home|work|school) phone|mobile|laptop|computer|drive|tablet|ipad|usb|camera",
      "emailed|sent|forwarded|forward|send … to my (own|personal|home|private) account|email|phone|gmail|address|inbox",
    ],
    exceptions: [
      "not|n't|no|never|nothing (kept|keep|made|make) (a|any|no) copy|copies",
      "gave|handed|destroyed|shredded",
    ],
    example: "I have kept a copy",
    words: {
      en: {
        why: "Copies outside the register can be lost or read by others.",
        instead: "Give notes and messages to the safeguarding lead and keep none. Say here what you handed over.",
      },
      cy: {
        why: "Gall copïau y tu allan i'r gofrestr fynd ar goll.",
        instead:
          "Rhowch nodiadau a negeseuon i'r person diogelu dynodedig heb gadw copi. Dywedwch yma beth roddoch chi.",
      },
    },
  },
  {
    id: "talked-about-it",
    kind: "confidentiality",
    looksIn: facts,
    phrases: [
      "{I} (all) mentioned|discussed|told|talked|said|spoke|put|posted|shared|chatted|raised … in|on the|a|our [staffroom|staff room|whatsapp|group chat|team chat|facebook|briefing]",
      "{I} told|warned|mentioned (it|this|about it) (to) (the|all|some of|all the) (other|rest of the) [staff|colleagues|dinner ladies|midday supervisors|teachers|TAs|coaches|drivers|cleaners|team]",
      "{I} put|posted|sent|shared … message|it … everyone|group|parents|team",
      "{I} had|have|having (a) chat|chatted|word|talk|gossip with|to … TAs|staff|colleagues|teachers|team|ladies … about",
      "put|posted a message in it|there",
    ],
    exceptions: ["safeguarding team|lead|staff"],
    example: "I mentioned it in the staffroom",
    words: {
      en: {
        why: "Only those who need to know to keep the learner safe are told.",
        instead: "Tell the safeguarding lead, who decides who else is told. Name here whom you have told.",
      },
      cy: {
        why: "Dim ond y rhai sydd angen gwybod sy'n cael gwybod.",
        instead: "Dywedwch wrth y person diogelu dynodedig. Enwch yma bawb rydych wedi dweud wrthynt.",
      },
    },
  },
];
