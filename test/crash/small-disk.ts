/** Disks that are small, full or not to be written, for a program of the test's own; nobody else sees them (Linux). */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A disk in memory in the place of a folder. It is there for every program that is started `within`, until it is disposed of. */
export interface SmallDisk extends AsyncDisposable {
  /** The command that becomes whatever stands behind it, and sees the disk. */
  readonly within: readonly string[];
  /** Fills it, but for so many bytes; gives what makes room again. */
  readonly fillUp: (spare: number) => () => void;
}

/** Puts a disk of so many megabytes in the folder's place. */
export async function aSmallDisk(folder: string, megabytes: number): Promise<SmallDisk> {
  const [command, ...options] = onSmallDisk(folder, megabytes);
  const script = "echo mounted && exec sleep infinity";
  const holder = spawn(command, [...options, "sh", "-c", script], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(holder, "exit");
  await once(holder.stdout, "data");
  const { pid = 0 } = holder;
  return {
    within: ["nsenter", "--target", `${pid}`, "--user", "--mount", "--preserve-credentials"],
    fillUp: (spare) => fillUp(pid, folder, spare),
    async [Symbol.asyncDispose]() {
      holder.kill("SIGKILL");
      await ended;
    },
  };
}

/** The command that puts a disk of so many megabytes in the folder's place, for whatever stands behind it and becomes of it. */
function onSmallDisk(folder: string, megabytes: number): readonly [string, ...string[]] {
  const script = `mount -t tmpfs -o size=${megabytes}m lantern-test "$0" && exec "$@"`;
  return [...ownMounts, "sh", "-c", script, folder];
}

/** The command that becomes whatever stands behind it, for which nothing in the folder can be written. */
export function withReadOnly(folder: string): readonly string[] {
  const script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"';
  return [...ownMounts, "sh", "-c", script, folder];
}

/** No file takes a byte from this process any more; gives what lets it write again. */
export function refuseWrites(pid: number): () => void {
  const limit = (most: string) => execFileSync(setLimit, ["--pid", String(pid), `--fsize=${most}:unlimited`]);
  limit("0");
  return () => limit("unlimited");
}

/** Of util-linux, as the other commands here. */
const [setLimit] = ["prlimit"] as const;
const ownMounts = ["unshare", "--user", "--map-root-user", "--mount"] as const;

/** Why there can be no such disks here; undefined when there can. */
export function whyNoSmallDisk(): string | undefined {
  try {
    const [command, ...options] = ownMounts;
    execFileSync(command, [...options, "mount", "-t", "tmpfs", "lantern-test", "/mnt"], { stdio: "pipe" });
    execFileSync(setLimit, ["--version"], { stdio: "pipe" });
    return undefined;
  } catch (fault) {
    return `this machine lets us mount no disk in memory (${fault instanceof Error ? fault.message.split("\n")[0] : ""})`;
  }
}

/** Fills the disk that the program sees in the folder, but for so many bytes; gives what makes room again. */
function fillUp(pid: number, folder: string, spare: number): () => void {
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
