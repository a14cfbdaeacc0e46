/** The sentences that the recording hints are measured on: see test/fixtures/recording-hints/README.md. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TextKind, textKinds } from "../../src/domain/recording-hints.ts";

export interface HeldSentence {
  readonly holds: TextKind;
  /** The rules that ought to speak. */
  readonly rules: readonly string[];
  readonly text: string;
}

const folder = join(import.meta.dirname, "../fixtures/recording-hints");

/** The sentences of a file, without its comments. */
export function heldIn(file: string): readonly HeldSentence[] {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map(read);
}

function read(line: string): HeldSentence {
  const [kind, rules, ...text] = line.split(" | ");
  const holds = textKinds.find((one) => one === kind);
  if (holds === undefined || rules === undefined || text.length !== 1) throw new Error(`not a held sentence: ${line}`);
  return { holds, rules: rules === "-" ? [] : rules.split(", "), text: text.join("") };
}

export const hintedFiles = [
  "primary.txt",
  "secondary.txt",
  "support.txt",
  "pastoral.txt",
  "send-and-early-years.txt",
  "colleges-and-boarding.txt",
  "fresh.txt",
  "last.txt",
] as const;
export const exemplaryFiles = ["exemplary-observed.txt", "exemplary-other-fields.txt"] as const;
