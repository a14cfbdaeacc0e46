/**
 * The one way from a person to a permit: `may` is asked and the answer noted in the access log (R4.4), whatever it is.
 * The note is on the desk before the use case goes on, so nothing is read or written that is not logged.
 */
import { type Denial, isDenied, may, type Permit, type Person, type Thing, type Verb } from "../domain/access.ts";
import type { Door } from "../domain/entry.ts";
import type { Ports } from "./ports.ts";

/** Who acts, and through which door. */
export interface Actor {
  readonly person: Person;
  readonly via: Door;
  /** A UUID that the client made for the form which is sent now, and sends again with each repeat; undefined where it made none. */
  readonly key?: string | undefined;
}

/** The answer where there is nothing that this person may see; whether it exists is not told. */
export type NotThere = "not-there";

/** What somebody asks for. `name` is the thing's id for the log, empty where the verb has none. */
export interface Asked<V extends Verb> {
  readonly verb: V;
  readonly thing: Thing<V>;
  readonly name: string;
}

/** The same for whoever needs no permit: whether this person may, or whether there is nothing here for them. */
export async function isAllowed<V extends Verb>(
  ports: Parameters<typeof permit>[0],
  actor: Actor,
  asked: Asked<V>,
): Promise<{ readonly allowed: true } | NotThere> {
  return isDenied(await permit(ports, actor, asked)) ? "not-there" : { allowed: true };
}

/** Asks `may`, and writes the answer to the access log before it is used. */
export async function permit<V extends Verb>(
  ports: Pick<Ports, "clock" | "random" | "desk" | "rounds" | "log">,
  { person, via }: Actor,
  { verb, thing, name }: Asked<V>,
): Promise<Permit<V> | Denial> {
  const answer = may(person, verb, thing);
  const denied = isDenied(answer);
  try {
    await ports.desk.noteAccess({
      id: ports.random.uuid(),
      at: ports.clock.now(),
      person: person.id,
      verb,
      thing: name,
      via,
      answer: denied ? "denied" : "permitted",
    });
  } finally {
    // Also where the answer of the desk was lost: the note may be there, and nobody else would look for it.
    ports.rounds.wake("access-log");
  }
  if (denied) ports.log.note({ event: "access-denied", verb, person: person.id, reason: answer.denied });
  return answer;
}
