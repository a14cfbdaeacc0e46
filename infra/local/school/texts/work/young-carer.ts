/** The work on the two arcs about what a household asks of a young person. */
import type { FileWork, TaleOfWork } from "../../work.ts";

export const youngCarerWork: readonly (readonly [string, TaleOfWork])[] = [
  [
    "young-carer/1",
    {
      look: 16,
      work: [
        { do: "link", day: 1, to: 0, why: "What her mornings are." },
        { do: "tag", day: 2, tags: ["Young carer"] },
        {
          do: "decide",
          day: 17,
          threshold: "early-help",
          because: `Looked at again as planned. The young carers' assessment has a date. Kept at early help until it has been.`,
        },
      ],
    },
  ],
  [
    "young-carer/3",
    {
      tell: "She cried with you because she could. Both services have said yes; the form can wait another week.",
      work: [
        {
          do: "refer",
          day: 1,
          by: "dsl",
          agency: "Children's Social Care and Adult Social Care",
          urgency: "routine",
          letter: {
            worry: `{N} cares for her mother, who has MS, and for a brother of 7: mornings, meals, washing, and now lifting. Last week her mother fell and they sat on the bathroom floor until a neighbour came. {N} has stopped filling in her university form because she believes that she cannot leave.`,
            done: `Free meals, food parcels, a benefits adviser for her mother, a place with the counsellor. Young carers' assessment asked for. She comes in late, and does good work.`,
            ask: `Both services together, please: care for her mother in the morning and the evening, a fall alarm, and a plan in which {N} is a daughter and a sister.`,
          },
          sent: "One letter to both services, by secure email, with her mother's copy handed to her here.",
          consent: { answer: "given", reason: "By her mother, who came in by taxi to sign, and by {N}." },
          review: `Four notes in ten weeks: late, absent, taking bread, crying. The same story four times. It did not get worse all at once; it got heavier.`,
          chase: 5,
          outcome: {
            day: 12,
            text: `Morning and evening carer and a fall alarm from next Monday. Child in need plan for three months.`,
          },
        },
        { do: "link", day: 1, to: 2, why: "Food was the first thing to run short." },
      ],
    },
  ],
  ["young-carer/4", { look: 6, work: [] }],
  [
    "drinking/1",
    {
      work: [
        { do: "link", day: 0, to: 0, why: "The parents' evening, and the brother at home." },
        { do: "tag", day: 1, tags: ["Parental alcohol use", "Young carer"] },
        {
          do: "share",
          day: 0,
          by: "duty",
          decision: "shared",
          what: "That {N} telephones with her brother in lesson time, and that early help is offered",
          withWhom: "The brother's primary school, safeguarding lead",
          why: "They see the mornings and we see the afternoons.",
          basis: "public-task",
          consent: {
            answer: "not-sought",
            reason: "The mother could not be reached. To be told at the early help conversation.",
          },
          risk: "A child of primary age alone.",
        },
      ],
    },
  ],
  [
    "drinking/2",
    {
      tell: "You kept {N} at the desk, you wrote down the time and the number, and nobody was hurt. Thank you.",
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Children's Social Care",
          urgency: "urgent",
          letter: {
            worry: `{N}'s mother came to collect her by car this afternoon smelling strongly of alcohol, and drove away without her when asked to wait. {N} has cared for her mother and a younger brother for some months. Early help was agreed and cancelled twice.`,
            done: `Police told at once and the car stopped. {N} is with her grandmother tonight, and so is her brother. His primary school has entries of its own.`,
            ask: `An assessment of both children, and that the nights be asked about.`,
          },
          sent: "By phone, the document by secure email within the hour.",
          consent: {
            answer: "not-sought",
            reason: "Asking would have meant ringing her while she drove, and a delay.",
          },
          withoutReview: "A parent was driving after drinking and had meant to drive two children.",
          chase: 2,
          outcome: {
            day: 2,
            text: `Accepted for both children. A social worker is allocated and has seen them at their grandmother's.`,
          },
        },
        { do: "link", day: 1, to: 1, why: "Early help had been offered and was not taken up." },
      ],
    },
  ],
  [
    "drinking/4",
    {
      work: [
        {
          do: "correct",
          day: 1,
          by: "reporter",
          what: "There were four crosses last week and not five. I counted from the grid again.",
          why: "It was quoted to the social worker, and the number matters.",
        },
      ],
    },
  ],
  [
    "drinking/5",
    {
      look: 9,
      work: [
        {
          do: "share",
          day: 0,
          decision: "withheld",
          what: "Whether {N} had told us",
          withWhom: "{N}'s mother, who asked",
          why: `Several people had worried for months and that is the answer she was given. It is {N}'s to say.`,
          basis: "public-task",
          consent: { answer: "not-sought", reason: "There is no need to ask {N} to keep her own secret." },
          risk: "",
        },
      ],
    },
  ],
];

export const youngCarerFile: readonly FileWork[] = [
  { ago: 50, do: "cohort", cohorts: ["Young carers"] },
  {
    ago: 3,
    do: "meeting",
    form: "team-around",
    attendees: ["Tom Bradshaw, deputy", "{N}", "{N}'s mother", "Young carers' worker", "Adult social care"],
    notes: `At home, so that her mother could be there. {N} made the tea and was told to sit down. The carers' first week is planned by the hour.`,
    decisions: `Arrival times noted for two weeks. University form by the end of the month. Weekend away in the spring.`,
    next: 9,
  },
];

export const drinkingFile: readonly FileWork[] = [
  { ago: 68, do: "cohort", cohorts: ["Young carers"] },
  {
    ago: 52,
    do: "read",
    note: `Read after the referral that did not wait. Three entries in six weeks, and she had explained away each of them for her mother's sake.`,
    again: 30,
  },
  {
    ago: 20,
    do: "read",
    note: `Read again with the grid of nights beside it. Better by day, not by night. The social worker has the grid.`,
    again: 22,
  },
];
