/** What the set-up tells the person waiting for it: one short line at a time, each with the time it took. */

/** @param {string} text one line, in plain words */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {number} from a `performance.now()` */
export function since(from) {
  const milliseconds = performance.now() - from;
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** What the set-up could not do. The message says what to do about it; no stack is shown. */
export class SetUpProblem extends Error {
  name = "SetUpProblem";
}

const unwritable = new Set(["EACCES", "EPERM", "EROFS"]);

/**
 * Turns a broken world into a sentence with its remedy, or `undefined` when it is a bug and deserves its stack.
 *
 * @param {unknown} error
 * @param {string} root
 */
export function inPlainWords(error, root) {
  if (error instanceof SetUpProblem) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (unwritable.has(code))
    return `The folder ${root} cannot be written to (${code}). Copy the project to a folder of your own and try again.`;
  if (code === "ENOSPC") return "The disk is full. Lantern needs about 1 GB. Make room and try again.";
  return undefined;
}
