/**
 * Noticing (R3.3): what was done to the register behind Lantern's back is written down once, logged, and told to the DSL and the
 * principal. It comes from following, at once, and from checks.
 */
import { createHash } from "node:crypto";
import { type EntryKey, keyOf } from "../contract/entries.ts";
import { type EntryTampering, type Finding, nameOfFinding } from "../contract/tampering.ts";
import type { RegisterName } from "../domain/registers.ts";
import type { FiledEntry, FollowedPage, Ports, SuspiciousRow } from "./ports.ts";

export type Noticing = Pick<Ports, "clock" | "desk" | "view" | "log" | "rounds" | "changes">;

/**
 * What a page of a register says of tampering to a view that has read that register once, and has not taken in this page yet: a
 * row that is not as it was, and one that Lantern did not write.
 */
export async function findingsIn(
  ports: Pick<Ports, "desk" | "view">,
  register: RegisterName,
  { entries, suspicious }: Pick<FollowedPage, "entries" | "suspicious">,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const byId = new Map(entries.map((filed) => [filed.itemId, filed]));
  // Read once a page, and only where a row has changed: a whole list may have been rewritten by a script.
  let held: ReadonlySet<string> | undefined;
  const isHeld: IsHeld = (hash) => {
    held ??= new Set(ports.view.leaves(register).map((leaf) => leaf.hash));
    return held.has(hash);
  };
  const seen = new Set<string>();
  for (const row of suspicious) {
    const found = await findingOfRow({ ...ports, isHeld }, register, row, byId.get(row.itemId));
    findings.push(found);
    seen.add(row.itemId);
  }
  for (const filed of entries) {
    const what = seen.has(filed.itemId) ? undefined : await tamperingOf({ ...ports, isHeld }, register, filed);
    if (what !== undefined) findings.push(what);
  }
  return findings;
}

/** Whether the view has an entry of this hash in any row. */
type IsHeld = (hash: string) => boolean;
type Looking = Pick<Ports, "desk" | "view"> & { readonly isHeld: IsHeld };

async function findingOfRow(
  ports: Looking,
  register: RegisterName,
  { itemId, what, key: told }: SuspiciousRow,
  filed: FiledEntry | undefined,
): Promise<Finding> {
  const known = ports.view.filedAs(register, itemId)?.key;
  const found = (tampering: EntryTampering, key: EntryKey | undefined): Finding => ({
    what: tampering,
    register,
    itemId,
    ...(key === undefined ? {} : { key }),
  });
  if (what === "removed") return found("removed", known);
  // It was written again, and says what Lantern could have written: perhaps what it said, perhaps not.
  if (what === "restored" && filed !== undefined)
    return (await tamperingOf(ports, register, filed)) ?? found("restored", known ?? told);
  if (what === "restored") return found("restored", known ?? told);
  const isOurs = known !== undefined || (told !== undefined && (await ports.desk.acceptedAs(told)) !== undefined);
  return found(isOurs ? "edited" : "inserted", known ?? told);
}

/** What is wrong with a row that holds an entry; undefined when it is the one that was accepted, in its place. */
async function tamperingOf(
  { desk, view, isHeld }: Looking,
  register: RegisterName,
  { itemId, entry }: FiledEntry,
): Promise<Finding | undefined> {
  const key = keyOf(entry);
  const known = view.filedAs(register, itemId);
  if (known?.hash === entry.hash) return undefined;
  if (known !== undefined) {
    // Its own entry is in another row, so this one changed places.
    return isHeld(entry.hash)
      ? { what: "reordered", register, itemId, key }
      : { what: "edited", register, itemId, key: known.key };
  }
  const accepted = await desk.acceptedAs(key);
  if (accepted === entry.hash) return undefined;
  return { what: accepted === undefined ? "inserted" : "edited", register, itemId, key };
}

/**
 * Writes down findings, and tells of those that were not known before. A crash in between leads to a repeated alarm at worst,
 * and never to a missing one: it is queued before they count as known.
 */
export async function noticeFindings(ports: Noticing, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return;
  const { desk, changes } = ports;
  const before = (await desk.findings()).map(({ finding }) => finding);
  const names = new Set(before.map(nameOfFinding));
  const asKnownBefore = knownBefore(before);
  const fresh = new Map<string, Finding>();
  for (const finding of findings) {
    const named = asKnownBefore(withKeyOf(ports, finding));
    if (!names.has(nameOfFinding(named))) fresh.set(nameOfFinding(named), named);
  }
  if (fresh.size > 0) await raiseAlarm(ports, fresh);
  // Also where another server noticed it first: the desks that are open here have not heard of it.
  changes.concernsChanged();
}

async function raiseAlarm({ clock, desk, log, rounds }: Noticing, fresh: ReadonlyMap<string, Finding>): Promise<void> {
  const at = clock.now();
  const notice = { type: "register-alarm", at, findings: fresh.size } as const;
  await desk.queue([{ id: `register-alarm/${digestOf([...fresh.keys()])}`, to: "register-guardians", notice }]);
  for (const { finding } of await desk.noteFindings([...fresh.values()].map((finding) => ({ noticedAt: at, finding }))))
    log.note({
      event: "register-tampered",
      what: finding.what,
      itemId: ("itemId" in finding ? finding.itemId : undefined) ?? "",
      key: ("key" in finding ? finding.key : undefined) ?? "",
    });
  rounds.wake("delivery");
}

/** The same set of findings has the same name, whichever server sees it, and however often. */
function digestOf(names: readonly string[]): string {
  return createHash("sha256").update(names.toSorted().join("\n")).digest("hex");
}

type EntryFinding = Extract<Finding, { readonly what: EntryTampering }>;

function isOfEntry(finding: Finding): finding is EntryFinding {
  return !("document" in finding) && !("size" in finding);
}

/** The finding with the key of the entry that the view knows to have been in the row: what is in it now may say anything. */
export function withKeyOf({ view }: Pick<Ports, "view">, finding: Finding): Finding {
  if (!isOfEntry(finding) || finding.itemId === undefined) return finding;
  if (finding.what === "inserted" || finding.what === "reordered") return finding;
  const key = view.filedAs(finding.register, finding.itemId)?.key;
  return key === undefined ? finding : { ...finding, key };
}

/**
 * Following and checks see the same thing with more or less of its circumstances. It is told once. There may be as many findings
 * as rows, so they are found by what they are about: the row, or where either does not say which, the entry.
 */
function knownBefore(before: readonly Finding[]): (finding: Finding) => Finding {
  const byRow = new Map<string, Finding>();
  const byKey = new Map<string, Finding>();
  const withoutRow = new Map<string, Finding>();
  for (const known of before.filter(isOfEntry)) {
    if (known.itemId !== undefined) byRow.set(about(known, known.itemId), known);
    else if (known.key !== undefined) withoutRow.set(about(known, known.key), known);
    if (known.key !== undefined) byKey.set(about(known, known.key), known);
  }
  return (finding) => {
    if (!isOfEntry(finding)) return finding;
    const { itemId, key } = finding;
    const same = itemId === undefined ? undefined : byRow.get(about(finding, itemId));
    if (same !== undefined || key === undefined) return same ?? finding;
    return (itemId === undefined ? byKey : withoutRow).get(about(finding, key)) ?? finding;
  };
}

function about({ register, what }: EntryFinding, which: string): string {
  return `${register} ${kinOf(what)} ${which}`;
}

/** Whether one row is gone or all behind it are too, following cannot tell: it hears of them one by one. */
function kinOf(what: EntryTampering): EntryTampering {
  return what === "truncated" ? "removed" : what;
}
