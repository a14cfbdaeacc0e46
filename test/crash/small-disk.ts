/** A small disk of a program's own, in memory, which nobody else sees and which is gone with the program (Linux). */
import { execFileSync } from "node:child_process";
import { closeSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The command that puts a disk of so many megabytes in the folder's place, and becomes whatever stands behind it. */
export function onSmallDisk(folder: string, megabytes: number): readonly string[] {
  const script = `mount -t tmpfs -o size=${megabytes}m lantern-test "$0" && exec "$@"`;
  return [...ownMounts, "sh", "-c", script, folder];
}

const ownMounts = ["unshare", "--user", "--map-root-user", "--mount"] as const;

/** Why there can be no such disk here; undefined when there can. */
export function whyNoSmallDisk(): string | undefined {
  try {
    const [command, ...options] = ownMounts;
    execFileSync(command, [...options, "mount", "-t", "tmpfs", "lantern-test", "/mnt"], { stdio: "pipe" });
    return undefined;
  } catch (fault) {
    return `this machine lets us mount no disk in memory (${fault instanceof Error ? fault.message.split("\n")[0] : ""})`;
  }
}

/** Fills the disk that the program sees in the folder, but for so many bytes; gives what makes room again. */
export function fillUp(pid: number, folder: string, spare: number): () => void {
  const file = join(`/proc/${pid}/root`, folder, "full-of-nothing");
  const descriptor = openSync(file, "w");
  try {
    for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) writeAll(descriptor, Buffer.alloc(size));
    ftruncateSync(descriptor, Math.max(0, fstatSync(descriptor).size - spare));
  } finally {
    closeSync(descriptor);
  }
  return () => rmSync(file);
}

/** Writes the block again and again, until there is no room for it. */
function writeAll(descriptor: number, block: Buffer): void {
  try {
    while (writeSync(descriptor, block) > 0);
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ENOSPC")) throw fault;
  }
}
