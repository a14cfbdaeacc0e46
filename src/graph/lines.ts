/** The lines in which requests wait for their turn: a higher line goes first, and within a line whoever came first. */
import { type Priority, priorities } from "./priority.ts";

/** A request's place; it keeps it when it is sent again. */
export interface Turn {
  readonly priority: Priority;
  /** SharePoint's resource units. */
  readonly units: number;
  /** Whether it makes something, so that a 504 may be about this request alone. */
  readonly creates: boolean;
  /** Whether it waits for a short while where the service is at rest. */
  readonly patient: boolean;
  /** The how-manyth to come. */
  readonly arrived: number;
  /** When it came. Milliseconds of the steady time. */
  readonly since: number;
}

export interface Waiting {
  readonly turn: Turn;
  /** Lets it go. `probe`: it is the one that finds out whether Graph is back. */
  readonly go: (probe: boolean) => void;
  readonly refuse: (fault: Error) => void;
}

/**
 * How long anybody waits before being treated as filing is, among whom whoever came first goes first: then nothing waits for
 * ever, however much is filed, and still nobody goes before a higher one who came earlier. Milliseconds.
 */
const patience = 120_000;

/** The lines of one service. They know an order and nothing of budgets. */
export class Lines {
  readonly #lines: Readonly<Record<Priority, Waiting[]>> = { urgent: [], filing: [], asked: [], background: [] };

  join(waiting: Waiting): void {
    const line = this.#lines[waiting.turn.priority];
    const before = line.findLastIndex(({ turn }) => turn.arrived < waiting.turn.arrived);
    line.splice(before + 1, 0, waiting);
  }

  leave({ turn }: Waiting): void {
    const line = this.#lines[turn.priority];
    const at = line.findIndex((one) => one.turn === turn);
    if (at >= 0) line.splice(at, 1);
  }

  /** Whose turn is next, and as what it is to be treated. */
  next(now: number): { readonly waiting: Waiting; readonly as: Priority } | undefined {
    const firsts = priorities.flatMap((priority) => {
      const [waiting] = this.#lines[priority];
      return waiting === undefined ? [] : [{ waiting, as: treatedAs(waiting.turn, now) }];
    });
    return firsts.toSorted(
      (a, b) => priorities.indexOf(a.as) - priorities.indexOf(b.as) || a.waiting.turn.arrived - b.waiting.turn.arrived,
    )[0];
  }
}

function treatedAs({ priority, since }: Turn, now: number): Priority {
  return priority !== "urgent" && now - since >= patience ? "filing" : priority;
}
