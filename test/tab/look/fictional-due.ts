/** Fictional things that are due: ordinary ones, and the very long ones that break pages. */
import type { z } from "zod";
import { type DuePage, duePage, type OwnActions, ownActions as ownActionsPage } from "../../../src/contract/due.ts";
import { dayIn, dsl, minutesAgo } from "./fictional.ts";

type Row = z.input<typeof duePage>["rows"][number];

const me = { id: dsl.id, name: dsl.name };
const grace = { id: "staff/00000000-0000-4000-8000-000000000007", name: "Grace Lindqvist" };
const learner = "learner/00000000-0000-4000-8000-000000000011";
const long = "Wilhelmina Oluwaseun-Carmichael-Fitzgerald";

const ordinary: readonly Row[] = [
  { what: "worry", reference: "C-7K3M2Q", of: 7, due: dayIn(-9), told: "", subjects: ["Amara Nwosu"] },
  {
    what: "action",
    reference: "C-7K3M2Q",
    of: 1,
    due: dayIn(-2),
    told: "Meet with Amara’s mother, with an interpreter.",
    owner: grace,
    subjects: ["Amara Nwosu"],
  },
  { what: "body-map", reference: "C-9WXY3R", of: 3, due: dayIn(0), told: "", subjects: ["Callum Price"] },
  { what: "chronology-review", learner, of: 0, due: dayIn(0), subjects: ["Zofia Kowalczyk"] },
  {
    what: "referral",
    reference: "C-4HJK8P",
    of: 6,
    due: dayIn(1),
    told: "Children’s Social Care",
    owner: me,
    subjects: ["Jasleen Gill", "Rhys Bevan"],
  },
  {
    what: "question",
    reference: "C-5TTN6D",
    of: 4,
    due: dayIn(2),
    told: "Did he say who collects him on Thursdays?",
    owner: { id: grace.id, name: long },
    subjects: ["a boy in Year 9 with a red rucksack, waiting at the bus stop"],
  },
  { what: "look-again", reference: "C-2ABC3D", of: 0, due: dayIn(3), told: "", owner: me, subjects: ["Rhys Bevan"] },
  { what: "paper", reference: "C-8QRS4F", of: 5, due: dayIn(4), told: "", subjects: ["Aaliyah Hussain"] },
  { what: "file-review", learner, of: 0, due: dayIn(5), subjects: ["Zofia Kowalczyk"] },
  { what: "meeting", learner, of: 4, due: dayIn(6), subjects: ["Zofia Kowalczyk"] },
];

export function due(kind: "full" | "empty" | "monstrous" = "full"): DuePage {
  const told = "Ring the housing officer about the door that does not lock, and again on Friday. ".repeat(40);
  const subjects = ["Maximiliana-Alexandria Featherstonehaughs", "x".repeat(400)];
  const monstrous: Row = {
    what: "action",
    reference: "C-7K3M2Q",
    of: 1,
    due: dayIn(-400),
    told,
    owner: { id: grace.id, name: long },
    subjects,
  };
  const rows = { full: ordinary, empty: [], monstrous: [monstrous, ...ordinary] }[kind];
  return duePage.parse({ now: minutesAgo(0), rows });
}

export function ownActions(kind: "full" | "empty" = "full"): OwnActions {
  const actions = [
    {
      reference: "C-7K3M2Q",
      number: 1,
      what: "Offer Amara breakfast in the Hub, every day this week.",
      due: dayIn(-2),
    },
    {
      reference: "C-9WXY3R",
      number: 2,
      what: `Sit beside him in the workshop.\n\n${"Quietly, and without making anything of it. ".repeat(12)}`,
      due: dayIn(0),
    },
    { reference: "C-4HJK8P", number: 4, what: "x".repeat(500), due: dayIn(12) },
  ];
  return ownActionsPage.parse({ now: minutesAgo(0), actions: kind === "empty" ? [] : actions });
}
