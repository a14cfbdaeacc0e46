/** What goes wrong with Graph: a no that will stay a no, and everything else, which is tried again (RegisterUnavailable). */
import { RegisterUnavailable } from "../service/ports.ts";

/** Graph understood the request and will not do it. Its explanation may repeat what was sent, so no log can reach it. */
export class GraphRefused extends Error {
  override readonly name = "GraphRefused";
  readonly status: number;
  /** Graph's own word for it, e.g. `itemNotFound`. */
  readonly code: string;
  readonly #explanation: string;

  constructor(status: number, code: string, explanation: string) {
    super(`Graph refused: ${status} ${code}`);
    this.status = status;
    this.code = code;
    this.#explanation = explanation;
  }

  /** Graph's sentence. For the administrator who provisions; never for a log or an answer. */
  explanation(): string {
    return this.#explanation;
  }
}

/** A status that tells nothing final: Graph was too busy, too slow or broken. Worth trying again. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/**
 * Runs work at the border of a port: a refusal that the work could make nothing of leaves as `RegisterUnavailable` with its
 * status, because to the use cases a site without permission is as far away as one without power, and nothing may be lost.
 */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw asUnavailable(fault);
  }
}

/** The same for one fault: what it should leave a port as. */
export function asUnavailable(fault: unknown): unknown {
  return fault instanceof GraphRefused ? new RegisterUnavailable(fault.status, { cause: fault }) : fault;
}
