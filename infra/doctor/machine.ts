/** This machine: the data folder, the disk, and the key of the checkpoints. */
import { access, constants, stat, statfs } from "node:fs/promises";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { isUnread, type Read, unread } from "./reading.ts";

export interface FolderSeen {
  /** POSIX permission bits; undefined where the system has none (Windows). */
  readonly mode: number | undefined;
  readonly writable: boolean;
  /** Bytes that this process may still fill. */
  readonly free: number;
}

/** The data folder as it lies there; undefined when there is none. */
export async function readFolder(folder: string): Promise<Read<FolderSeen | undefined>> {
  try {
    const { mode } = await stat(folder);
    const { bavail, bsize } = await statfs(folder);
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    return { mode: process.platform === "win32" ? undefined : mode & 0o777, writable, free: bavail * bsize };
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
    return unread("the system does not let this account look at it");
  }
}

/** A day of a large school's concerns, with their documents, is far less. Bytes. */
const leastFree = 1024 ** 3;

/** That the data folder can be written, by nobody else, and that there is room in it. */
export function checkFolder(folder: Read<FolderSeen | undefined>): readonly Check[] {
  const why = "concerns that SharePoint has not got yet are in this folder and nowhere else.";
  const todo = "give the folder to the account that the server runs as, and to nobody else (chmod 700).";
  if (isUnread(folder))
    return [cannotTell("data-folder", `The data folder could not be looked at: ${folder.unread}.`, { why, todo })];
  if (folder === undefined)
    return [
      cannotTell("data-folder", "There is no data folder yet: the server has never started here.", {
        why,
        todo: "is LANTERN_DATA the server's own? If so, start the server once.",
      }),
    ];
  return [rights(folder, { why, todo }), room(folder)];
}

function rights({ mode, writable }: FolderSeen, remedy: { readonly why: string; readonly todo: string }): Check {
  if (!writable) return notOk("data-folder", "The data folder cannot be written.", remedy);
  if (mode === undefined)
    return cannotTell("data-folder", "Who may read the data folder is not told on this system.", remedy);
  if ((mode & 0o077) !== 0)
    return notOk("data-folder", `Others on this machine may open the data folder (mode ${mode.toString(8)}).`, remedy);
  return ok("data-folder", "The data folder can be written, and only its owner may open it.");
}

function room({ free }: FolderSeen): Check {
  const words = `${(free / 1024 ** 3).toFixed(1)} GiB are free where the data folder is`;
  if (free >= leastFree) return ok("disk", `${words}.`);
  return notOk("disk", `Only ${words}.`, {
    why: "on a full disk no concern can be taken.",
    todo: "make room. view.sqlite may be deleted while the server is stopped: it is made again from SharePoint.",
  });
}

export interface KeySeen {
  /** POSIX permission bits; undefined where the system has none. */
  readonly mode: number | undefined;
  /** Base64 of the raw public key; undefined when the file holds no such key. */
  readonly publicKey: string | undefined;
}

/** The key as it lies there; undefined when there is none. Nothing of it is kept but its public half. */
export async function readKey(file: string, publicKeyIn: (file: string) => string): Promise<Read<KeySeen | undefined>> {
  try {
    const { mode } = await stat(file);
    return { mode: process.platform === "win32" ? undefined : mode & 0o777, publicKey: keyOrNone(file, publicKeyIn) };
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
    return unread("the system does not let this account look at it");
  }
}

function keyOrNone(file: string, publicKeyIn: (file: string) => string): string | undefined {
  try {
    return publicKeyIn(file);
  } catch {
    return undefined;
  }
}

/** That the key is the one that signed, and nobody else's to read. @param newest the public key of the newest checkpoint, if there is one */
export function checkKey(key: Read<KeySeen | undefined>, newest: string | undefined): Check {
  const why =
    "who has the key can sign a checkpoint over a register that was altered; who has lost it can sign none that anybody knows.";
  const restore =
    "put the key back from the backup. Do not make a new one: everybody who holds a checkpoint knows Lantern by the old one.";
  if (isUnread(key))
    return cannotTell("signing-key", `The key of the checkpoints could not be looked at: ${key.unread}.`, {
      why,
      todo: "run doctor as the account that the server runs as.",
    });
  if (key === undefined)
    return newest === undefined
      ? cannotTell("signing-key", "There is no key for checkpoints yet: the server makes it at its first start.", {
          why,
          todo: "start the server, then keep a copy of the key in a safe place.",
        })
      : notOk("signing-key", "The key of the checkpoints is gone.", { why, todo: restore });
  if (key.publicKey === undefined)
    return notOk("signing-key", "The key of the checkpoints is no Ed25519 key.", { why, todo: restore });
  if (newest !== undefined && newest !== key.publicKey)
    return notOk("signing-key", "The checkpoints are signed with another key than the one that is here.", {
      why,
      todo: restore,
    });
  if (key.mode !== undefined && (key.mode & 0o077) !== 0)
    return notOk(
      "signing-key",
      `Others on this machine may read the key of the checkpoints (mode ${key.mode.toString(8)}).`,
      { why, todo: "chmod 600 the file, and consider who may have read it." },
    );
  return ok("signing-key", "The key of the checkpoints is there, and only its owner may read it.");
}
