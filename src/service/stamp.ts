/** The stamp of what is recorded now: the server's clock, never anybody else's (R3.2). */
import type { Stamp } from "../domain/entry.ts";
import type { Actor } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { nameOf } from "./presentation.ts";

/** Who records, now, and through which door. A token may come without a name; the directory has it then. */
export function stampNow({ clock, view }: Pick<Ports, "clock" | "view">, { person, via }: Actor): Stamp {
  const author = person.name === "" ? nameOf(view, person.id) : person.name;
  return { recordedAt: clock.now(), by: person.id, author, via };
}
