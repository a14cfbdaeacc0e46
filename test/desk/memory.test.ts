/** The desk on a table in memory, whose pages are short, so that every query takes several. */
import { deskOnTable } from "../../src/desk/tables.ts";
import { memoryTable } from "../simulation/memory-table.ts";
import { deskSuite } from "../suites/desk.ts";

deskSuite("a table in memory", async () => {
  const table = memoryTable({ pageSize: 3 });
  const { promise: soon, resolve } = Promise.withResolvers<void>();
  resolve();
  return {
    // Each request takes its turn, so that servers come between each other's.
    open: async () => deskOnTable(table.connect(() => soon.then(() => "well"))),
    [Symbol.asyncDispose]: async () => undefined,
  };
});
