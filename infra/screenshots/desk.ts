/** The desk's API as somebody of the demo school, for what a picture or a browser test must know beforehand. */
import { z } from "zod";
import { type ConcernPage, changeEvent, concernPage, triagePage } from "../../src/contract/desk-api.ts";
import { learnerPage } from "../../src/contract/learner-page.ts";
import { eventReader } from "../../tab/live.ts";

const token = z.object({ token: z.string() });

export interface DeskReader {
  /** How many concerns nobody has acknowledged. */
  unacknowledged(): Promise<number>;
  /** Of the learners on the triage page, the one of whom most is recorded: the page of their chronology, below `#/`. */
  longestChronology(): Promise<string>;
  /** The concern that was reviewed last. */
  newestReviewed(): Promise<ConcernPage>;
}

/** Signs in as the person with this id, once the server has read all its records: until then its pages show a part of them. */
export async function deskAs(address: string, person: string): Promise<DeskReader> {
  const headers = { "Content-Type": "application/json" };
  const signedIn = await fetch(`${address}/local/token`, { method: "POST", headers, body: JSON.stringify({ person }) });
  const { token: bearer } = token.parse(await signedIn.json());
  const get = (path: string, signal?: AbortSignal) =>
    fetch(`${address}/api/${path}`, { headers: { Authorization: `Bearer ${bearer}` }, signal: signal ?? null });
  const read = async <T>(path: string, as: z.ZodType<T>): Promise<T> => as.parse(await (await get(path)).json());
  await everythingIsRead((signal) => get("events", signal));
  const rows = async () => (await read("triage", triagePage)).rows;
  return {
    unacknowledged: async () => (await rows()).filter(({ status }) => status === "recorded").length,
    longestChronology: async () => {
      let longest = { length: 0, page: "" };
      for (const { reference } of await rows()) {
        const { subjects } = await read(`concerns/${reference}`, concernPage);
        for (const subject of subjects) {
          if (!("learner" in subject)) continue;
          const page = subject.learner.id;
          const { length } = (await read(`learners/${page.slice("learner/".length)}/chronology`, learnerPage)).rows;
          if (length > longest.length) longest = { length, page };
        }
      }
      return longest.page;
    },
    newestReviewed: async () => {
      const row = (await rows()).find(({ status }) => status === "reviewed");
      if (row === undefined) throw new Error("No concern was reviewed yet.");
      return read(`concerns/${row.reference}`, concernPage);
    },
  };
}

/** Follows the server's changes until one says that nothing is left to read. */
async function everythingIsRead(follow: (signal: AbortSignal) => Promise<Response>): Promise<void> {
  const end = new AbortController();
  const { body } = await follow(end.signal);
  const eventsIn = eventReader();
  try {
    for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? [])
      if (eventsIn(piece).some((data) => changeEvent.parse(JSON.parse(data)).loading === undefined)) return;
    throw new Error("The server stopped before it had read its records.");
  } finally {
    end.abort();
  }
}
