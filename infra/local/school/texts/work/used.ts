/** The work on the two arcs of being used by others. */
import type { FileWork, TaleOfWork } from "../../work.ts";

export const usedWork: readonly (readonly [string, TaleOfWork])[] = [
  [
    "mate-crime/1",
    {
      work: [
        { do: "link", day: 0, to: 0, why: "Lunches, and now laughter." },
        { do: "tag", day: 1, tags: ["Mate crime"] },
        {
          do: "ask",
          day: 1,
          whom: "support",
          question: "Does he speak of the three by name, and does he know where they live?",
          answer: {
            day: 2,
            text: "By name, and by the bus they take. He has a page in his notebook for each of them with what they like to eat.",
          },
        },
      ],
    },
  ],
  [
    "mate-crime/2",
    {
      tell: "He asked you a real question and you took it as one. The answer will be written with him, on the same kind of paper.",
      work: [
        {
          do: "refer",
          day: 1,
          by: "dsl",
          agency: "Disabled children's team",
          urgency: "routine",
          letter: {
            worry: `{N} is autistic and takes what he is told at face value. Since the start of term he has spent £312 on people who call themselves his friends; he has written it down to the penny. He was filmed saying lines that others wrote. He has asked us whether this is what friends normally cost.`,
            done: `A limit on his meal card, which he knows of. The video removed, three learners and their parents seen. A circle of friends from the games club. His parents have brought bank statements and hold the card with him.`,
            ask: `An assessment of his needs and of the risk to him outside college, and a worker who is good with lists.`,
          },
          sent: "The form, this document and a copy of his list, with his permission.",
          consent: { answer: "given", reason: "By {N}, who asked to initial each page, and by his father." },
          review: `Three notes in five weeks. It began with lunches and has become a ledger. Nobody has hit him and he is not unhappy: that is what makes it easy to miss.`,
          chase: 5,
          outcome: {
            day: 9,
            text: `Allocated. The worker's first letter to {N} was a timetable, which was well received.`,
          },
        },
      ],
    },
  ],
  [
    "mate-crime/3",
    {
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Police",
          urgency: "urgent",
          sent: "By phone, with the time and place, for the garage's camera.",
          consent: { answer: "given", reason: "By his father. {N} wants his £20 back and nobody told off." },
          withoutReview: "Two older boys held him by the neck and were walking him to a cash machine.",
          chase: 2,
          outcome: {
            day: 2,
            text: `Crime number given, both boys identified. Bail conditions keep them from the bay and from him.`,
          },
        },
        { do: "link", day: 0, to: 2, why: "From buying to being walked." },
      ],
    },
  ],
  [
    "stranger/1",
    {
      work: [
        { do: "link", day: 0, to: 0, why: "The same man, now with parcels." },
        { do: "tag", day: 1, tags: ["Online grooming"] },
      ],
    },
  ],
  [
    "stranger/2",
    {
      tell: "She chose you for her question. It went to the police within the hour, and she has heard from us, and from her mum, that none of it is her fault.",
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Police and CEOP",
          urgency: "urgent",
          sent: "By phone to the police and by CEOP's form. Nothing of hers was copied or forwarded.",
          consent: { answer: "given", reason: "By {N} and by her mother, sitting together." },
          withoutReview: "An adult was pressing a child that night. The officer was here within two hours.",
          chase: 1,
          outcome: {
            day: 8,
            text: `Identified, arrested and bailed, no contact. There are other girls; they are being told as well.`,
          },
        },
        { do: "link", day: 0, to: 1, why: "From whom the parcels came." },
        {
          do: "advise",
          day: 1,
          whom: "reporter",
          form: "support",
          text: `Talked about questions "for a friend": to answer them for the friend, as you did, and to wait.`,
        },
      ],
    },
  ],
  [
    "stranger/4",
    { look: 20, work: [{ do: "link", day: 1, to: 3, why: "He has been charged; the door matters less." }] },
  ],
];

export const mateCrimeFile: readonly FileWork[] = [
  {
    ago: 17,
    do: "meeting",
    form: "strategy",
    attendees: [
      "Sunita Rao, deputy",
      "Social worker, disabled children's team",
      "Police youth officer",
      "{N}'s father",
    ],
    notes: `The two boys are known. {N} has corrected the sequence of events twice, with times. His father would like him to be angry and he is not.`,
    decisions: `Travel by a named adult for now. Police see the boys with parents. Words for it are given to {N} in writing: what a loan is, what it is not.`,
  },
  {
    ago: 16,
    do: "read",
    note: `Read after the referral that could not wait. Lunches, filming, a ledger, the cash machine. Each step was a little further from where adults are.`,
    again: 20,
  },
];

export const strangerFile: readonly FileWork[] = [
  {
    ago: 24,
    do: "open",
    reason: "multi-agency",
    because: `Police and social care are both involved, and she may have to give evidence. What she is told and by whom must be in one place.`,
    again: 15,
  },
  {
    ago: 23,
    do: "read",
    note: `A broken camera, two parcels, one question. Three entries in a month; the second held all that was needed. Noted, without blame, for training.`,
    again: 22,
  },
  {
    ago: 9,
    do: "review",
    note: `He is on bail far away and she was told so by the officer herself. Sleeping better, jumpy at doors. Kept open until there is a date for court.`,
    again: 15,
  },
];
