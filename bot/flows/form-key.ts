/** The key by which a form is known when it is sent again (decision 024). */
import type { Refusal } from "../../src/domain/refusal.ts";
import type { Ports } from "../../src/service/ports.ts";

/** The key of a form that was refused. Where something else was recorded under it, what its author sends next is a form of its own. */
export function keyAfter({ random }: Pick<Ports, "random">, key: string | undefined, { refused }: Refusal): string {
  return key === undefined || refused === "sent-otherwise" ? random.uuid() : key;
}
