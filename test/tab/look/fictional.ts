/** Fictional people and records for looking at the desk: ordinary ones, and the very long ones that break pages. */
import type { z } from "zod";
import {
  type Colleagues,
  type ConcernPage,
  colleagues,
  concernPage,
  entryCard,
  type LearnerCard,
  type OwnConcerns,
  ownConcerns,
  type TriagePage,
  type TriageRow,
  triagePage,
} from "../../../src/contract/desk-api.ts";
import { type LearnerPage, learnerPage } from "../../../src/contract/learner-page.ts";

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
export const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const dsl = {
  id: `staff/${uuid(1)}`,
  name: "Sarah Okafor",
  school: {
    name: "Fernhill College",
    timeZone: "Europe/London",
    weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    daysOff: [],
  },
  may: { listLearners: true, seeTriage: true, searchRecords: true, checkRegister: true, changeSettings: true },
};
const nothing = {
  listLearners: false,
  seeTriage: false,
  searchRecords: false,
  checkRegister: false,
  changeSettings: false,
};
export const teacher = { ...dsl, id: `staff/${uuid(2)}`, name: "Tom Ashworth", may: nothing };
export const principal = {
  ...dsl,
  id: `staff/${uuid(9)}`,
  name: "Margaret Pryce",
  may: { ...nothing, checkRegister: true },
};

const names = ["Amara Nwosu", "Callum Price", "Zofia Kowalczyk", "Jasleen Gill", "Rhys Bevan", "Aaliyah Hussain"];
const longName = "Maximiliana-Alexandria Featherstonehaughs";

interface Rowish {
  readonly n: number;
  readonly subjects: readonly string[];
  readonly minutes: number;
  readonly more?: Partial<z.input<typeof triagePage>["rows"][number]>;
}

const references = ["C-7K3M2Q", "C-9WXY3R", "C-4HJK8P", "C-5TTN6D", "C-2ABC3D", "C-8QRS4F", "C-6VWX7Z", "C-3DEF5G"];

function row({ n, subjects, minutes, more = {} }: Rowish): z.input<typeof triagePage>["rows"][number] {
  return {
    reference: references[n] ?? "C-222222",
    subjects: [...subjects],
    categories: ["welfare"],
    atRisk: false,
    recordedAt: minutesAgo(minutes),
    reviewDueAt: minutesAgo(minutes - 1440),
    raisedBy: "Tom Ashworth",
    status: "recorded",
    ...more,
  };
}

const acknowledged = { at: minutesAgo(30), by: dsl.name };
const byDeputy = { at: minutesAgo(200), by: "Daniel Whitcombe" };

export function triage(kind: "full" | "empty" | "quiet" = "full"): TriagePage {
  const reviewed = [
    row({
      n: 5,
      subjects: ["Aaliyah Hussain"],
      minutes: 2_000,
      more: { status: "reviewed", threshold: "early-help", acknowledged: byDeputy, categories: ["mental-health"] },
    }),
    row({
      n: 6,
      subjects: ["Rhys Bevan"],
      minutes: 5_900,
      more: { status: "reviewed", threshold: "monitoring", categories: ["other"] },
    }),
    row({
      n: 7,
      subjects: ["Jasleen Gill"],
      minutes: 16_000,
      more: { status: "reviewed", threshold: "child-protection", categories: ["injury"], atRisk: true },
    }),
  ];
  const open = [
    row({
      n: 0,
      subjects: ["Amara Nwosu"],
      minutes: 12,
      more: { atRisk: true, categories: ["disclosure", "injury"] },
    }),
    row({
      n: 1,
      subjects: [longName, "Callum Price", "a boy in Year 9 with a red rucksack, waiting at the bus stop"],
      minutes: 300,
      more: { atRisk: true, status: "read", acknowledged, categories: ["child-on-child", "online", "other"] },
    }),
    row({ n: 2, subjects: ["Zofia Kowalczyk"], minutes: 1_560, more: { categories: ["online"] } }),
    row({
      n: 3,
      subjects: ["Jasleen Gill"],
      minutes: 1_260,
      more: { status: "read", acknowledged: byDeputy, raisedBy: "Wilhelmina Oluwaseun-Carmichael-Fitzgerald" },
    }),
    row({ n: 4, subjects: ["Rhys Bevan"], minutes: 160, more: { categories: ["contact-with-home"] } }),
  ];
  const rows = kind === "empty" ? [] : kind === "quiet" ? reviewed : [...open, ...reviewed];
  return triagePage.parse({ now: minutesAgo(0), rows, reviewedInAll: kind === "empty" ? 0 : 1_284 });
}

/** One more concern, as if a teacher had just raised it. */
export function arrival(): TriageRow {
  const raised = row({ n: 99, subjects: [names[2] ?? ""], minutes: 0, more: { categories: ["disclosure"] } });
  return triagePage.parse({ now: minutesAgo(0), rows: [raised], reviewedInAll: 0 }).rows[0] as TriageRow;
}

const amara: z.input<typeof concernPage>["subjects"][number] & { learner: LearnerCard } = {
  name: "Amara Nwosu",
  learner: {
    id: `learner/${uuid(7)}`,
    name: "Amara Nwosu",
    year: "Year 9",
    tutorGroup: "9B",
    birthDate: "2012-05-03",
    keyWorker: "Helen Marsh",
    needs: ["speech, language and communication needs", "uses a communication board"],
    lookedAfter: true,
  },
};

const seen =
  "During registration Amara kept her coat on and sat apart from her friends. When she reached for her bag I saw three round marks, each about the size of a fingertip, on the inside of her left forearm.\n\nShe pulled her sleeve down when she noticed that I had seen them.";

export const raised = {
  seq: 1,
  kind: "concern.raised",
  recordedAt: minutesAgo(312),
  author: "Tom Ashworth",
  via: "chat",
  occurred: { day: dayIn(0), time: "08:50" },
  categories: ["disclosure", "injury"],
  account: { seen, ownWords: "“It was him. He gets like that. Don't tell my mum I said.”", where: "Room B14" },
  atRisk: true,
} as const;

/** The same, raised from a message in Teams. */
const raisedFromMessage = {
  ...raised,
  categories: ["online"],
  account: { seen: "", ownWords: "", where: "" },
  quoted: {
    text: "Has anyone else heard of a group chat with pictures of a girl in year 9?\nTwo of mine were talking about it after registration.",
    author: "Grace Adeyemi",
    at: minutesAgo(340),
    link: "https://teams.microsoft.com/l/message/19:x@thread.tacv2/17",
  },
} as const;

export const later = [
  {
    seq: 2,
    kind: "concern.acknowledged",
    recordedAt: minutesAgo(300),
    author: dsl.name,
    via: "chat",
  },
  {
    seq: 3,
    kind: "account.added",
    atRisk: true,
    recordedAt: minutesAgo(240),
    author: "Tom Ashworth",
    via: "chat",
    text: "At break she stayed in the form room and asked whether she could help tidy up. She did not speak about it again.",
  },
  {
    seq: 4,
    kind: "contact.recorded",
    recordedAt: minutesAgo(180),
    author: dsl.name,
    via: "import",
    occurred: { day: dayIn(0), time: "11:15", about: "just before break" },
    who: "Ms Adaeze Nwosu, mother",
    how: "phone",
    said: "Ms Nwosu said that Amara's uncle has been staying since Sunday. She will come in at 15:30.",
  },
] as const;

const decision = {
  seq: 5,
  kind: "concern.triaged",
  recordedAt: minutesAgo(120),
  author: dsl.name,
  via: "tab",
  threshold: "child-protection",
  rationale:
    "Marks consistent with grip, and a direct statement by Amara about an adult in the home. Referral by phone agreed, body map to follow.",
  vulnerability: "Asked through her communication board with her key worker, in a room she knows.",
  change: "first",
  actions: [
    { what: "Phone children's social care and follow up in writing", ownerName: dsl.name, due: dayIn(0) },
    { what: "See Amara with her key worker before she goes home", ownerName: "Helen Marsh", due: dayIn(1) },
  ],
} as const;

const actions = [
  {
    number: 1,
    what: "Phone children's social care and follow up in writing",
    owner: dsl.id,
    ownerName: dsl.name,
    due: dayIn(0),
    finished: { at: minutesAgo(60), outcome: "Spoke to the duty social worker, strategy discussion tomorrow." },
  },
  {
    number: 2,
    what: "See Amara with her key worker before she goes home",
    owner: `staff/${uuid(3)}`,
    ownerName: "Helen Marsh",
    due: dayIn(-1),
  },
];

/** A concern as it stands after its decision, with what came of the actions. */
export function decided(reference: string): ConcernPage {
  const finished = {
    seq: 6,
    kind: "action.finished",
    recordedAt: minutesAgo(60),
    author: dsl.name,
    via: "tab",
    action: 1,
    outcome: "Spoke to the duty social worker, strategy discussion tomorrow.",
  } as const;
  return concernPage.parse({
    ...open(reference),
    status: "reviewed",
    threshold: "child-protection",
    acknowledged: { at: minutesAgo(300), by: dsl.name },
    entries: [raised, ...later, decision, finished],
    actions,
    newest: 6,
    may: { ...all, acknowledge: false, close: true },
  });
}

const all = { acknowledge: true, triage: true, work: true, begin: true, close: false, reopen: false };

const nothingDone = {
  questions: [],
  worries: [],
  drafts: [],
  referrals: [],
  disagreements: [],
  attached: [],
  bodyMaps: [],
  authorisations: [],
  links: [],
  tags: [],
  unmatched: [],
  notReviewed: [],
};

/** A concern that waits for its decision. */
export function open(reference: string): ConcernPage {
  return concernPage.parse({
    now: minutesAgo(0),
    reference,
    status: "recorded",
    atRisk: true,
    raisedBy: "Tom Ashworth",
    recordedAt: raised.recordedAt,
    reviewDueAt: minutesAgo(312 - 1440),
    subjects: [amara],
    entries: [raised],
    alerts: [
      {
        kind: "urgent",
        raisedAt: raised.recordedAt,
        steps: [
          { at: raised.recordedAt, told: [{ name: "Priya Nair", sentAt: raised.recordedAt }] },
          {
            at: minutesAgo(307),
            told: [
              { name: "Priya Nair", as: "dsl", sentAt: minutesAgo(307) },
              { name: "Gwen Hughes", as: "deputies" },
            ],
          },
        ],
      },
    ],
    actions: [],
    newest: 1,
    setAside: [],
    filed: false,
    needsVulnerability: true,
    may: all,
    work: nothingDone,
  });
}

/** A concern that was raised from a message. */
export function fromMessage(reference: string): ConcernPage {
  return concernPage.parse({ ...open(reference), entries: [raisedFromMessage] });
}

/** What breaks pages: 10,000 characters, a word without end, three subjects, twelve actions. */
export function monstrous(reference: string): ConcernPage {
  const account = {
    seen: `${"Then he went to the door and came back, and nobody said anything for a while. ".repeat(125)}${"x".repeat(250)}`,
    ownWords: "<b>not bold</b> <script>alert(1)</script>",
    where: "The corridor between the sports hall and the old library, near the second fire door from the left",
  };
  const many = Array.from({ length: 12 }, (_, i) => ({
    number: i + 1,
    what: `Action of some length that goes on to say what exactly is to be done and with whom, number ${i + 1}`,
    owner: dsl.id,
    ownerName: longName,
    due: dayIn(i - 3),
  }));
  return concernPage.parse({
    ...open(reference),
    subjects: [
      { ...amara, name: longName, learner: { ...amara.learner, name: longName, keyWorker: longName } },
      { name: "Callum Price", learnerId: `learner/${uuid(8)}` },
      { described: "a boy in Year 9 with a red rucksack, waiting at the bus stop" },
    ],
    entries: [
      { ...raised, account },
      ...later,
      { ...decision, actions: many.map(({ what, ownerName, due }) => ({ what, ownerName, due })) },
    ],
    actions: many,
    newest: 5,
  });
}

/** A learner's page with nothing on it but what is given. */
function learnerOf(changes: object): LearnerPage {
  const now = minutesAgo(0);
  const file = { newest: 0, newestToRead: 0, suggestions: [], nextMeetings: [], links: [], cohorts: [] };
  return learnerPage.parse({
    now,
    learner: amara.learner,
    listed: true,
    rows: [],
    concerns: [],
    cumulative: { today: dayIn(0), events: [], linked: [], breaks: [], signals: [], dismissed: [] },
    file: { ...file, filed: true, setAside: [] },
    review: { isCurrent: true },
    actions: [],
    referrals: [],
    proposed: { chronologyReview: dayIn(91), fileReview: dayIn(42) },
    may: { work: true },
    ...changes,
  });
}

export function emptyChronology(): LearnerPage {
  const bare = { year: "", tutorGroup: "", birthDate: "", keyWorker: "", needs: [], lookedAfter: false };
  return learnerOf({ learner: { ...amara.learner, ...bare } });
}

export function staff(): Colleagues {
  const people = [dsl.name, "Daniel Whitcombe", "Helen Marsh", "Tom Ashworth", "Siân O’Brien-Hughes", longName];
  return colleagues.parse(
    people.map((name, i) => ({ id: `staff/${uuid(i + 1)}`, name, jobTitle: "Teacher of History" })),
  );
}

export function own(empty: boolean): OwnConcerns {
  const rows = [
    { reference: "C-7K3M2Q", recordedAt: minutesAgo(12), status: "recorded" },
    { reference: "C-9WXY3R", recordedAt: minutesAgo(1_700), status: "read" },
    { reference: "C-4HJK8P", recordedAt: minutesAgo(30_000), status: "reviewed" },
  ];
  return ownConcerns.parse(empty ? [] : rows);
}

/** The account that a colleague adds while the DSL is deciding. */
export function meanwhile(page: ConcernPage): ConcernPage {
  const entry = entryCard.parse({ ...later[1], seq: page.newest + 1, recordedAt: minutesAgo(0) });
  return { ...page, entries: [...page.entries, entry], newest: page.newest + 1 };
}
