/** The work on the two arcs of distress turned inwards. */
import type { FileWork, TaleOfWork } from "../../work.ts";

export const insideWork: readonly (readonly [string, TaleOfWork])[] = [
  [
    "eating/0",
    {
      tell: "Two weeks of watching kindly is worth a great deal. Please go on as before and say nothing to {N} about food.",
      work: [{ do: "close", day: 32, because: `Carried on in the later concerns, where the plan is. Closed.` }],
    },
  ],
  [
    "eating/1",
    {
      tell: "Thank you. She will be seen, and she is not in trouble for it. Umpiring is part of her care and not a penalty: please say so if others ask.",
      work: [
        { do: "link", day: 0, to: 0, why: "Two people, the same worry." },
        {
          do: "worry",
          day: 7,
          why: `She did the warm-up twice today and then had to sit. I wrote about her a week and a half ago. I do not know whether anything is being done and I am worried that it is not.`,
          answer: {
            day: 7,
            text: `It is, and you should have been told more of it. She has been seen and is to be seen by others; home knows. We cannot tell you what they found. Please keep her off running, and ring us if she sits down like that again. You were right to ask.`,
          },
        },
      ],
    },
  ],
  [
    "eating/2",
    {
      work: [
        { do: "link", day: 0, to: 1, why: "It has grown worse in spite of the doctor." },
        {
          do: "disagree",
          day: 0,
          by: "dsl",
          withWhom: "GP surgery",
          ours: `{N} is cold, dizzy and crying on a floor. A wait of four weeks is not safe. We ask that the referral be marked urgent and bloods be taken.`,
          theirs: `The referral has gone, the weight at the visit was "not alarming", and the service decides on its own order.`,
          sought: "Urgent on the referral, bloods within two days.",
          escalated: [
            {
              day: 0,
              to: "Duty doctor",
              text: "The desk could not change it. Asked to speak to a doctor and waited on the line.",
            },
          ],
          outcome: {
            day: 0,
            text: `The duty doctor rang back before the surgery shut. Marked urgent, bloods tomorrow. He asked for our dates and was glad of them.`,
          },
        },
        {
          do: "advise",
          day: 1,
          whom: "library",
          form: "advice",
          text: `What to do when somebody is on the floor: sit down as well, coat round, ring us, no talk of food. That is what was done.`,
        },
      ],
    },
  ],
  [
    "eating/3",
    {
      work: [
        {
          do: "share",
          day: 1,
          by: "duty",
          decision: "shared",
          what: "What to do: no PE, stairs pass, snack and lunch with somebody, no word on looks. Not why.",
          withWhom: "The four who teach {N}",
          why: "The plan only holds if everybody keeps it. They do not need to know what it is for.",
          basis: "consent",
          consent: { answer: "given", reason: "By {N} and her mother. {N} wrote the line about looks herself." },
          risk: "",
        },
      ],
    },
  ],
  [
    "eating/4",
    {
      tell: "You asked the question that people are afraid to ask, and you asked it calmly. Her therapist has her words and sees her a day sooner.",
      work: [
        { do: "link", day: 0, to: 3, why: "The plan's own service was rung with her words." },
        {
          do: "advise",
          day: 1,
          whom: "reporter",
          form: "support",
          text: `Talked through what it is to be told such a thing over a glass of milk. Both of us would ask it the same way again.`,
        },
      ],
    },
  ],
  ["eating/5", { look: 10, work: [] }],
  [
    "despair/1",
    {
      tell: "Well asked, and well told. He knows that you passed it on and he said that it was all right. Keep saying good morning.",
      work: [
        { do: "link", day: 0, to: 0, why: "A blank sheet, a week before." },
        {
          do: "ask",
          day: 1,
          whom: "teacher",
          question: "Has anything else changed in class of late: who he sits with, what he hands in?",
          answer: {
            day: 2,
            text: "He has moved to the back, beside nobody. Two pieces missing, both of them written work. His practical is as good as ever.",
          },
        },
      ],
    },
  ],
  [
    "despair/2",
    {
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "CAMHS",
          urgency: "urgent",
          letter: {
            worry: `{N} has been low for more than a month, sleeps three hours, has given up what he liked, and has had thoughts of not being here, without a plan. Today a member of staff saw healing scratches on his forearm, and he said that they have been there since the half-term holiday.`,
            done: `Safety plan begun with the college counsellor. His mother knows, by his own mouth, and is putting things out of reach. He has a daily hello at the door and one person to go to.`,
            ask: `An urgent assessment, and advice to us on what to do until then.`,
          },
          sent: "By phone to the duty clinician, the letter by secure email.",
          consent: { answer: "given", reason: "By {N} and by his mother, both in the room." },
          review: `Three notes in three weeks from three people, each with something that the one before did not have: the blank sheet, the sentence behind the glass, the arm. It is not standing still.`,
          chase: 2,
          outcome: {
            day: 6,
            text: `Assessed on the day that was given. Weekly appointments; crisis line number with {N} and his mother.`,
          },
        },
        {
          do: "advise",
          day: 1,
          whom: "reporter",
          form: "support",
          text: `A plaster for a blister, and then that. Nothing was made of it and nothing was missed. Offered an hour with the counsellor for staff.`,
        },
      ],
    },
  ],
  [
    "despair/3",
    {
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "CAMHS crisis team",
          urgency: "urgent",
          sent: "By phone, with the times of the alert. The terms were not copied.",
          consent: { answer: "given", reason: "By his mother, on the phone, before she left for work." },
          withoutReview: "A child at risk of ending his life. Nothing was to wait for reading.",
          chase: 1,
          outcome: { day: 1, text: `Seen at home the same day. Daily contact for a week, then with his own nurse.` },
        },
        { do: "link", day: 1, to: 2, why: "From thoughts towards looking." },
        {
          do: "advise",
          day: 1,
          whom: "it",
          form: "supervision",
          text: `Who sees an alert at night, who rings whom, and that nobody reads further than they must. Agreed to hand the console to two people, so that it is not always the same one who finds such things.`,
        },
      ],
    },
  ],
  [
    "despair/5",
    {
      look: 15,
      work: [
        {
          do: "share",
          day: 1,
          by: "duty",
          decision: "shared",
          what: "Separate room and rest breaks. Not why.",
          withWhom: "Examinations office",
          why: "For the Physics resit.",
          basis: "consent",
          consent: { answer: "given", reason: "{N} filled in the form himself." },
          risk: "",
        },
      ],
    },
  ],
];

export const eatingFile: readonly FileWork[] = [
  {
    ago: 31,
    do: "read",
    note: `Four people, ten weeks, one line: a tray, a test, a floor, a letter. Had the first two been read together sooner she would have been seen sooner. Canteen and PE thanked.`,
    again: 40,
  },
];

export const despairFile: readonly FileWork[] = [
  {
    ago: 26,
    do: "read",
    note: `Read on the day after the alert. It moved in steps of a week or two. Each time somebody saw it and he answered when he was asked. The plan now has a name for every hour of the day.`,
    again: 30,
  },
  {
    ago: 25,
    do: "meeting",
    form: "other",
    attendees: ["{N}", "{N}'s mother", "CAMHS nurse", "Miriam Okafor", "Key worker"],
    notes: `Before he comes back. He chose who knows. He does not want to be followed about and he does want to be fetched if he sits on the stairs.`,
    decisions: `Back in bits: foyer, stairs, Hub, half days. Alerts go to the safeguarding phone by day and by night. Reviewed in two weeks and not left to drift.`,
  },
];
