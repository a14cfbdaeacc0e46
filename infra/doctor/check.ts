/**
 * What doctor says: one line a check. It names people by their id and their job alone, and nobody whom a record is about.
 */

/** `cannot tell` is no fault: what Graph does not show is for a person to look at, and the line says where. */
export type Answer = "ok" | "not ok" | "cannot tell";

export interface Check {
  /** The same for ever, so that the administrator's guide can be looked up by it. */
  readonly id: string;
  readonly answer: Answer;
  /** What is so. One sentence or two. */
  readonly what: string;
  /** Why it matters; empty where all is well. */
  readonly why: string;
  /** What to do about it; empty where all is well. */
  readonly todo: string;
}

/** What is said of a check whenever it is not well. */
export interface Remedy {
  readonly why: string;
  readonly todo: string;
}

/** All is well. */
export function ok(id: string, what: string): Check {
  return { id, answer: "ok", what, why: "", todo: "" };
}

/** Something is wrong: doctor fails. */
export function notOk(id: string, what: string, { why, todo }: Remedy): Check {
  return { id, answer: "not ok", what, why, todo };
}

/** A person must look; doctor does not fail. */
export function cannotTell(id: string, what: string, { why, todo }: Remedy): Check {
  return { id, answer: "cannot tell", what, why, todo };
}

/** The one line of a check. */
export function lineOf({ id, answer, what, why, todo }: Check): string {
  const rest = [why && `Why it matters: ${why}`, todo && `What to do: ${todo}`].filter((part) => part !== "");
  return [`${answer.padEnd(longestAnswer)}  ${id.padEnd(longestId)}  ${what}`, ...rest].join(" ");
}

const longestAnswer = "cannot tell".length;
const longestId = "checkpoints-learners".length;

/**
 * The line for somebody at a terminal: broken between words, the parts of it below each other.
 *
 * @param width of the terminal, in characters
 */
export function foldedLine({ id, answer, what, why, todo }: Check, width: number): string {
  const indent = " ".repeat(longestAnswer + 2);
  const parts = [what, why && `Why it matters: ${why}`, todo && `What to do: ${todo}`].filter((part) => part !== "");
  const room = Math.max(width - indent.length, 40);
  const lines = parts.flatMap((part) => broken(part, room)).map((line) => `${indent}${line}`);
  return [`${answer.padEnd(longestAnswer)}  ${id}`, ...lines].join("\n");
}

function broken(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The last line of all. */
export function summaryOf(checks: readonly Check[]): string {
  const count = (answer: Answer): number => checks.filter((check) => check.answer === answer).length;
  return `${count("ok")} ok, ${count("not ok")} not ok, ${count("cannot tell")} cannot tell.`;
}
