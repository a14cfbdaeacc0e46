/** A data folder is for one server: two would each send every alert, and each learn late of what the other recorded. */
import { join } from "node:path";
import { openPrivately } from "./sqlite.ts";

/** SQLite's number for "somebody else holds it". */
const busy = 5;

/**
 * Takes the folder for this process, until it is given back or the process ends, however it ends: the lock is the operating
 * system's, so none is left behind.
 *
 * @returns undefined when another server has the folder
 */
export function takeFolder(folder: string): Disposable | undefined {
  const file = openPrivately(join(folder, "in-use.sqlite"));
  try {
    file.exec("pragma busy_timeout = 500; begin exclusive");
  } catch (fault) {
    file.close();
    if (fault instanceof Error && "errcode" in fault && fault.errcode === busy) return undefined;
    throw fault;
  }
  return { [Symbol.dispose]: () => file.close() };
}
