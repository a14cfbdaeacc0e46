/** What is told beside what was seen, by tale: an incident, or an arc and its step. Templates as in story.ts. */
import type { Beside } from "../shapes.ts";

export const besides: ReadonlyMap<string, Beside> = new Map([]);
