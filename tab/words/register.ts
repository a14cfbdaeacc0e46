/** What the register check says: findings, results and fingerprints in plain words (R3.3). */
import type { RegisterPage } from "../../src/contract/desk-api.ts";
import type { Finding } from "../../src/contract/tampering.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { type ConcernReference, isConcernReference } from "../../src/domain/ids.ts";
import { texts } from "../texts/en.ts";

const t = texts.register;

/** What a finding says, and the concern it names, which stands in the text as it is. */
export interface FindingInWords {
  readonly text: string;
  readonly reference: ConcernReference | undefined;
  /** The entry of the concern, as its key counts. */
  readonly seq: string | undefined;
}

/** "C-7K3M2Q, entry 2 was edited in SharePoint (item 1377)." */
export function findingInWords(found: Finding): FindingInWords {
  const { name, seq } = keyParts("key" in found ? found.key : undefined);
  // What was put in names itself as it likes: there need be no such concern.
  const leads = name !== undefined && found.what !== "inserted" && isConcernReference(name);
  const reference = leads ? name : undefined;
  const entry =
    name === undefined || seq === undefined ? t.finding.unnamed(found.register) : t.finding.entry(name, seq);
  return { text: sentence(found, entry), reference, seq: reference && seq };
}

/** What was noticed, the newest first; what was noticed at once stands in the order of its rows. */
export function inOrderOfNoticing(noticed: RegisterPage["noticed"]): RegisterPage["noticed"] {
  return noticed.toSorted((one, other) =>
    one.noticedAt === other.noticedAt
      ? rowOf(one.finding) - rowOf(other.finding)
      : one.noticedAt < other.noticedAt
        ? 1
        : -1,
  );
}

/** What is about no row comes first. */
function rowOf(found: Finding): number {
  return "itemId" in found && found.itemId !== undefined ? Number(found.itemId) : 0;
}

function sentence(found: Finding, entry: string): string {
  switch (found.what) {
    case "root-differs":
    case "signature-wrong":
      return t.finding[found.what](found.register, t.check.entries(found.size));
    case "document-changed":
    case "document-missing":
      return t.finding[found.what](within(entry), t.finding.file(found.document.slice(0, 8)));
    default:
      return t.finding[found.what](entry, found.itemId === undefined ? "" : t.finding.item(found.itemId));
  }
}

/** An entry in the middle of a sentence. */
function within(entry: string): string {
  return entry.startsWith("C-") ? entry : entry.charAt(0).toLowerCase() + entry.slice(1);
}

/** The name and the place in `concern/C-7K3M2Q#2`. */
function keyParts(key: string | undefined): { readonly name?: string; readonly seq?: string } {
  const { name, seq } = /^[a-z]+\/(?<name>[\w-]+)#(?<seq>\d+)$/.exec(key ?? "")?.groups ?? {};
  return name === undefined || seq === undefined ? {} : { name, seq };
}

export interface CheckInWords {
  readonly state: "running" | "in-step" | "findings" | "unfinished" | "never";
  readonly title: string;
  readonly line: string;
  /** When it was, or since when it runs. */
  readonly at: Instant | undefined;
}

/** What came of the newest check, or how far it is. */
export function checkInWords(page: Pick<RegisterPage, "running" | "last" | "failed">): CheckInWords {
  const { running, last, failed } = page;
  if (running !== undefined) {
    const line = t.check.read(running.read.toLocaleString("en-GB"));
    return { state: "running", title: t.check.running, line, at: running.since };
  }
  if (failed !== undefined && (last === undefined || failed.at > last.at))
    return { state: "unfinished", title: t.check.unfinished, line: t.check.unfinishedMeans, at: failed.at };
  if (last === undefined) return { state: "never", title: t.check.never, line: t.check.neverMeans, at: undefined };
  const what = [t.check.entries(last.entries), ...(last.documents === 0 ? [] : [t.check.documents(last.documents)])];
  const read = what.join(` ${texts.and} `);
  const { length: checkpoints } = last.against;
  const line = checkpoints === 0 ? t.check.readOnly(read) : t.check.compared(read, t.check.against(checkpoints));
  if (last.findings.length === 0) return { state: "in-step", title: t.check.inStep, line, at: last.at };
  return { state: "findings", title: t.check.findings(last.findings.length), line, at: last.at };
}

/** How many entries a check has read of those that the view has, from 0 to just below 1; undefined where nothing is known. */
export function checkProgress(page: Pick<RegisterPage, "running" | "registers">): number | undefined {
  const all = page.registers.reduce((sum, { entries }) => sum + entries, 0);
  if (page.running === undefined || all === 0) return undefined;
  return Math.min(page.running.read / all, 0.99);
}

/**
 * "9f86 d081 884c 7d65": the first eight bytes of the root that a signed note states, in groups that one can read out. They
 * are how `root` begins in the file that is downloaded. Undefined for what is no such note.
 */
export function fingerprintOf(note: string): string | undefined {
  const root = note.split("\n")[2] ?? "";
  if (!/^[A-Za-z0-9+/]{43}=$/.test(root)) return undefined;
  const hex = [...atob(root)].slice(0, 8).map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0"));
  return hex.join("").replace(/(.{4})(?=.)/g, "$1 ");
}
