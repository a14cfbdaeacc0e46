/** Reading the access log back: who looked at one thing, or did something to it (R4.4). */
import { z } from "zod";
import { staffId } from "../contract/primitives.ts";
import { isVerb } from "../domain/access.ts";
import { instantOf } from "../domain/calendar.ts";
import { doors } from "../domain/entry.ts";
import { rowsWith } from "../graph/lists.ts";
import type { AccessNote } from "../service/ports.ts";
import type { AccessLog } from "./append-notes.ts";

const columns = ["NoteId", "At", "Person", "Verb", "Thing", "Via", "Answer"];

const noteRow = z
  .object({
    NoteId: z.string(),
    // SharePoint keeps whole seconds, and writes them without a fraction.
    At: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
    Person: staffId,
    Verb: z.string().refine(isVerb),
    Thing: z.string(),
    Via: z.enum(doors),
    Answer: z.enum(["permitted", "denied"]),
  })
  .transform(
    ({ NoteId, At, Person, Verb, Thing, Via, Answer }): AccessNote => ({
      id: NoteId,
      at: instantOf(Date.parse(At)),
      person: Person,
      verb: Verb,
      thing: Thing,
      via: Via,
      answer: Answer,
    }),
  );

/**
 * The filed notes of one thing, the oldest first. A row that is no note, or one that a newer Lantern wrote, is left out.
 *
 * @throws GraphRefused where SharePoint has more than it will search, RegisterUnavailable
 */
export async function notesOf(
  { graph, list }: Omit<AccessLog, "clock">,
  thing: string,
): Promise<readonly AccessNote[]> {
  const rows = await rowsWith(graph, list, { column: "Thing", text: thing, columns });
  return rows.flatMap(({ fields }) => noteRow.safeParse(fields).data ?? []);
}
