/**
 * A table in memory that keeps the service's documented rules: conditional writes, writes of one partition at one moment,
 * pages, limits of size, keys that are not taken. Each server reaches it over a line of its own, which may fail.
 */
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import {
  mostSteps,
  type Range,
  type Row,
  type Step,
  type Table,
  type Values,
  type Written,
} from "../../src/desk/table.ts";
import type { Randomness } from "../../src/service/ports.ts";

/**
 * What becomes of one request. `lost`: it never arrives. `answer-lost`: it takes effect, and the caller hears of a fault.
 * `repeated`: the client lost the answer and asked again by itself. `cut-off`: it takes effect and the caller hears nothing,
 * ever: that is how its server's death looks from here.
 */
export type Trip = "well" | "lost" | "answer-lost" | "repeated" | "cut-off";

/** Decides over one request when it is made; the request is carried out when this resolves, and never if it never does. */
export type Line = (request: "get" | "query" | "write") => Promise<Trip>;

export interface MemoryTable extends Table {
  /** The same table as one server reaches it. */
  connect(line: Line): Table;
}

/** A table without rows. `pageSize`: how many rows one answer to a query has. */
export function memoryTable({ pageSize = 1_000 } = {}): MemoryTable {
  const store = new Store(pageSize);
  const connect = (line: Line) => reached(store, line);
  return { ...connect(async () => "well"), connect };
}

function reached(store: Store, line: Line): Table {
  return {
    get: async (partition, row) => travel(await line("get"), () => store.get(partition, row)),
    async *query(partition, range, only) {
      let from: string | undefined = range.from;
      while (from !== undefined) {
        const rest: Range = { from, before: range.before };
        const page: Page = await travel(await line("query"), () => store.page(partition, rest));
        for (const row of page.rows) yield only === undefined ? row : narrowed(row, only);
        from = page.next;
      }
    },
    write: async (partition, steps) => travel(await line("write"), () => store.write(partition, steps)),
    removeUnchanged: async (partition, row) => travel(await line("write"), () => store.remove(partition, row)),
  };
}

/** A line that fails by chance: each kind of trouble as often as said, from 0 to 1. */
export function shakyLine(
  random: Pick<Randomness, "fraction">,
  chances: Readonly<Partial<Record<Exclude<Trip, "well">, number>>>,
): Line {
  return async () => {
    let drawn = random.fraction();
    for (const trip of ["lost", "answer-lost", "repeated", "cut-off"] as const) {
      drawn -= chances[trip] ?? 0;
      if (drawn < 0) return trip;
    }
    return "well";
  };
}

async function travel<T>(trip: Trip, request: () => T): Promise<T> {
  if (trip === "lost") throw new DeskUnavailable("writing", new Error("the request was lost"));
  const answer = request();
  if (trip === "answer-lost") throw new DeskUnavailable("writing", new Error("the answer was lost"));
  if (trip === "cut-off") return new Promise<never>(() => undefined);
  return trip === "repeated" ? request() : answer;
}

function narrowed(row: Row, only: readonly string[]): Row {
  return { ...row, values: Object.fromEntries(Object.entries(row.values).filter(([name]) => only.includes(name))) };
}

interface Page {
  readonly rows: readonly Row[];
  /** The row with which the next page begins. */
  readonly next: string | undefined;
}

class Store {
  readonly #partitions = new Map<string, Map<string, Row>>();
  readonly #pageSize: number;
  #version = 0;

  constructor(pageSize: number) {
    this.#pageSize = pageSize;
  }

  get(partition: string, row: string): Row | undefined {
    return this.#rows(partition).get(row);
  }

  page(partition: string, { from, before }: Range): Page {
    const found = [...this.#rows(partition).values()].filter(({ row }) => row >= from && row < before);
    const inOrder = found.toSorted((a, b) => (a.row < b.row ? -1 : 1));
    return { rows: inOrder.slice(0, this.#pageSize), next: inOrder[this.#pageSize]?.row };
  }

  write(partition: string, steps: readonly Step[]): Written {
    checkLimits(partition, steps);
    const rows = this.#rows(partition);
    if (!steps.every((step) => isAsExpected(rows.get(step.row), step))) return "conflict";
    for (const step of steps) {
      this.#version += 1;
      if (step.do === "remove") rows.delete(step.row);
      else rows.set(step.row, { row: step.row, values: { ...step.values }, etag: String(this.#version) });
    }
    return "written";
  }

  remove(partition: string, { row, etag }: Pick<Row, "row" | "etag">): Written {
    const rows = this.#rows(partition);
    if (rows.get(row)?.etag !== etag) return "conflict";
    rows.delete(row);
    return "written";
  }

  #rows(partition: string): Map<string, Row> {
    const rows = this.#partitions.get(partition) ?? new Map<string, Row>();
    this.#partitions.set(partition, rows);
    return rows;
  }
}

function isAsExpected(row: Row | undefined, step: Step): boolean {
  switch (step.do) {
    case "insert":
      return row === undefined;
    case "replace":
      return row?.etag === step.etag;
    case "remove":
      return row !== undefined;
    case "put":
      return true;
  }
}

const mebibyte = 2 ** 20;

/** The limits of the service; beyond them it answers with a fault. */
function checkLimits(partition: string, steps: readonly Step[]): void {
  const refuse = (why: string) => {
    throw new DeskUnavailable("writing", new RangeError(why));
  };
  if (steps.length === 0 || steps.length > mostSteps) refuse("too many steps, or none");
  if (new Set(steps.map(({ row }) => row)).size < steps.length) refuse("a row twice in one write");
  for (const key of [partition, ...steps.map(({ row }) => row)])
    if (key.length > 512 || /[/\\#?\p{Cc}]/u.test(key)) refuse("a key that is not taken");
  const sizes = steps.map((step) => (step.do === "remove" ? 0 : sizeOf(step.row, step.values)));
  if (sizes.some((size) => size > mebibyte)) refuse("a row that is too large");
  const payload = steps.map((step) => (step.do === "remove" ? "" : JSON.stringify(step.values))).join("");
  if (Buffer.byteLength(payload) > 4 * mebibyte) refuse("a write that is too large");
}

/** Bytes of a row, as the service counts them; texts are UTF-16 there. */
function sizeOf(row: string, values: Values): number {
  const properties = Object.entries(values).map(([name, value]) => {
    if (!/^[A-Za-z]+$/.test(name)) throw new DeskUnavailable("writing", new RangeError("a name that is not taken"));
    return 8 + name.length * 2 + (typeof value === "string" ? value.length * 2 + 4 : 8);
  });
  return 4 + row.length * 2 + properties.reduce((sum, size) => sum + size, 0);
}
