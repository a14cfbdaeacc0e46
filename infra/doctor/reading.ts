/** Reading what a check is about. That it could not be read is an answer too, and never taken for "there is none". */
import { GraphRefused } from "../../src/graph/fault.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";

/** Why something could not be read: a clause that goes on after "because". */
export interface Unread {
  readonly unread: string;
  /** What Graph answered, 0 when it did not; undefined where Graph was not asked. */
  readonly status: number | undefined;
}

export type Read<T> = T | Unread;

/** Whether it could not be read, and why not is to be said. */
export function isUnread(read: Read<unknown>): read is Unread {
  return typeof read === "object" && read !== null && "unread" in read;
}

/** Something that was not read, for another reason than Graph's. */
export function unread(why: string): Unread {
  return { unread: why, status: undefined };
}

/** Reads through Graph; what Graph refuses or does not answer is said, and every other fault is a bug. */
export async function fromGraph<T>(read: () => Promise<T>): Promise<Read<T>> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof GraphRefused)
      return { unread: `Graph refused it with status ${fault.status} (${fault.code})`, status: fault.status };
    if (fault instanceof RegisterUnavailable)
      return {
        unread: fault.status === 0 ? "Graph did not answer" : `Graph answered with status ${fault.status}`,
        status: fault.status,
      };
    throw fault;
  }
}
