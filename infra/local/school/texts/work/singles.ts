/** The work on single concerns. An incident that is told of two learners has its work the first time. */
import type { TaleOfWork } from "../../work.ts";
import { mark } from "./marks.ts";

export const singleWork: readonly (readonly [string, TaleOfWork])[] = [
  [
    "di-hit-by-parent",
    {
      tell: "Thank you. {He} knew that you could not keep it and told you all the same. Somebody from outside has seen {him} today.",
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Children's Social Care",
          urgency: "urgent",
          letter: {
            worry: `{N} told a member of staff today that {his} father hit {him} round the head at the weekend, and that it has happened before, "not loads". {He} was calm. {He} does not want {his} father taken away; {he} wants it to stop.`,
            done: `{N} was listened to and asked nothing further. {He} has been told what happens next and by whom. Home has not been rung.`,
            ask: `That {N} is seen here today, and that you tell us before you speak with {his} father.`,
          },
          sent: "By phone to the duty worker, the document by the secure portal.",
          consent: { answer: "given", reason: "By {N}. Home was not asked: duty worker advised against it." },
          withoutReview: "Hit round the head at the weekend and due home at four.",
          readAfter: {
            day: 3,
            text: "Read after the referral that could not wait. Nothing before it that should have told us.",
          },
          chase: 1,
          outcome: {
            day: 2,
            text: `Accepted. Seen here the same day. Father met after work; a written agreement, and a parenting worker.`,
          },
        },
        {
          do: "advise",
          day: 1,
          whom: "reporter",
          form: "support",
          text: `Talked through what was said and what was not asked. It was well done, and it is allowed to shake one.`,
        },
      ],
    },
  ],
  [
    "di-past-abuse",
    {
      work: [
        {
          do: "share",
          day: 0,
          by: "dsl",
          decision: "shared",
          what: "That {N} has told of abuse in the past, the person as {he} described them, and nothing beyond {his} own words",
          withWhom: "Police and Children's Social Care",
          why: "Other children may not be safe from that person.",
          basis: "public-task",
          consent: { answer: "given", reason: "{N} knew before {he} spoke that it would have to be passed on." },
          risk: "",
        },
        {
          do: "share",
          day: 1,
          by: "dsl",
          decision: "withheld",
          what: "That {he} has told us anything",
          withWhom: "{N}'s family",
          why: "It is {his} to tell, when and to whom {he} wishes. Nobody at home is a danger to {him}.",
          basis: "public-task",
          consent: { answer: "refused", reason: `"Not yet. I'll do it."` },
          risk: "",
        },
        {
          do: "advise",
          day: 2,
          whom: "reporter",
          form: "supervision",
          text: `Supervision, an hour. To be the first in years to be told. What belongs to the adviser, what to the police, and what may stay an hour a week with the door shut.`,
        },
      ],
    },
  ],
  [
    "di-uncle-threat",
    {
      work: [
        {
          do: "share",
          day: 0,
          by: "dsl",
          decision: "withheld",
          what: "{N}'s sexuality, and that {he} has spoken with us",
          withWhom: "Home, and every member of staff who does not need it",
          why: `It is {N}'s own to tell. It is on record only because the threat rests on it. Contact with home could make the threat real.`,
          basis: "public-task",
          consent: { answer: "refused", reason: "{He} asked us not to make it a big thing." },
          risk: "",
        },
        { do: "tag", day: 1, tags: ["Honour-based abuse considered"] },
      ],
    },
  ],
  [
    "re-not-met",
    {
      work: [
        {
          do: "disagree",
          day: 0,
          by: "dsl",
          withWhom: "Children's Social Care, front door",
          ours: `The decision was made on the form alone; our chronology did not open. Read with it, neglect is shown on three dates, each told by somebody else.`,
          theirs: `On what was in front of them it does not meet the threshold. Early help is right for now, and the family can ask again.`,
          sought: "That the decision be made again with the chronology read.",
          escalated: [
            {
              day: 1,
              to: "Team manager, front door",
              text: "Sent again while we were on the phone, and not opened by the evening.",
            },
            {
              day: 4,
              to: "Head of service, by the partnership's escalation policy",
              text: "No answer within the three days that the policy gives.",
            },
          ],
          outcome: {
            day: 6,
            text: `Decided again and accepted for assessment. The head of service wrote that the attachment had been stopped by their filter and that we were right to go on asking.`,
          },
        },
        { do: "tag", day: 7, tags: ["Professional disagreement"] },
      ],
    },
  ],
  [
    "re-mash-info",
    {
      work: [
        {
          do: "share",
          day: 0,
          decision: "shared",
          what: "Attendance, how {he} comes to college, who collects, and that there were no entries",
          withWhom: "Multi-agency safeguarding hub",
          why: "A section 47 enquiry about another child, in writing, with a reference and a name to ring back.",
          basis: "legal-obligation",
          consent: { answer: "not-sought", reason: "Asking could have put the other child at risk." },
          risk: "Harm to a younger child who is the subject of the enquiry.",
        },
      ],
    },
  ],
  [
    "in-black-eye",
    {
      work: [
        {
          do: "body-map",
          day: 0,
          marks: [
            mark({
              view: "head-front",
              x: 615,
              y: 490,
              shape: "area",
              size: { length: 40, width: 25 },
              colours: ["purple", "blue"],
              description: "Swelling under and around the eye, which opens about halfway.",
            }),
            mark({
              view: "head-front",
              x: 620,
              y: 385,
              shape: "line",
              direction: "across",
              size: { length: 10, width: 2 },
              colours: ["red"],
              description: "Small cut at the eyebrow, edges together, covered when {he} came in.",
            }),
          ],
          context: `Seen at the main entrance. {N} moved {his} hair for it {himself} and looked at the wall while it was drawn.`,
          ownWords: "Don't make it weird.",
          firstAid: "given",
          firstAidNote: "Cover changed by the wellbeing practitioner.",
          review: {
            day: 0,
            text: `Seen with the social worker, who took down the reference and not the drawing.`,
          },
        },
      ],
    },
  ],
  [
    "in-needs-marks",
    {
      tell: "You stopped, looked, fetched a second pair of eyes, and asked nothing. That is why it could be acted on today.",
      work: [
        {
          do: "body-map",
          day: 0,
          marks: [
            mark({
              view: "front",
              x: 610,
              y: 325,
              shape: "oval",
              direction: "upright",
              size: { length: 22, width: 15 },
              colours: ["red"],
              several: true,
              description: "Two oval marks side by side on the upper arm, each about the size of a thumb.",
            }),
          ],
          context: `Seen by two members of staff while helping {N} with {his} coat. Drawn from sight, {N} dressed again and with {his} key worker; {he} held the other pencil.`,
          ownWords: "",
          firstAid: "not-given",
          firstAidNote: "Skin not broken. Medical the same day.",
          review: { day: 0, text: `Used in the strategy discussion. Both who saw it have written their own account.` },
        },
        {
          do: "share",
          day: 0,
          by: "dsl",
          decision: "shared",
          what: "The marks as drawn, the journey, and the escort's name",
          withWhom: "Children's Social Care, the local authority's designated officer and the transport team",
          why: "{N} cannot easily tell us, and somebody may have held {him} who carries others as well.",
          basis: "vital-interests",
          consent: { answer: "given", reason: `By {N}'s mother: "Just done right."` },
          risk: "",
        },
      ],
    },
  ],
  [
    "in-burn-forearm",
    {
      work: [
        {
          do: "body-map",
          day: 0,
          marks: [
            mark({
              view: "front",
              x: 345,
              y: 455,
              shape: "line",
              direction: "upright",
              size: { length: 55, width: 8 },
              colours: ["red", "pink"],
              description: "A straight line along the inside of the forearm, blistered in the middle.",
            }),
          ],
          context: `Seen in the training kitchen with sleeves rolled for service. Drawn after it had been cleaned and covered.`,
          ownWords: "",
          firstAid: "given",
          firstAidNote: "Cleaned and covered.",
          review: {
            day: 1,
            text: `Looked at with the account. {N} cooks for the family most nights; that is the part to follow.`,
          },
        },
      ],
    },
  ],
  [
    "on-sextortion",
    {
      work: [
        { do: "tag", day: 0, tags: ["Online blackmail"] },
        {
          do: "advise",
          day: 1,
          whom: "reporter",
          form: "advice",
          text: `If it comes again: do not pay, do not answer, do not delete, do not look. Ring us. Say first that it is not their fault, because that is what they have been told that it is.`,
        },
      ],
    },
  ],
  [
    "cc-pressure-photo",
    {
      work: [
        {
          do: "ask",
          day: 1,
          whom: "tutor",
          question:
            "Has anybody else in the group been asked for pictures? Please do not ask them; only what you have heard.",
          answer: {
            day: 3,
            text: "Two of the girls rolled their eyes at his name. Nothing that I could write down as heard.",
          },
        },
        { do: "tag", day: 1, tags: ["Sharing of images"] },
      ],
    },
  ],
  [
    "cc-racist-name",
    {
      work: [
        { do: "tag", day: 0, tags: ["Racist incident"] },
        {
          do: "correct",
          day: 2,
          by: "reporter",
          what: "Three others heard it. The third has told me since.",
          why: "So that it is complete.",
        },
      ],
    },
  ],
  [
    "cc-faith-scarf",
    {
      work: [
        { do: "tag", day: 0, tags: ["Hate incident"] },
        {
          do: "action",
          day: 3,
          line: `library +2: A place in the library at break where nobody walks past behind => The window seat. {He} has used it twice and brought somebody.`,
        },
      ],
    },
  ],
  [
    "di-parent-suicidal",
    {
      tell: "Thank you. It is not {his} job to keep watch any more, and {he} has been told so. Please let {him} be a learner today.",
      work: [
        {
          do: "advise",
          day: 1,
          whom: "reporter",
          form: "support",
          text: `A quarter of an hour. The morning was covered. Agreed what to say when {he} asks for the phone on the desk again: yes, and for how long.`,
        },
      ],
    },
  ],
];
