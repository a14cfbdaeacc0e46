/** Hints on promises (R4.3, R4.3b): nobody can promise a learner secrecy, or how it will end. */
import type { HintRule } from "./recording-hints.ts";

const facts = ["seen", "done"] as const;
const promised = "{I} promise|promised|swore|assured|reassured|agreed|guaranteed";
const told = "{I} told|said|promised|assured|reassured|agreed|swore|gave";
/** An account of the very thing that is asked of staff. */
const refusing = [
  "could|would|will|can|did|do|must not|never (be able to) promise|keep|agree|guarantee",
  "couldn't|wouldn't|won't|can't|cannot|didn't|don't|never promise|promised|keep|agree|guarantee",
  "not|unable (able) to promise|keep",
];

export const promiseRules: readonly HintRule[] = [
  {
    id: "promised-secret",
    kind: "confidentiality",
    looksIn: facts,
    alsoIn: ["quoted"],
    phrases: [
      `${promised} … not|wouldn't|won't|never (to) tell|say|repeat|mention|pass|share`,
      `${told} … not|wouldn't|won't|never (to) tell|say|repeat|mention|pass|share (it|this|that) (to|on) [anyone|anybody|anything|a soul|it on|this on]`,
      `${told} … keep|kept it|this|that|everything|what (all|just|strictly) [secret|a secret|quiet|confidential|private|between|to myself|to ourselves]`,
      "{I} gave {him}|{learner} my word",
      "stay|stays|keep|kept|be|remain between me and",
      "pinky promise|promised|swear|swore",
      "my lips are|were sealed",
      "not|wouldn't|won't breathe a word",
      "stay|stays|keep|kept|be|remain|remains|is|was|'s (just|strictly|only) between [us|you and me|ourselves|the two of us]",
      "our (little) secret",
      "go|goes|went|going no further",
      "not|wouldn't|won't go any further",
      "{I} promised ({him}) (complete|full|total) confidentiality|secrecy",
    ],
    exceptions: [...refusing, "not to say anything to|in the class|others"],
    example: "I promised not to tell",
    words: {
      en: {
        why: "We cannot keep this promise, and a learner who was promised may not tell again.",
        instead:
          "If you said it, record it as you said it. Tell the learner who needs to know, and that they were right to speak.",
      },
      cy: {
        why: "Ni allwn gadw'r addewid hwn, ac efallai na fydd dysgwr yn siarad eto.",
        instead: "Os dywedoch chi hyn, cofnodwch eich union eiriau. Eglurwch i'r dysgwr pwy sydd angen gwybod.",
      },
    },
  },
  {
    id: "promised-outcome",
    kind: "confidentiality",
    looksIn: facts,
    alsoIn: ["quoted"],
    phrases: [
      `${told} … would|will|'ll|'d|is|was|'s (all|not|be|never|now) … fine|ok|okay|alright|safe|sorted`,
      `${told} … would|will|'ll|'d be all right`,
      `${told} … not|wouldn't|won't|never (get|be) in|into (any) trouble`,
      `${promised} … would|will|won't|wouldn't (not|never) … [again|have to|be|happen|stop]`,
      `${told} … nothing (bad|else) will|would happen`,
      `${told} … [nobody|no one] will|would|can hurt|touch|find`,
    ],
    exceptions: [
      ...refusing,
      "ok|okay|fine|alright|safe|right [to|with me|in here|in the office]",
      "told (the|his|her|their) {staff}|{carer}|office|reception|site|nurse|class|head",
      "be fine|ok|okay|alright for|by|with",
    ],
    example: "I told him everything would be fine",
    words: {
      en: {
        why: "We do not know how it will end, and a broken promise costs trust.",
        instead: "Record what you said. What can be promised: “I will tell someone whose work it is to help.”",
      },
      cy: {
        why: "Ni wyddom sut y bydd yn gorffen, ac mae torri addewid yn colli ymddiriedaeth.",
        instead: "Cofnodwch beth ddywedoch. Gallwch addo hyn: “Byddaf yn dweud wrth rywun sy'n gallu helpu.”",
      },
    },
  },
  {
    id: "off-the-record",
    kind: "confidentiality",
    looksIn: ["seen", "done", "view"],
    alsoIn: ["told"],
    phrases: [
      "off the record",
      "told|tell|spoke|spoken|speaking|said|talked|shared|mentioned … in (strict|complete|the strictest) confidence",
      "(please) [don't|do not] (ever) [tell|say to|let|mention|say] … (that) it|this was me",
      "(please) [don't|do not] (ever) let … know",
      "(please) [don't|do not] (ever) mention|use|give my name",
      "keep|leave my name out",
      "stay|remain|be|kept anonymous",
    ],
    exceptions: [],
    example: "off the record, please don't say it was me",
    words: {
      en: {
        why: "Nothing about a learner's safety is off the record, and your name is part of the record.",
        instead: "Tell the safeguarding lead what worries you about being named. They decide what home is told.",
      },
      cy: {
        why: "Nid oes dim am ddiogelwch dysgwr yn gyfrinach, ac mae eich enw yn rhan o'r cofnod.",
        instead: "Dywedwch wrth y person diogelu dynodedig beth sy'n eich poeni am gael eich enwi.",
      },
    },
  },
];
