/** Hints on asking (R4.3, R4.3b): staff listen and pass on; questions that lead or investigate can spoil what follows. */
import type { HintRule } from "./recording-hints.ts";

const facts = ["seen", "done"] as const;

export const askingRules: readonly HintRule[] = [
  {
    id: "leading-question",
    kind: "leading",
    looksIn: ["seen", "done", "ownWords"],
    alsoIn: ["quoted"],
    phrases: [
      `{I} asked|asking|ask|said|questioned … if|whether|did|does|do|has|had|have|was|is|are … {harm}`,
      "{I} asked|said … if|whether … had|has|have|was|is|did (ever) {harm}",
      "did|does|has|is (your|his|her|their|the) {he}|{carer}|anyone|anybody|someone|somebody|teacher … {harm} … I asked|said",
      "{I} asked|said … didn't|doesn't|isn't|wasn't|hasn't|don't|haven't {he}|it|you|{carer} (you)",
      "{I} asked … (did|does) {he}|{carer} … to you",
    ],
    exceptions: [
      "if|whether|was|were|is|are {he}|{him}|anyone|anybody|you|it {be} (very|badly) hurt|hurting|pinched|bitten",
      "arm|leg|head|tummy|hand|foot|it|that|ear|eye|back|wrist|knee|ankle|finger|stomach|neck|still|where hurt|hurts|hurting",
      "{be} hurt|hurting",
      "touch|touched|push|pushed|grab|grabbed the|a|it|anything",
    ],
    example: "I asked him whether his father hit him",
    words: {
      en: {
        why: "A question that holds its own answer can make a true account worthless in court.",
        instead: "If you asked it, write down your exact words and the answer. Next time: “Tell me what happened.”",
      },
      cy: {
        why: "Gall cwestiwn sy'n cynnwys ei ateb ei hun ddifetha tystiolaeth wir.",
        instead:
          "Os gofynnoch chi hyn, cofnodwch eich union eiriau a'r ateb. Y tro nesaf: “Dywed wrtha i beth ddigwyddodd.”",
      },
    },
  },
  {
    id: "suggested-person",
    kind: "leading",
    looksIn: facts,
    alsoIn: ["quoted"],
    phrases: [
      `{I} asked|said … was|is it|that (your|his|her|their|the) (older|younger|big|little|step) {carer}|mr|mrs|miss|ms|sir|teacher|coach|someone|anyone`,
      `{I} asked|said … if|whether it|that|this was|is (your|his|her|their|the) (older|younger|big|little|step) {carer}|mr|mrs|miss|ms|sir|teacher|coach`,
    ],
    exceptions: [
      "{carer}|mr|mrs|miss|ms … collecting|picking|waiting|coming|ringing|phoning|calling",
      "{carer} 's birthday|car|coat|house|turn|phone",
    ],
    example: "I asked if it was his dad",
    words: {
      en: {
        why: "A name that comes from us first may be repeated, and may not be true.",
        instead: "Leave the name to the learner. If you have said one, record your exact words.",
      },
      cy: {
        why: "Gall enw a ddaw gennym ni gael ei ailadrodd, er nad yw'n wir.",
        instead: "Gadewch i'r dysgwr roi'r enw. Os dywedoch chi enw, cofnodwch eich union eiriau.",
      },
    },
  },
  {
    id: "words-put",
    kind: "leading",
    looksIn: facts,
    alsoIn: ["quoted"],
    phrases: [
      `{I} told|explained|said|suggested|informed … is|was|are|were|sounds|sounded (like|very|sexual|child|domestic) abuse|abusing|abusive|rape|grooming|assault|illegal|bullying|exploitation|coercive|controlling ({him})`,
      `{I} told|explained|said|suggested|informed … it|that|this|what … is|was|are|sounds|sounded (like|sexual|child|domestic) abuse|abusing|abusive|rape|grooming|assault|illegal|exploitation|coercive|controlling ({him})`,
      `{I} suggested (to {him}) (that) it|maybe|perhaps|this|what`,
      `{I} put it to {him}`,
    ],
    exceptions: [],
    example: "I told her that this is abuse",
    words: {
      en: {
        why: "A word we give a learner becomes part of their account.",
        instead: "Write down what you each said, word for word. It is enough to say that they were right to tell you.",
      },
      cy: {
        why: "Mae gair a roddwn ni i ddysgwr yn dod yn rhan o'i hanes.",
        instead: "Ysgrifennwch yn union beth ddywedoch chi a beth ddywedodd y dysgwr.",
      },
    },
  },
  {
    id: "asked-why",
    kind: "investigative",
    looksIn: facts,
    phrases: [`{I} asked … why`, "I wanted to know why"],
    exceptions: ["asked [{staff}|reception|the office|the head|the site manager] … why", "told|said … why"],
    example: "I asked her why",
    words: {
      en: {
        why: "“Why” can sound like blame, and a learner may stop talking.",
        instead: "Next time: “Tell me more about that.” Here, write your question and the answer word for word.",
      },
      cy: {
        why: "Gall “pam” swnio fel bai, a gall dysgwr dewi.",
        instead: "Y tro nesaf: “Dywed fwy wrtha i.” Yma, ysgrifennwch eich cwestiwn a'r ateb air am air.",
      },
    },
  },
  {
    id: "questioned",
    kind: "investigative",
    looksIn: facts,
    phrases: [
      `{I} questioned|interviewed|interrogated|quizzed|grilled|probed`,
      "{I} confronted|challenged (both|these|the|two of|all of) {him}|{name}|{carer}|{learner}|{learners}",
      `{I} pressed {him}`,
      "and pressed {him} on|for|about|to",
      `{I} pushed {him} for|on|to (say|tell|explain)`,
    ],
    exceptions: [
      "challenged the class|{learners} … to",
      "interviewed {him} for",
      "interviewed|questioned for",
      "interviewed … candidate|candidates|prefect|post|job",
    ],
    example: "I questioned him about it",
    words: {
      en: {
        why: "Questioning belongs to social care and the police, who are trained for it.",
        instead: "Write down your questions and the answers as they were. Nothing more needs to be asked.",
      },
      cy: {
        why: "Gwaith y gwasanaethau cymdeithasol a'r heddlu yw holi.",
        instead: "Nodwch eich cwestiynau a'r atebion fel yr oeddent. Nid oes angen gofyn mwy.",
      },
    },
  },
  {
    id: "asked-again",
    kind: "investigative",
    looksIn: facts,
    phrases: [
      `{I} kept|carried (on) asking|questioning|pressing`,
      `{I} [asked|had to ask] … [again|twice|repeatedly|several times|three times|a few times|over and over]`,
      `{I} asked … to [repeat|go over it|go over what|say it again|say that again|go through it]`,
      "until {he} told|admitted|said|confessed",
      `{I} got|made {him} (to) tell|say|admit|repeat|explain`,
    ],
    exceptions: [
      "repeat the|his|her instruction|instructions|question|sentence|word|line|year|register",
      "asked the class|group|room|table|whole|others",
    ],
    example: "I kept asking, I asked her to repeat it",
    words: {
      en: {
        why: "Telling it twice is hard, and small differences are later used to doubt a learner.",
        instead: "Record what was said the first time. The learner need not repeat it for us.",
      },
      cy: {
        why: "Mae'n anodd ailadrodd, a defnyddir gwahaniaethau bach i amau dysgwr.",
        instead: "Cofnodwch beth ddywedwyd y tro cyntaf. Nid oes rhaid i'r dysgwr ei ailadrodd i ni.",
      },
    },
  },
  {
    id: "asked-witnesses",
    kind: "investigative",
    looksIn: facts,
    phrases: [
      "{I} took|taken|got|gathered|collected|get (a|some|their|written|witness|all|both) statement|statements",
      "{I} spoken|spoke|talked to … witness|witnesses",
      "{I} asked (all|some|both) (of) ({his}) (other) friends|friend|classmates|roommates|class|children|girls|boys|siblings|form|learners|witnesses … what|if|whether|about|who",
      "{I} asked (them|all|each|both) … what they (had) saw|heard|knew|seen",
      "and asked them … what they (had) saw|heard|knew|seen",
    ],
    exceptions: ["bank|personal|school statement|statements"],
    example: "I got statements from the others",
    words: {
      en: {
        why: "Witnesses who are asked by us talk to each other, and cannot be asked afresh.",
        instead: "Name who was there. The safeguarding lead decides who speaks to them.",
      },
      cy: {
        why: "Mae tystion yn siarad â'i gilydd ar ôl i ni eu holi.",
        instead: "Enwch bwy oedd yno. Y person diogelu dynodedig sy'n penderfynu pwy fydd yn siarad â nhw.",
      },
    },
  },
  {
    id: "confronted-home",
    kind: "investigative",
    looksIn: facts,
    phrases: [
      `{I} asked|confronted|challenged ({his}) {carer} … (about) the|that|his|her|a (big) {marks}|hit|hurt|black|harmed`,
      `{I} asked|confronted|challenged ({his}) {carer} … about|how|if|whether|why … {marks}|hit|hurt|black|harmed`,
      `{I} rang|phoned|called|emailed|messaged|texted|spoke|spoken (to|with) ({his}) {carer} … about|how|if|whether|why|ask … {marks}|hit|hurt|black|harmed`,
      `{I} told ({his}) {carer} … what {he} (had|has) said|told|disclosed`,
      "{I} rang|phoned|called|spoke|told (to) {carer} … what … said|told|disclosed",
    ],
    exceptions: ["safeguarding|DSL|lead … asked|told|advised me to", "about the injury form|note"],
    example: "I asked dad how she got the bruise",
    words: {
      en: {
        why: "Asking at home first can put a learner in danger, or warn someone.",
        instead: "Tell the safeguarding lead first, who decides what home is asked. If it is done, record every word.",
      },
      cy: {
        why: "Gall holi gartref yn gyntaf roi dysgwr mewn perygl.",
        instead: "Dywedwch wrth y person diogelu dynodedig yn gyntaf. Os gwnaed hyn eisoes, cofnodwch bob gair.",
      },
    },
  },
  {
    id: "own-enquiries",
    kind: "investigative",
    looksIn: ["seen", "done", "view"],
    phrases: [
      "{I} [will|'ll|shall|am going to|'m going to|going to|plan to|intend to|want to|need to] (also|now|then|try to|try and) [find out|look into|investigate|ask around|dig|question|interview|quiz|confront]",
      "{I} [will|'ll|shall|am going to|'m going to|going to|plan to|intend to] (also|then) [speak|talk|have a word|have a chat] to|with ({his}) (rest of|other) {carer}|{learners}|friends|rest",
      "get to the bottom of",
      "{I} investigated|looked into",
    ],
    exceptions: [],
    example: "I will find out who started it",
    words: {
      en: {
        why: "Looking into it is the safeguarding lead's part, so that nothing is spoiled or missed.",
        instead: "Pass on what you know now. You have done your part when this is sent.",
      },
      cy: {
        why: "Y person diogelu dynodedig sy'n ymchwilio i hyn, rhag colli dim.",
        instead: "Rhannwch yr hyn rydych chi'n ei wybod nawr. Rydych wedi gwneud eich rhan ar ôl anfon hwn.",
      },
    },
  },
];
