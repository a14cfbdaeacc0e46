/**
 * Checking the registers (R3.3): every row is read, and every document that an entry stands on, and held against checkpoints
 * and against what the desk accepted.
 */
import { hash } from "node:crypto";
import type { CheckpointFile } from "../contract/checkpoints.ts";
import type { CheckOutcome } from "../contract/desk-api.ts";
import { type EntryKey, keyOf, opened } from "../contract/entries.ts";
import type { Finding } from "../contract/tampering.ts";
import { type RegisterName, registers } from "../domain/registers.ts";
import { documentBytes } from "../graph/documents.ts";
import type { KnownRows } from "../service/ports.ts";
import { type CheckedRow, checkedRow } from "./checked-row.ts";
import { isOf } from "./checkpoint.ts";
import { documentPath } from "./documents.ts";
import type { Accepted } from "./lost-entries.ts";
import { type Reading, type RegisterRow, rowsOfRegister } from "./reading.ts";
import { verifyRegister } from "./verification.ts";

export interface Checking {
  readonly tenantId: string;
  readonly against: readonly CheckpointFile[];
  /** `accepted` is undefined where there is no desk to ask. */
  readonly known: Omit<KnownRows, "accepted"> & { readonly accepted: Accepted | undefined };
  /** Told again and again how many rows have been read. */
  readonly read: (rows: number) => void;
}

/** What was read of a register. */
interface Read {
  /** In the order of item ids. */
  readonly rows: readonly CheckedRow[];
  /** The documents that entries stand on, by their SHA-256, each with the key of an entry that does. */
  readonly documents: ReadonlyMap<string, EntryKey>;
}

/** How many documents are asked for at once. */
const fetchedAtOnce = 4;

/** Reads all and says what is not as Lantern left it. @throws GraphRefused, RegisterUnavailable */
export async function checkRegisters(
  reading: Reading,
  { tenantId, against, known, read }: Checking,
): Promise<Omit<CheckOutcome, "at">> {
  const findings: Finding[] = [];
  const held: CheckOutcome["against"] = [];
  let [entries, documents] = [0, 0];
  for (const register of registers) {
    const before = entries;
    const whole = await readRegister(reading, register, (rows) => read(before + rows));
    entries += whole.rows.length;
    documents += whole.documents.size + whole.rows.filter(({ bodyDocument }) => bodyDocument !== undefined).length;
    const files = against.filter(({ checkpoint }) => checkpoint.register === register);
    const ours = files.filter(({ checkpoint }) => isOf(tenantId, checkpoint));
    for (const { checkpoint } of files.filter((file) => !ours.includes(file)))
      findings.push({ what: "signature-wrong", register, size: checkpoint.size });
    const verified = await verifyRegister({
      register,
      rows: whole.rows,
      files: ours,
      // Before the first checkpoint nothing was promised of a register: a desk that is new does not know what it held before.
      accepted: files.length === 0 ? undefined : known.accepted,
      filed: known.filed.filter((row) => row.register === register),
      breathe: reading.breathe,
    });
    findings.push(...verified.findings, ...(await checkDocuments(reading, register, whole.documents)));
    for (const { checkpoint } of verified.against) held.push({ register, size: checkpoint.size, at: checkpoint.at });
  }
  return { entries, documents, against: held, findings };
}

async function readRegister(reading: Reading, register: RegisterName, read: (rows: number) => void): Promise<Read> {
  const rows = new Map<string, CheckedRow>();
  const documents = new Map<string, EntryKey>();
  for await (const page of rowsOfRegister(reading, register)) {
    for (const row of page) {
      // A row may come twice, when it was written while the list was read. The last counts.
      const checked = checkedRow(row);
      if (checked === undefined) rows.delete(row.itemId);
      else rows.set(row.itemId, checked);
      for (const [sha256, key] of documentsNamedIn(row)) documents.set(sha256, key);
    }
    read(rows.size);
  }
  return { rows: [...rows.values()].sort((one, other) => one.itemId - other.itemId), documents };
}

function documentsNamedIn({ content }: RegisterRow): readonly (readonly [string, EntryKey])[] {
  if (content.is !== "entry") return [];
  const { documents = [] } = opened(content.entry);
  return documents.map(({ sha256 }) => [sha256, keyOf(content.entry)]);
}

/** Each document is what its name says, or it is named. */
async function checkDocuments(
  { graph, places, breathe }: Reading,
  register: RegisterName,
  documents: ReadonlyMap<string, EntryKey>,
): Promise<readonly Finding[]> {
  if (documents.size === 0) return [];
  const drive = await places.drive();
  const findings: Finding[] = [];
  const queue = documents.entries();
  const worker = async () => {
    for (const [document, key] of queue) {
      const bytes = await documentBytes(graph, drive, documentPath(document));
      if (bytes === undefined) findings.push({ what: "document-missing", register, key, document });
      else if (hash("sha256", bytes) !== document) findings.push({ what: "document-changed", register, key, document });
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: fetchedAtOnce }, worker));
  return findings;
}
