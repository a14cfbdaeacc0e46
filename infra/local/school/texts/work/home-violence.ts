/** The work on the arc of a brother and sister who live with violence between adults. */
import type { FileWork, TaleOfWork } from "../../work.ts";
import { mark } from "./marks.ts";

export const homeViolenceWork: readonly (readonly [string, TaleOfWork])[] = [
  [
    "home-violence/1",
    {
      tell: "Thank you. It is read beside another note. Please let her stay in the library as long as it is open, and do not ask her why.",
      work: [
        { do: "link", day: 1, to: 0, why: "Brother and sister. Two small things in one family." },
        {
          do: "ask",
          day: 2,
          whom: "library",
          question: "How long has {N} been staying until you shut, and who collects her?",
          answer: { day: 3, text: "Since about two weeks ago. Nobody. She walks, and not by the shortest way." },
        },
      ],
    },
  ],
  [
    "home-violence/2",
    {
      work: [
        { do: "tag", day: 0, tags: ["Domestic abuse", "Operation Encompass"] },
        { do: "link", day: 0, to: 1, why: "What the sister has not said." },
        {
          do: "share",
          day: 3,
          by: "dsl",
          decision: "withheld",
          what: "What three of us have noticed, beside the police's own notification",
          withWhom: "Children's Social Care, for now",
          why: `The notification is with them already. The mother was told what we have, and asked for two weeks to use the helpline first. Weighed: the adult is out of the house, no child was hurt, both are seen every day. Looked at again in two weeks, or at once if anything comes.`,
          basis: "public-task",
          consent: { answer: "refused", reason: `"Not social workers. Not yet."` },
          risk: "",
        },
      ],
    },
  ],
  [
    "home-violence/3",
    {
      tell: "You asked directly and she answered directly. It has gone further today, and her mother knows. Please keep the hour on Tuesdays whatever happens.",
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Children's Social Care",
          urgency: "urgent",
          letter: {
            worry: `{N}, her brother and a sister of two live with violence between adults. {N} lies awake to listen for a key, takes the little one into her bed, and stays at home at weekends so that it will be less bad. Police were there a week and a half ago. Her brother startles at noise and does not sleep. A man answers the mother's phone for her.`,
            done: `Both learners have a quiet start, one key worker and somewhere to be until the library shuts. The mother has the helpline number and has been seen alone, once. {N} has a counsellor. Asked directly, she does not think of harming herself.`,
            ask: `An assessment of all three children. Please see {N} and her brother here before anybody goes to the address, and ring us before you ring home.`,
          },
          sent: "By phone, then the form and the chronologies of both learners by secure email.",
          consent: {
            answer: "refused",
            reason: `Their mother said no ten days ago and was told today, in person, before it was sent. "I thought you would." Overridden: three children are being harmed by it, and one has made herself their guard.`,
          },
          review: `Four notes on two learners in six weeks: startle, the warm library, the police, and now the nights. Read together they tell one thing, and it rises.`,
          chase: 1,
          outcome: {
            day: 2,
            text: "Accepted, three children. They will see {N} and her brother at college first, as we asked.",
          },
        },
        { do: "link", day: 1, to: 2, why: "The night on which the police came, as she lived it." },
      ],
    },
  ],
  [
    "home-violence/4",
    {
      work: [
        {
          do: "body-map",
          day: 0,
          by: "duty",
          marks: [
            mark({
              view: "right-hand-back",
              x: 495,
              y: 525,
              shape: "area",
              size: { length: 55, width: 15 },
              colours: ["red"],
              several: true,
              description: "Grazed skin over three knuckles, clean, small beads of dried blood.",
            }),
            mark({
              view: "right-hand-back",
              x: 605,
              y: 700,
              shape: "area",
              size: { length: 60, width: 35 },
              colours: ["pink", "purple"],
              description: "Swelling on the little finger side of the back of the hand.",
            }),
          ],
          context: `{N} came to the fitness suite with his hand wrapped in a tea towel and unwrapped it in first aid. Drawn there with him looking on.`,
          ownWords: "I hit the shed. Better that than him.",
          firstAid: "given",
          firstAidNote: "Cleaned, cold pack, sent for an X-ray with his mother.",
          review: {
            day: 1,
            text: "Seen before the strategy discussion and read out there with his words, as he said them.",
          },
        },
        { do: "link", day: 1, to: 3, why: "His sister lies awake; he is near to stepping in." },
      ],
    },
  ],
  [
    "home-violence/5",
    {
      tell: "What she told you while you washed cups has made three children safer tonight. She does not want her brother to know from whom it came. Thank you for keeping to that.",
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Police and Children's Social Care",
          urgency: "urgent",
          sent: "By phone to the allocated social worker and to 999 on her advice, in {N}'s words.",
          consent: {
            answer: "not-sought",
            reason: "Their mother could not be reached alone, and there was no time.",
          },
          withoutReview: "A child of two had been hurt and was in the house with him. Minutes counted.",
          readAfter: {
            day: 2,
            text: "Read from the first note about the library. She said where it was quieter long before she said why.",
          },
          chase: 1,
          outcome: {
            day: 1,
            text: "Adult male arrested and bailed to another town. Mother and three children at her sister's. Conference to follow.",
          },
        },
        {
          do: "advise",
          day: 1,
          whom: "reporter",
          form: "support",
          text: `Tea, in the same kitchen corner. It came out fast and then she went on drying up: so did you, and that was kind. Key workers of both learners meet with me on Mondays for now.`,
        },
      ],
    },
  ],
  [
    "home-violence/6",
    {
      look: 7,
      work: [
        {
          do: "ask",
          day: 3,
          whom: "keyWorker",
          question:
            "How do the two of them seem with each other at breakfast? One or two sentences, for the conference report.",
        },
      ],
    },
  ],
];

export const homeViolenceFile: readonly FileWork[] = [
  { ago: 42, do: "sibling", why: "Brother and sister at the same address. Each is read beside the other." },
  { ago: 36, do: "cohort", cohorts: ["Domestic abuse at home"] },
  {
    ago: 20,
    do: "meeting",
    form: "strategy",
    attendees: ["Miriam Okafor, Designated Safeguarding Lead", "Social work team manager", "Police", "Health visitor"],
    notes: `By phone. The health visitor has not been let in for two months. {N}'s words read out. His mother wants him out of the way of it and has nowhere to send him.`,
    decisions: `Section 47 enquiries for three children. College: safety card with {N}, key workers told what they need, nothing rung home.`,
  },
  {
    ago: 19,
    do: "open",
    reason: "referral",
    because: `Section 47 enquiry, three children, referral of two weeks before accepted. His sister's concerns are linked and are read with his.`,
    again: 15,
  },
  {
    ago: 18,
    do: "read",
    note: `Read beside his sister's. He has startled and hit; she has stayed and watched. Neither has asked us for anything. It has risen since the police first came.`,
    again: 25,
  },
  {
    ago: 4,
    do: "review",
    note: `Safe at the aunt's since the arrest. {N} in on time, and answered in class. The worry now is bail, and what he thinks he should have done. Kept open until the conference and after.`,
    again: 20,
  },
  {
    ago: 3,
    do: "meeting",
    form: "team-around",
    attendees: ["Miriam Okafor", "Social worker", "Mother and aunt", "Key worker of both learners"],
    notes: `Before the conference. The mother wants the reports in plain words and has read ours. {N} will write his own page; his sister will come in person.`,
    decisions: `Reports sent two days before. Lift to the conference for the family. Quiet room here for the rest of that day.`,
    next: 6,
  },
];
