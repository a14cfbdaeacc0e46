/**
 * A checkpoint's signed note (C2SP tlog-checkpoint; the lines are in src/contract/checkpoints.ts). The note is what counts:
 * whatever is kept beside it must say the same.
 */
import { type Checkpoint, checkpoint } from "../contract/checkpoints.ts";
import { type RegisterName, registers } from "../domain/registers.ts";
import { isSignedBy, type Note, readNote, type SigningKey, signNote } from "./signed-note.ts";

/** What a checkpoint says. */
export type Covered = Omit<Checkpoint, "publicKey" | "note">;

/** The name of a school's register in its checkpoints: the tenant's id is the school, and names nobody. */
function originOf(tenantId: string, register: RegisterName): string {
  return `lantern/${tenantId}/${register}`;
}

/** The checkpoint, signed. */
export function signCheckpoint(tenantId: string, key: SigningKey, covered: Covered): Checkpoint {
  const origin = originOf(tenantId, covered.register);
  const root = Buffer.from(covered.root, "hex").toString("base64");
  const text = `${origin}\n${covered.size}\n${root}\nitem ${covered.lastItemId}\ntime ${covered.at}\n`;
  return { ...covered, publicKey: key.publicKey, note: signNote(text, origin, key) };
}

/** What a note says, as a checkpoint; undefined when it is no checkpoint's. Whether it was signed is not looked into. */
export function checkpointIn(note: string, publicKey: string): Checkpoint | undefined {
  const read = readNote(note);
  const parts = read && lines.exec(read.text);
  if (parts == null || read?.name !== parts[1]) return undefined;
  const [, , register, size, root, item, time] = parts;
  const said = {
    register: registers.find((name) => name === register),
    size: Number(size),
    lastItemId: Number(item),
    root: Buffer.from(root ?? "", "base64").toString("hex"),
    at: time,
    publicKey,
    note,
  };
  const { data } = checkpoint.safeParse(said);
  // Written in one way only: what decodes to the same root but reads otherwise is not Lantern's.
  return data !== undefined && Buffer.from(data.root, "hex").toString("base64") === root ? data : undefined;
}

/**
 * Whether a checkpoint was signed by the key that it names, and says nothing that its note does not. Whose key that is, its
 * reader must know from elsewhere.
 */
export function isGenuine(kept: Checkpoint): boolean {
  const note = readNote(kept.note);
  if (note === undefined || !isSignedBy(note, kept.publicKey)) return false;
  return isSame(kept, checkpointIn(kept.note, kept.publicKey));
}

/** Whether a checkpoint is one of this school's. */
export function isOf(tenantId: string, { note, register }: Checkpoint): boolean {
  return readNote(note)?.name === originOf(tenantId, register);
}

/** Which of these keys signed the note, if any did. @param keys base64 of the raw 32 bytes of each */
export function signerOf(note: Note, keys: Iterable<string>): string | undefined {
  for (const key of keys) if (isSignedBy(note, key)) return key;
  return undefined;
}

function isSame(kept: Checkpoint, said: Checkpoint | undefined): boolean {
  if (said === undefined) return false;
  const { register, size, lastItemId, root, at } = said;
  const agrees = kept.register === register && kept.size === size && kept.lastItemId === lastItemId;
  return agrees && kept.root === root && kept.at === at;
}

const number = "(0|[1-9]\\d{0,11})";
const lines = new RegExp(`^(lantern/[^/\\n]+/([a-z]+))\\n${number}\\n(\\S+)\\nitem ${number}\\ntime (\\S+)\\n$`);
