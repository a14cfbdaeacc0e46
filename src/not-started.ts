/** Why Lantern did not start, in one line that a person can act on. */
import { ConfigInvalid } from "./config.ts";
import { DeskUnavailable } from "./desk/desk-unavailable.ts";
import { SigningKeyUnusable } from "./register/signing-key.ts";

const deskLines = {
  missing:
    "desk.sqlite in the data folder is missing or empty, though the folder has been used: what was accepted and not yet filed was in it. Put it back from a backup, or remove view.sqlite too and begin without it.",
  damaged:
    "desk.sqlite in the data folder is damaged. Put it back from a backup: what was accepted and not yet filed is in it and nowhere else.",
  newer: "desk.sqlite in the data folder was written by a newer Lantern. Start that one.",
  unknown:
    "The desk store cannot be used. In the data folder: is it writable, and is there room on the disk? In Azure Storage: can it be reached, and may this app write tables there?",
} as const;

const fileFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: "The port is taken by another program. Choose another with PORT, for example PORT=3979.",
  ERR_SQLITE_ERROR:
    "A file in the data folder is damaged or may not be used. Put the folder back from a backup, or choose another with LANTERN_DATA.",
};
const notAllowed = new Set(["EACCES", "EROFS", "ENOTDIR", "EEXIST"]);

/** The line; a fault that nobody foresaw is a bug, and its stack helps to find it. */
export function whyNotStarted(fault: unknown): string {
  if (fault instanceof ConfigInvalid || fault instanceof SigningKeyUnusable) return fault.message;
  if (fault instanceof DeskUnavailable) return deskLines[fault.file ?? "unknown"];
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  if (notAllowed.has(code))
    return "The data folder or the port may not be used. Choose others with LANTERN_DATA and PORT.";
  return fileFaults[code] ?? (fault instanceof Error ? (fault.stack ?? fault.name) : "unknown fault");
}
