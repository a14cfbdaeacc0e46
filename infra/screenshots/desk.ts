/** The desk's API as somebody of the demo school, for what a picture or a browser test must know beforehand. */
import { z } from "zod";
import { type ConcernPage, chronologyPage, concernPage, triagePage } from "../../src/contract/desk-api.ts";

const token = z.object({ token: z.string() });

export interface DeskReader {
  /** How many concerns nobody has acknowledged. */
  unacknowledged(): Promise<number>;
  /** Of the learners on the triage page, the one of whom most is recorded: the page of their chronology, below `#/`. */
  longestChronology(): Promise<string>;
  /** The concern that was reviewed last. */
  newestReviewed(): Promise<ConcernPage>;
}

/** Signs in as the person with this id. */
export async function deskAs(address: string, person: string): Promise<DeskReader> {
  const headers = { "Content-Type": "application/json" };
  const signedIn = await fetch(`${address}/local/token`, { method: "POST", headers, body: JSON.stringify({ person }) });
  const { token: bearer } = token.parse(await signedIn.json());
  const read = async <T>(path: string, as: z.ZodType<T>): Promise<T> => {
    const answer = await fetch(`${address}/api/${path}`, { headers: { Authorization: `Bearer ${bearer}` } });
    return as.parse(await answer.json());
  };
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
          const { length } = (await read(`learners/${page.slice("learner/".length)}/chronology`, chronologyPage)).rows;
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
