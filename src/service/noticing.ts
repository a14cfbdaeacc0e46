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
  const seen = new Set<string>();
  for (const row of suspicious) {
    const found = await findingOfRow(ports, register, row, byId.get(row.itemId));
    findings.push(found);
    seen.add(row.itemId);
  }
  for (const filed of entries) {
    const what = seen.has(filed.itemId) ? undefined : await tamperingOf(ports, register, filed);
    if (what !== undefined) findings.push(what);
  }
  return findings;
}

async function findingOfRow(
  ports: Pick<Ports, "desk" | "view">,
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
  { desk, view }: Pick<Ports, "desk" | "view">,
  register: RegisterName,
  { itemId, entry }: FiledEntry,
): Promise<Finding | undefined> {
  const key = keyOf(entry);
  const known = view.filedAs(register, itemId);
  if (known?.hash === entry.hash) return undefined;
  if (known !== undefined) {
    // Its own entry is in another row, so this one changed places.
    const moved = view.leaves(register).some(({ hash }) => hash === entry.hash);
    return moved ? { what: "reordered", register, itemId, key } : { what: "edited", register, itemId, key: known.key };
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
  const fresh = new Map<string, Finding>();
  for (const finding of findings) {
    const named = asKnownBefore(withKeyOf(ports, finding), before);
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

/** Following and checks see the same thing with more or less of its circumstances. It is told once. */
function asKnownBefore(finding: Finding, before: readonly Finding[]): Finding {
  if (!isOfEntry(finding)) return finding;
  return before.filter(isOfEntry).find((known) => isSame(known, finding)) ?? finding;
}

function isSame(known: EntryFinding, finding: EntryFinding): boolean {
  if (known.register !== finding.register || kinOf(known.what) !== kinOf(finding.what)) return false;
  if (known.itemId !== undefined && finding.itemId !== undefined) return known.itemId === finding.itemId;
  return known.key !== undefined && known.key === finding.key;
}

/** Whether one row is gone or all behind it are too, following cannot tell: it hears of them one by one. */
function kinOf(what: EntryTampering): EntryTampering {
  return what === "truncated" ? "removed" : what;
}
