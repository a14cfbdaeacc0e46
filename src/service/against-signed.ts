/** The view held against what was signed (R3.3): where they differ and nobody has noticed, the registers themselves are looked into. */
import type { Checkpoint, Leaf } from "../contract/checkpoints.ts";
import type { RegisterName } from "../domain/registers.ts";
import { faultEvent } from "./fault.ts";
import { type Checking, checkWhole } from "./whole-check.ts";

/** Holds the view against what was signed, and gives that. What differs and was not noticed is looked into. */
export async function compare(
  ports: Checking,
  register: RegisterName,
  { lastItemId }: Pick<Checkpoint, "lastItemId">,
): Promise<readonly Leaf[]> {
  const signed = await ports.desk.leaves(register, lastItemId);
  const held = ports.view.leaves(register).filter(({ itemId }) => itemId <= lastItemId);
  if (await isNews(ports, register, { signed, held })) await findOut(ports);
  return signed;
}

/** Whether the view has anything else than what was signed that is neither explained nor noticed. */
async function isNews(
  { view, desk }: Checking,
  register: RegisterName,
  { signed, held }: Record<"signed" | "held", readonly Leaf[]>,
): Promise<boolean> {
  const noticed = new Set(
    (await desk.findings()).map(({ finding }) => ("itemId" in finding ? `${finding.register} ${finding.itemId}` : "")),
  );
  const isNoticed = ({ itemId }: Leaf) => noticed.has(`${register} ${itemId}`);
  const now = new Map(held.map(({ itemId, hash }) => [itemId, hash]));
  if (signed.some((leaf) => now.get(leaf.itemId) !== leaf.hash && !isNoticed(leaf))) return true;
  const then = new Set(signed.map(({ itemId }) => itemId));
  for (const leaf of held) {
    if (then.has(leaf.itemId) || isNoticed(leaf)) continue;
    // A row of Lantern's own that came so late that it was left out is no tampering.
    const filed = view.filedAs(register, String(leaf.itemId));
    if (filed === undefined || (await desk.acceptedAs(filed.key)) !== leaf.hash) return true;
  }
  return false;
}

/** Reads the registers themselves: the view may be what is wrong. @throws RegisterUnavailable */
async function findOut(ports: Checking): Promise<void> {
  const { findings } = await checkWhole(ports);
  if (findings.length > 0) return;
  ports.log.note(faultEvent("keeping", new Error("the view is not what the register and its checkpoint say")));
}
