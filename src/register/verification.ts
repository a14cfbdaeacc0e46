/**
 * Verification (R3.3): a register as it was read, held against checkpoints and against what the desk accepted. It names each
 * entry that was edited, removed, inserted, reordered, cut off or restored, once for each. Nothing here reads or asks by itself.
 */
import type { CheckpointFile, Leaf } from "../contract/checkpoints.ts";
import type { EntryKey } from "../contract/entries.ts";
import { type Finding, nameOfFinding } from "../contract/tampering.ts";
import type { RegisterName } from "../domain/registers.ts";
import type { FiledRow } from "../service/ports.ts";
import { afterLeaves } from "./after-leaves.ts";
import { againstLeaves, type Comparison, editFinding, type Lost, rowFinding } from "./against-leaves.ts";
import type { CheckedRow } from "./checked-row.ts";
import { isGenuine } from "./checkpoint.ts";
import { historiesOf } from "./histories.ts";
import type { Breathe } from "./in-pieces.ts";
import { type Accepted, namesOfLost } from "./lost-entries.ts";

export interface Verified {
  readonly findings: readonly Finding[];
  /** The checkpoints that it was held against: those whose signature is right. */
  readonly against: readonly CheckpointFile[];
}

export interface Verifying {
  readonly register: RegisterName;
  /** Every row, in the order of item ids. */
  readonly rows: readonly CheckedRow[];
  /** Checkpoints of this register, in any order; with all their leaves, or with none: a bare note. */
  readonly files: readonly CheckpointFile[];
  /** Undefined where there is no desk to ask. */
  readonly accepted: Accepted | undefined;
  /** Rows of this register that are known to be filed; each counts if the desk accepted it so. */
  readonly filed: readonly FiledRow[];
  readonly breathe: Breathe;
}

/** What was done to a register since the checkpoints were made. */
export async function verifyRegister({ register, rows, files, breathe, ...known }: Verifying): Promise<Verified> {
  const accepted = known.accepted && breathing(known.accepted, breathe);
  const genuine = files.filter(({ checkpoint }) => isGenuine(checkpoint));
  const forged = files.filter((file) => !genuine.includes(file));
  const { histories, unexplained } = await historiesOf(genuine, rows, breathe);
  const filed = await confirmed(known.filed, accepted);
  const held = await againstHistories({ register, rows, accepted, filed, breathe }, histories);
  const after = await afterLeaves(register, { rows, ...held }, { accepted, breathe });
  const named = new Set(held.lost.map(({ leaf }) => leaf.hash));
  const missing = after.missing
    .filter(({ hash }) => hash === undefined || !named.has(hash))
    .map(({ key }) => rowFinding("removed", register, { key }));
  const found = [...held.findings, ...after.findings, ...missing];
  const differing = unexplainedBy(found, unexplained, rows).map(
    ({ checkpoint: { size } }): Finding => ({ what: "root-differs", register, size }),
  );
  const wrong = forged.map(({ checkpoint }): Finding => ({ what: "signature-wrong", register, size: checkpoint.size }));
  return { findings: once([...wrong, ...differing, ...found]), against: genuine };
}

/** How many keys are asked for between two breaths: a desk in the same process answers without giving way to anybody. */
const keysPerBreath = 500;

function breathing(accepted: Accepted, breathe: Breathe): Accepted {
  let asked = 0;
  return async (key) => {
    asked += 1;
    if (asked % keysPerBreath === 0) await breathe();
    return accepted(key);
  };
}

/** The filed rows that the desk knows too: whatever stands in a view may have come from a list that was tampered with. */
async function confirmed(filed: readonly FiledRow[], accepted: Accepted | undefined): Promise<readonly FiledRow[]> {
  const sure: FiledRow[] = [];
  for (const row of filed) if ((await accepted?.(row.key)) === row.hash) sure.push(row);
  return sure;
}

/** There is one history as long as nobody signed two. It goes on with what was filed since. */
async function againstHistories(
  { register, rows, accepted, filed, breathe }: Omit<Verifying, "files">,
  [longest = [], ...others]: readonly (readonly Leaf[])[],
): Promise<Comparison> {
  const covered = new Set(longest.map(({ itemId }) => itemId));
  const since = filed.filter(({ itemId }) => !covered.has(itemId));
  const compared: Comparison[] = [];
  for (const leaves of [[...longest, ...since], ...others])
    compared.push(await againstLeaves(register, { rows, leaves, breathe }));
  const lost = compared.flatMap((one) => one.lost);
  const names = await namesOfLost(lost, rows, { accepted, filed, breathe });
  const findings = lost.map((one) => lostFinding(register, one, names.get(one.leaf.hash)));
  const [first, ...more] = compared;
  const all = (ids: "inPlace" | "elsewhere" | "intruders"): ReadonlySet<number> =>
    more.length === 0 && first !== undefined ? first[ids] : new Set(compared.flatMap((one) => [...one[ids]]));
  return {
    findings: [...compared.flatMap((one) => one.findings), ...findings],
    lost,
    inPlace: all("inPlace"),
    elsewhere: all("elsewhere"),
    intruders: all("intruders"),
  };
}

function lostFinding(register: RegisterName, { leaf, what, row }: Lost, key: EntryKey | undefined): Finding {
  if (row !== undefined) return editFinding(register, row, key);
  return rowFinding(what, register, { itemId: leaf.itemId, key });
}

/** The checkpoints whose roots are others than they must be, and no finding among what they cover can be why. */
function unexplainedBy(
  findings: readonly Finding[],
  files: readonly CheckpointFile[],
  rows: readonly CheckedRow[],
): readonly CheckpointFile[] {
  if (files.length === 0) return [];
  // A row that still holds its entry is the same leaf as before.
  const touched = new Set(rows.filter(({ state }) => state === "touched").map(({ itemId }) => String(itemId)));
  const changesTree = (finding: Finding) =>
    finding.what !== "restored" && !(finding.what === "edited" && touched.has(finding.itemId ?? ""));
  const places = findings.filter(changesTree).map(placeOf);
  const first = places.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY);
  return files.filter(({ checkpoint }) => first > checkpoint.lastItemId);
}

function once(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [nameOfFinding(finding), finding])).values()].toSorted(
    (one, other) => placeOf(one) - placeOf(other),
  );
}

/** In the order of rows; what is about no row comes first. */
function placeOf(finding: Finding): number {
  return "itemId" in finding && finding.itemId !== undefined ? Number(finding.itemId) : 0;
}
