/**
 * A bench with evidence on it: checkpoints and proofs are made as ever, with a key that a test can foretell; what the list holds
 * and what a check of it finds, a test says.
 */
import type { CheckpointFile } from "../../src/contract/checkpoints.ts";
import type { CheckOutcome } from "../../src/contract/desk-api.ts";
import type { SealedEntry } from "../../src/contract/entries.ts";
import type { Finding } from "../../src/contract/tampering.ts";
import { type RegisterName, registers } from "../../src/domain/registers.ts";
import { openCheckpointing } from "../../src/register/checkpointing.ts";
import { proofOf } from "../../src/register/inclusion-proof.ts";
import { sealEntry } from "../../src/register/seal.ts";
import type { FiledEntry, FollowedPage, KnownRows, Ports } from "../../src/service/ports.ts";
import { aConcernId, accountAdded, instant, raised, sha256 } from "../build.ts";
import { aSigningKey } from "../register/signing.ts";
import { type Bench, openBench } from "./bench.ts";

const tenantId = "6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e10";

export interface EvidenceBench extends AsyncDisposable, Pick<Bench, "clock" | "events" | "woken"> {
  readonly ports: Ports;
  /** What was put into the library, in order. */
  readonly library: readonly CheckpointFile[];
  /** What the list says since the view's cursor. */
  readonly pages: FollowedPage[];
  /** What checks were asked with. */
  readonly checks: readonly { readonly against: readonly CheckpointFile[]; readonly known: KnownRows }[];
  /** What a check finds; nothing, unless a test says otherwise. */
  finds: (read: (rows: number) => void) => Promise<readonly Finding[]>;
  /** Fails, where a test says so, before it puts a checkpoint into the library. */
  put: () => Promise<void>;
  /** Fails, where a test says so, before it gives a page. */
  ask: () => Promise<void>;
  /** Entries of one concern, accepted, filed into these rows and taken into the view. */
  file(...itemIds: readonly number[]): Promise<readonly FiledEntry[]>;
  /** The server stopped, its view was lost, and it began again: the view has these entries, and nothing else. */
  again(entries: readonly FiledEntry[]): EvidenceBench["ports"];
}

/** A bench on which the view has read both registers, which are empty. */
export function openEvidenceBench(): EvidenceBench {
  const bench = openBench();
  const other = openBench();
  const library: CheckpointFile[] = [];
  const pages: FollowedPage[] = [];
  const checks: { against: readonly CheckpointFile[]; known: KnownRows }[] = [];
  const salts = numbered();
  let head: SealedEntry | undefined;
  for (const { view } of [bench.ports, other.ports]) for (const name of registers) view.keepCursor(name, "here");
  const breathe = async () => undefined;
  const ports: Ports = {
    ...bench.ports,
    register: {
      ...bench.ports.register,
      entriesSince: async function* (register: RegisterName) {
        await on.ask();
        if (register === "learners") yield* pages;
      },
      keepCheckpoint: async (file) => {
        await on.put();
        library.push(file);
      },
    },
    evidence: {
      checkpointOf: openCheckpointing({ tenantId, signingKey: aSigningKey(), breathe }),
      check: async (against, known, read): Promise<Omit<CheckOutcome, "at">> => {
        checks.push({ against, known });
        const findings = [...(await on.finds(read))];
        const held = against.map(({ checkpoint: { register, size, at } }) => ({ register, size, at }));
        return { entries: 0, documents: 0, against: held, findings };
      },
      proofOf: (file, entry) => proofOf(file, entry, breathe),
    },
  };
  const on: EvidenceBench = {
    ports,
    clock: bench.clock,
    events: bench.events,
    woken: bench.woken,
    library,
    pages,
    checks,
    finds: async () => [],
    put: async () => undefined,
    ask: async () => undefined,
    file: async (...itemIds) => {
      const filed: FiledEntry[] = [];
      for (const itemId of itemIds) {
        const said = head === undefined ? raised() : accountAdded();
        head = sealEntry({ stream: aConcernId(1), head }, said, salts());
        await ports.desk.accept(head, []);
        await ports.desk.noteFiled(`${head.stream}#${head.seq}`, String(itemId), bench.clock.now());
        filed.push({ itemId: String(itemId), entry: head });
      }
      ports.view.take(filed);
      return filed;
    },
    again: (entries) => {
      other.ports.view.take(entries);
      return { ...ports, view: other.ports.view };
    },
    async [Symbol.asyncDispose]() {
      await bench[Symbol.asyncDispose]();
      await other[Symbol.asyncDispose]();
    },
  };
  return on;
}

/** An entry that nobody accepted, sealed as well as can be. */
export function aForged(n = 9): SealedEntry {
  return sealEntry({ stream: aConcernId(n), head: undefined }, raised({ recordedAt: instant(n) }), numbered()());
}

function numbered(): () => Uint8Array {
  let n = 0;
  return () => {
    n += 1;
    return Buffer.from(sha256(`salt ${n}`), "hex");
  };
}
