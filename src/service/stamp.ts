/** The stamp of what is recorded now: the server's clock, never anybody else's (R3.2). */
import type { Stamp } from "../domain/entry.ts";
import type { Actor } from "./permission.ts";
import type { Ports } from "./ports.ts";

/** Who records, now, and through which door. */
export function stampNow({ clock }: Pick<Ports, "clock">, { person, via }: Actor): Stamp {
  return { recordedAt: clock.now(), by: person.id, author: person.name, via };
}
