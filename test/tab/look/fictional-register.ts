/** A fictional register: in step, being checked, and after somebody worked in SharePoint behind Lantern's back. */
import { createHash } from "node:crypto";
import type { z } from "zod";
import {
  type ConcernPage,
  entryCard,
  type RegisterPage,
  registerPage,
  type SearchPage,
  searchPage,
} from "../../../src/contract/desk-api.ts";
import { dsl } from "./fictional.ts";

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const sha = (text: string) => createHash("sha256").update(text);

function note(register: string, size: number): string {
  const origin = `lantern/6f1c1b5e-0000-4000-8000-00000000000a/${register}`;
  const root = sha(register).digest("base64");
  const signature = sha("a key").digest("base64").repeat(2).slice(0, 92);
  return `${origin}\n${size}\n${root}\nitem ${size + 173}\ntime ${minutesAgo(192)}\n\n— ${origin} ${signature}\n`;
}

const registers: z.input<typeof registerPage>["registers"] = [
  {
    register: "learners",
    entries: 5_310,
    newest: { at: minutesAgo(192), size: 5_304, note: note("learners", 5_304), publicKey: "" },
    checkpoints: 214,
  },
  { register: "adults", entries: 0, checkpoints: 0 },
];

const last = {
  at: minutesAgo(1_600),
  entries: 5_296,
  documents: 112,
  against: [{ register: "learners" as const, size: 5_204, at: minutesAgo(3_000) }],
  findings: [],
};

const row = { register: "learners" } as const;
const findings: z.input<typeof registerPage>["noticed"][number]["finding"][] = [
  { ...row, what: "edited", itemId: "1377", key: "concern/C-7K3M2Q#2" },
  { ...row, what: "removed", itemId: "1402", key: "concern/C-9WXY3R#1" },
  { ...row, what: "inserted", itemId: "5484" },
  { ...row, what: "reordered", itemId: "1410", key: "concern/C-4HJK8P#3" },
  { ...row, what: "truncated", key: "concern/C-5TTN6D#1" },
  { ...row, what: "restored", itemId: "988", key: "concern/C-2ABC3D#4" },
  { ...row, what: "document-changed", key: "concern/C-8QRS4F#2", document: sha("scan").digest("hex") },
  { ...row, what: "document-missing", key: "concern/C-8QRS4F#5", document: sha("letter").digest("hex") },
  { ...row, what: "root-differs", size: 5_204 },
  { ...row, what: "signature-wrong", size: 1 },
];

export function register(kind: "in-step" | "new" | "altered" | "unfinished" | "many" = "in-step"): RegisterPage {
  const noticed = findings.map((finding, i) => ({ noticedAt: minutesAgo(140 + i * 1_441), finding }));
  const many = Array.from({ length: 312 }, (_, i) => ({
    noticedAt: minutesAgo(140 + i),
    finding: { ...row, what: "edited" as const, itemId: String(1_377 + i), key: `concern/C-7K3M2Q#${i + 1}` },
  }));
  const pages: Record<typeof kind, Partial<z.input<typeof registerPage>>> = {
    "in-step": { last },
    new: { registers: registers.map(({ register }) => ({ register, entries: 0, checkpoints: 0 })) },
    altered: { last: { ...last, at: minutesAgo(139), findings }, noticed },
    many: { last: { ...last, at: minutesAgo(139), findings: many.map(({ finding }) => finding) }, noticed: many },
    unfinished: { last, failed: { at: minutesAgo(3) } },
  };
  return registerPage.parse({ now: minutesAgo(0), registers, noticed: [], ...pages[kind] });
}

/** One step of a check that is under way; the last one ends it. */
export function checked(page: RegisterPage, read: number, done: boolean): RegisterPage {
  const { running: _, ...rest } = page;
  const now = minutesAgo(0);
  if (!done) return registerPage.parse({ ...rest, now, running: { since: minutesAgo(1), read } });
  return registerPage.parse({ ...rest, now, last: { ...last, at: now, entries: 5_310 } });
}

const entry = { kind: "concern.raised", author: "Tom Ashworth", subjects: ["Amara Nwosu"] } as const;

export function search(kind: "some" | "none" | "many" = "some"): SearchPage {
  const some = [
    {
      ...entry,
      reference: "C-7K3M2Q",
      seq: 1,
      recordedAt: minutesAgo(312),
      excerpt: [
        { text: "When she reached for her bag I saw three round ", hit: false },
        { text: "marks", hit: true },
        { text: ", each about the size of a fingertip, on the inside of her left ", hit: false },
        { text: "forearm", hit: true },
        { text: ".", hit: false },
      ],
    },
    {
      ...entry,
      reference: "C-7K3M2Q",
      seq: 5,
      kind: "concern.triaged",
      author: dsl.name,
      recordedAt: minutesAgo(120),
      excerpt: [
        { text: "Marks", hit: true },
        { text: " consistent with grip, and a direct statement by Amara about an adult in the home. Her ", hit: false },
        { text: "forearm", hit: true },
        { text: " is on the body map.", hit: false },
      ],
    },
    {
      ...entry,
      reference: "C-9WXY3R",
      seq: 3,
      kind: "account.added",
      author: "Wilhelmina Oluwaseun-Carmichael-Fitzgerald",
      recordedAt: minutesAgo(400_000),
      subjects: [
        "Maximiliana-Alexandria Featherstonehaughs",
        "Callum Price",
        "a boy in Year 9 with a red rucksack, waiting at the bus stop",
      ],
      excerpt: [
        { text: "He said that the ", hit: false },
        { text: "marks", hit: true },
        { text: " on his ", hit: false },
        { text: "forearms", hit: true },
        { text: ` came from climbing. ${"x".repeat(120)}`, hit: false },
      ],
    },
  ] as const;
  const many = Array.from({ length: 30 }, (_, i) => ({ ...some[i % 3], seq: i + 1 }));
  return searchPage.parse({ found: kind === "none" ? [] : kind === "many" ? many : some, more: kind === "many" });
}

const aside = {
  seq: 2,
  kind: "concern.triaged",
  recordedAt: minutesAgo(95),
  author: dsl.name,
  via: "tab",
  threshold: "child-in-need",
  rationale: "Three marks that she does not explain. Her mother is to be seen today before she goes home.",
  vulnerability: "Asked with her communication board; she looked away when her uncle was named.",
  change: "first",
  actions: [{ what: "Phone home and ask her mother in", ownerName: "Helen Marsh", due: minutesAgo(0).slice(0, 10) }],
} as const;

/** The concern with decisions that came too late: one's own, and a colleague's. */
export function withSetAside(page: ConcernPage, long = false): ConcernPage {
  const first = entryCard.parse({
    seq: 2,
    kind: "account.added",
    atRisk: false,
    recordedAt: minutesAgo(97),
    author: "Tom Ashworth",
    via: "chat",
    text: "At break she asked whether she could stay in the form room.",
  });
  const rationale = long ? `${"She said it again, and then she said nothing for a while. ".repeat(120)}` : "";
  const setAside = [
    { ...aside, rationale: rationale === "" ? aside.rationale : rationale },
    { ...aside, author: "Daniel Whitcombe", recordedAt: minutesAgo(3_000), rationale: "Early help has been offered." },
  ];
  const entries = [...page.entries.slice(0, 1), first];
  return { ...page, entries, newest: 2, setAside: setAside.map((one) => entryCard.parse(one)) };
}
