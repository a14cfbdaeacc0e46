/** The work on the arcs of hatred, of grief, and of a mother's new partner. */
import type { FileWork, TaleOfWork } from "../../work.ts";
import { mark } from "./marks.ts";

export const angerWork: readonly (readonly [string, TaleOfWork])[] = [
  [
    "hatred/1",
    {
      work: [
        { do: "link", day: 0, to: 0, why: "From repeating to seeking out." },
        { do: "tag", day: 0, tags: ["Prevent"] },
        {
          do: "share",
          day: 2,
          by: "dsl",
          decision: "shared",
          what: "What was searched for and said, without a name",
          withWhom: "Prevent education officer",
          why: "Advice before we decide. Nobody can be known from it.",
          basis: "public-task",
          consent: { answer: "not-sought", reason: "No name was given, so there was nobody to ask." },
          risk: "Being drawn further in, and harm to those he has begun to talk about.",
        },
      ],
    },
  ],
  [
    "hatred/2",
    {
      tell: "You kept the sticker and you wrote down who stood where. He is looked after, and so is the one who did it.",
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Channel, through the national Prevent referral form",
          urgency: "routine",
          letter: {
            worry: `In six weeks {N} has repeated, then sought out, and now acted: a racist slogan on another learner's locker, and filming his face as he found it. He sleeps little, his friends have fallen away, and he says that the people on one server are the only ones who ask how he is.`,
            done: `Advice from the Prevent education officer. His father has been told, is shocked, and has moved the computer. The behaviour process is separate and has begun. The learner whose locker it was is safe, and has been asked what he wants.`,
            ask: `Screening, and somebody with whom {N} can argue. He is bright, courteous and lonely.`,
          },
          sent: "The national form, with this document.",
          consent: {
            answer: "given",
            reason: "By {N}'s father. {N} was told by us, and asked only whether it would be on his record.",
          },
          review: `Three notes in six weeks: a figure in a discussion, four blocked pages, a sticker with a target. Ideas have become an act, and the one it was meant for has a name.`,
          chase: 5,
          outcome: {
            day: 12,
            text: `Adopted by the panel, by consent. An intervention provider will see him weekly in town.`,
          },
        },
        { do: "link", day: 0, to: 1, why: "What he had been reading." },
      ],
    },
  ],
  ["hatred/4", { look: 12, work: [{ do: "link", day: 1, to: 3, why: "The work of the panel begins to show." }] }],
  [
    "grief/0",
    {
      tell: "The group wrote to him and he has kept the card. Nothing else is asked of you; he will say when he wants to talk.",
      work: [
        {
          do: "close",
          day: 45,
          because: `No risk was ever known. He is held by his tutor and the counsellor, and the later entries tell the rest. Closed.`,
        },
      ],
    },
  ],
  [
    "grief/2",
    {
      work: [
        { do: "link", day: 0, to: 0, why: "The remark that was made was about a father." },
        {
          do: "advise",
          day: 1,
          whom: "tutor",
          form: "advice",
          text: `What to say in the group: that he has lost his dad and that hands stay down, both. What not to say: that time heals.`,
        },
      ],
    },
  ],
  [
    "new-partner/1",
    {
      tell: "A plate and a seat beside you was the right thing. She may have breakfast from now on without asking anybody.",
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Children's Social Care",
          urgency: "routine",
          letter: {
            worry: `{N} is kept out of her own front room and, after six in the evening, out of the kitchen, by her mother's new partner, who has fitted locks. There is a list of fourteen rules on the fridge. She has lost weight and takes bread from the waste tray. She says plainly: "It's his kitchen. He bought the locks."`,
            done: `Breakfast and lunch here and a bag for the evening. Her key worker has read the rules with her. Home has not been rung: asking there could make it worse.`,
            ask: `An assessment, begun without notice to the household, and {N} seen at college first.`,
          },
          sent: "The form and our chronology by their secure portal.",
          consent: {
            answer: "given",
            reason: "By {N}, who understood what would follow. Her mother was not asked, because he reads her phone.",
          },
          review: `Two notes in three weeks: rules about rooms, then rules about food. Small in the telling and cruel in the living. Her weight shows it.`,
          chase: 3,
          outcome: { day: 4, text: `Accepted. First visit was unannounced; the locks were there.` },
        },
        { do: "link", day: 0, to: 0, why: "First the front room, then the kitchen." },
        { do: "tag", day: 1, tags: ["Neglect", "Coercive control"] },
      ],
    },
  ],
  [
    "new-partner/2",
    {
      tell: "You said that it looked sore and left the rest to her. It was passed on within minutes and she did not go home. Please tell nobody, and come and see one of us.",
      work: [
        {
          do: "body-map",
          day: 0,
          marks: [
            mark({
              view: "back",
              x: 630,
              y: 325,
              shape: "line",
              direction: "across",
              size: { length: 40, width: 12 },
              colours: ["purple", "blue"],
              several: true,
              description:
                "Four parallel marks on the outside of the upper arm, one above the other, a finger's width apart.",
            }),
            mark({
              view: "front",
              x: 390,
              y: 325,
              shape: "oval",
              size: { length: 25, width: 20 },
              colours: ["purple"],
              description: "One mark on the inner side, at the height of the second of the four.",
            }),
          ],
          context: `Seen as {N} took off her coat in a lesson. Drawn in the wellbeing room with her key worker beside her. She asked to see it and nodded.`,
          ownWords: "I was in the front room.",
          firstAid: "not-given",
          firstAidNote: "Left for the medical the same day.",
          review: {
            day: 0,
            text: `Read out in the strategy discussion within the hour, and handed to the paediatrician as drawn.`,
          },
        },
        { do: "link", day: 0, to: 1, why: "The rules, and now a hand." },
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Police, child abuse investigation",
          urgency: "urgent",
          sent: "By phone through the strategy discussion, body map and words read out.",
          consent: { answer: "given", reason: `By {N}. "He'll be there when I get in."` },
          withoutReview: "She was not to go home before somebody had been there.",
          chase: 1,
          outcome: {
            day: 3,
            text: `Joint visit made. Adult interviewed and bailed away from the address. {N} is with her grandparents.`,
          },
        },
        {
          do: "advise",
          day: 2,
          whom: "reporter",
          form: "supervision",
          text: `Half an hour. "That looks sore." "It is." There was nothing to add, and nothing was added. Talked about carrying four words home.`,
        },
      ],
    },
  ],
  [
    "new-partner/4",
    {
      work: [
        { do: "link", day: 1, to: 2, why: "What the conference decided on." },
        {
          do: "share",
          day: 1,
          by: "dsl",
          decision: "withheld",
          what: "{N}'s timetable, and at which gate she arrives",
          withWhom: "Her mother, who asked at the end of the conference",
          why: `Kindly meant. He still reads her phone. {N} will say it to her herself when she wishes.`,
          basis: "public-task",
          consent: { answer: "refused", reason: "By {N}." },
          risk: "",
        },
        {
          do: "action",
          day: 2,
          line: `attendance +1: Old contacts hidden from everybody but the attendance office => Done, and tried with a reception log-in.`,
        },
      ],
    },
  ],
];

export const hatredFile: readonly FileWork[] = [
  {
    ago: 19,
    do: "read",
    note: `Read for the panel. He was polite in every note, and that hid how fast it went. What may help is being asked to do something that he is good at.`,
    again: 15,
  },
];

export const newPartnerFile: readonly FileWork[] = [
  {
    ago: 28,
    do: "meeting",
    form: "strategy",
    attendees: ["Miriam Okafor", "Social work team manager", "Child abuse investigation officer", "Paediatrician"],
    notes: `Within the hour. Marks and words as recorded. {N} is willing to be seen by a doctor and does not want to sleep at home.`,
    decisions: `Section 47, joint. Medical today. Grandparents assessed by telephone tonight. Nobody warns him.`,
  },
  {
    ago: 27,
    do: "open",
    reason: "referral",
    because: `Injury, section 47 enquiry, and a first referral two weeks before. Everything about the house is gathered here, also what looked like house rules.`,
    again: 14,
  },
  {
    ago: 26,
    do: "read",
    note: `From a chair in an evening class to an arm in six weeks. She told us each time, in one sentence. We counted the sentences and not what they were about.`,
    again: 30,
  },
  {
    ago: 13,
    do: "review",
    note: `Three weeks at her grandparents'. Own key, own kitchen, sleeping. Conference this week. She has not asked after him and asks every day after her mother.`,
    again: 11,
  },
  {
    ago: 10,
    do: "meeting",
    form: "core-group",
    attendees: ["Miriam Okafor", "Social worker", "Grandparents", "{N}'s advocate", "{N}'s mother"],
    notes: `Straight after the conference, to set the first tasks. {N}'s mother spoke once, to say that she had listened.`,
    decisions: `Daily contact with the key worker. Attendance calls to the grandparents. Help for her mother to leave, if she asks.`,
    next: 9,
  },
  {
    ago: 1,
    do: "meeting",
    form: "core-group",
    attendees: ["Miriam Okafor", "Social worker", "Grandmother", "{N}", "{N}'s mother"],
    notes: `First core group. {N} came in by herself and sat beside her mother. Her mother has asked for help with leaving and has been given a date.`,
    decisions: `Plan goes on. College: as before, and a quiet place on the day on which her mother moves.`,
    next: 20,
  },
];
