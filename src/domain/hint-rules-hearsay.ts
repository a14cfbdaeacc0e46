/** Hints on what came by hearsay (R4.3): where the account does not say who knows it. */
import type { HintRule } from "./recording-hints.ts";

const facts = ["seen", "done"] as const;

export const hearsayRules: readonly HintRule[] = [
  {
    id: "apparently",
    kind: "second-hand",
    looksIn: ["seen", "done", "view"],
    phrases: ["apparently|allegedly|supposedly|reportedly"],
    exceptions: [],
    example: "apparently, allegedly",
    words: {
      en: {
        why: "A reader cannot tell where this comes from.",
        instead: "Say who told you, when, and in what words: “Mrs Rowe told me at 10:15 that …”.",
      },
      cy: {
        why: "Ni all darllenydd wybod o ble y daw hyn.",
        instead: "Dywedwch pwy ddywedodd wrthych, pryd, ac ym mha eiriau.",
      },
    },
  },
  {
    id: "was-told",
    kind: "second-hand",
    looksIn: facts,
    phrases: [
      "I|we was|were|been|am|are (also|later|then) told|informed|advised",
      "I|we was|were|been (also) made aware",
      "I|we have|'ve|had (also|since|just) been told|informed|made|advised (aware)",
      "I|we (have|'ve|had) (also) hear|heard that|about",
      "it has been reported|mentioned|brought|said (to)",
      "it was reported|mentioned|brought (to)",
      "came to my attention|light",
      "I am|'m led to believe|understand",
    ],
    exceptions: [
      "told|informed|advised|reported|mentioned|aware … by",
      "told|advised to|off|not",
      "I heard that noise|sound|voice",
    ],
    example: "I was told that",
    words: {
      en: {
        why: "Whoever knows it at first hand may need to be asked.",
        instead: "Name who told you, when, and what they said. Ask them to record what they saw as well.",
      },
      cy: {
        why: "Efallai y bydd angen gofyn i'r sawl sy'n gwybod yn uniongyrchol.",
        instead: "Enwch bwy ddywedodd wrthych, pryd, a beth ddywedon nhw. Gofynnwch iddyn nhw gofnodi hefyd.",
      },
    },
  },
  {
    id: "rumour",
    kind: "second-hand",
    looksIn: ["seen", "done", "view"],
    phrases: [
      "rumour|rumours|rumor|rumors|gossip",
      "word on|in the street|corridor|playground|bus|yard",
      "everyone|everybody [knows|is saying|says|thinks]",
      "people|kids|mums|parents|girls|boys|others|they|children|learners (all) are|'re|is|were (all) saying",
      "it {be} well known",
      "common knowledge",
      "going|goes|went round that",
    ],
    exceptions: ["everyone|everybody says|knows hello|goodbye|good|where|what|how|to", "not|isn't well known"],
    example: "rumours, everyone knows",
    words: {
      en: {
        why: "A rumour can be worth passing on, and must be seen to be one.",
        instead: "Say who said it, to whom, when and where you heard it, in their words.",
      },
      cy: {
        why: "Gall si fod yn werth ei rannu, ond rhaid dangos mai si ydyw.",
        instead: "Dywedwch pwy ddywedodd hyn, wrth bwy, pryd a ble y clywsoch hyn.",
      },
    },
  },
];
