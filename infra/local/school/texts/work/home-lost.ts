/** The work on the two arcs about having no settled home. */
import type { FileWork, TaleOfWork } from "../../work.ts";

export const homeLostWork: readonly (readonly [string, TaleOfWork])[] = [
  [
    "placement/0",
    {
      work: [
        { do: "tag", day: 0, tags: ["Placement under strain"] },
        {
          do: "share",
          day: 0,
          by: "dsl",
          decision: "shared",
          what: "That {N}'s carer has rung, how often he has been late, and that she is tired",
          withWhom: "{N}'s social worker and the virtual school",
          why: "The care plan rests on this placement. They can bring help before notice is given.",
          basis: "public-task",
          consent: { answer: "given", reason: "The carer asked us to. {N} was told that we know it is hard." },
          risk: "",
        },
      ],
    },
  ],
  [
    "placement/1",
    {
      tell: "Thank you for writing, and for saying plainly that you had not thought of it. He knows that you were sorry; that is worth more than the picture.",
      work: [
        {
          do: "advise",
          day: 1,
          whom: "reporter",
          form: "support",
          text: `Five minutes in the corridor. Nobody is cross. A page on family trees, baby photographs and Mother's Day goes to all staff tomorrow without a name on it.`,
        },
        {
          do: "correct",
          day: 2,
          by: "reporter",
          what: "He did not storm out: he asked, and I had told him that he could go.",
          why: "I read it again and it makes him sound as if he had walked out.",
        },
        {
          do: "close",
          day: 12,
          because: `A copy of the photograph has come and is in his wallet. The wider worry is kept in the other concerns. Closed.`,
        },
      ],
    },
  ],
  [
    "placement/2",
    {
      tell: "Your answer was a good one. He will be told that it had to be passed on, and with whom he might go instead of alone.",
      work: [
        { do: "link", day: 0, to: 0, why: "Where he goes at night." },
        {
          do: "action",
          day: 2,
          line: `keyWorker +3: Be there when the independent visitor comes, if {N} wants => He did. He talked and she wrote, and then he read it.`,
        },
      ],
    },
  ],
  [
    "placement/3",
    {
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Police, missing persons",
          urgency: "urgent",
          sent: "The form for missing children, the father's address, and what he was wearing.",
          consent: {
            answer: "not-sought",
            reason: "He could not be reached. His social worker, who shares parental responsibility, agreed.",
          },
          withoutReview: "A looked-after child had been missing overnight.",
          readAfter: {
            day: 2,
            text: "Read again with the social worker. Each night away followed a day on which something was asked of him about home.",
          },
          chase: 0,
          outcome: {
            day: 0,
            text: "Found in the afternoon at his father's, safe. Taken back to his carer by the social worker.",
          },
        },
        { do: "link", day: 1, to: 2, why: "He was where he had told us he goes." },
      ],
    },
  ],
  [
    "placement/4",
    { look: 14, work: [{ do: "link", day: 1, to: 3, why: "The disruption meeting followed the night away." }] },
  ],
  [
    "put-out/0",
    {
      work: [
        { do: "link", day: 9, to: 1, why: "The boiler was not the boiler." },
        { do: "close", day: 24, because: `Explained by what came after, and cared for there. Closed.` },
      ],
    },
  ],
  [
    "put-out/1",
    {
      tell: "You gave him your tea and rang us before you asked anything. He came back with the mug. Thank you.",
      work: [
        { do: "tag", day: 0, tags: ["Homeless 16/17"] },
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Housing and Children's Social Care, joint protocol",
          urgency: "urgent",
          letter: {
            worry: `{N} has slept on sofas for three weeks since his stepfather put him out, and outside for the last two nights. He is a learner in full-time education. He was found at half past six this morning in the bicycle shed with a wet sleeping bag.`,
            done: `Food, shower, dry clothes, three hours' sleep in the first-aid room, bus pass. His mother has been spoken to and cannot have him back while her husband is in the house. She would like to see him.`,
            ask: `A joint assessment today under the protocol for homeless 16 and 17-year-olds, and a bed for tonight that is not a sofa. Mediation with his mother, if he wishes.`,
          },
          sent: "By phone first, the document by secure email straight after.",
          consent: { answer: "given", reason: "By {N}, who was told what would be asked and by whom." },
          withoutReview: "He has nowhere to sleep tonight.",
          chase: 0,
          outcome: { day: 1, text: "Accepted. Emergency bed from tonight; joint assessment begun, mediation offered." },
        },
        {
          do: "advise",
          day: 3,
          whom: "reporter",
          form: "support",
          text: `Thanked in person. Talked about what one sees when one opens a building at dawn, and agreed that the safeguarding phone may be rung at that hour.`,
        },
      ],
    },
  ],
  [
    "put-out/2",
    {
      work: [
        { do: "link", day: 0, to: 1, why: "The emergency bed is where he cannot sleep." },
        {
          do: "disagree",
          day: 0,
          by: "dsl",
          withWhom: "Housing options team",
          ours: `A hostel corridor shared with adult men, behind a door that does not lock, is not suitable for a child of 17. He does not sleep and is close to leaving his course. The joint guidance says so in terms.`,
          theirs: `It was the only bed that night, staff are on site, and a move is planned "as soon as possible". Other young people cope there.`,
          sought: "A place in a young people's scheme, with a key, within the week.",
          escalated: [
            {
              day: 1,
              to: "Team manager, housing options",
              text: "The officer agrees with us and cannot decide it. Put in writing, with the guidance quoted and {N}'s own sentence.",
            },
          ],
          outcome: {
            day: 3,
            text: `Agreed. Moved to a young people's scheme: own room, own key. Their officer thanked us for writing it down.`,
          },
        },
        {
          do: "close",
          day: 22,
          because: `Own room since three weeks, sleeping, on the course. What is left is in the later entries. Closed.`,
        },
        {
          do: "reopen",
          day: 33,
          why: `The scheme rang: his stepfather has asked there whether he is one of theirs. Opened again, so that it is held where the rest of it is.`,
        },
        {
          do: "decide",
          day: 33,
          threshold: "early-help",
          because: `Nobody at the scheme said anything, and the door is locked at ten. {N} is told, because he should not hear it from anybody else. Gatehouse has a description. No higher for one question, and not forgotten either.`,
          lookAgain: 14,
        },
      ],
    },
  ],
  ["put-out/4", { look: 17, work: [{ do: "link", day: 1, to: 3, why: "Doing well, and short of money." }] }],
];

export const placementFile: readonly FileWork[] = [
  { ago: 51, do: "cohort", cohorts: ["Looked after"] },
  {
    ago: 33,
    do: "read",
    note: `Read from his admission on. Three years without an entry, then three in a month, all about nights. The change began when he found his father, and not with us or with his carer.`,
    again: 25,
  },
  {
    ago: 22,
    do: "meeting",
    form: "strategy",
    attendees: ["Miriam Okafor", "Social worker", "Independent reviewing officer", "Foster carer", "Police"],
    notes: `After the night away. His carer does not want to give up on him and does not know whether she can go on. He asked, through the visitor, that nobody shout about his dad.`,
    decisions: `Assessment of contact brought forward. Disruption meeting if there is a second night. College keeps course, key worker and bench as they are.`,
  },
  {
    ago: 7,
    do: "meeting",
    form: "review",
    attendees: ["{N}, in the chair", "Virtual school", "Social worker", "Key worker", "Head of Inclusion"],
    notes: `Personal education plan. He had written the agenda on his hand. He wants his own toolbox, and nobody in the workshop to know why he moved.`,
    decisions: `Toolbox paid for. Homework off until he has unpacked. Next plan in a term, chaired by him again.`,
    next: 12,
  },
];

export const putOutFile: readonly FileWork[] = [
  {
    ago: 55,
    do: "open",
    reason: "multi-agency",
    because: `Housing, social care and the college carry him together until he has somewhere of his own. What is agreed with whom must be in one place.`,
    again: 20,
  },
  {
    ago: 54,
    do: "read",
    note: `Nothing before this term. Change in appearance, the shed, then what he told. More than a week lay between the first sign and the truth; the private word was what shortened it.`,
    again: 60,
  },
  {
    ago: 35,
    do: "review",
    note: `Own room and own key since the challenge. His mother has seen him once. Two agencies are about to step back.`,
    again: 20,
  },
  {
    ago: 18,
    do: "close",
    because: `Accommodation stable, contact with his mother by his own wish, social worker has closed to the scheme's key worker. Stepped down to early help, which goes on. Nothing is taken away by closing this.`,
  },
];
