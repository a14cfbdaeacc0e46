/** The desk on Azurite: Microsoft's own table server, over the wire. */
import { afterAll, beforeAll } from "vitest";
import { openTablesDesk } from "../../src/desk/azure-desk.ts";
import { deskSuite } from "../suites/desk.ts";
import { type Azurite, startAzurite } from "./azurite.ts";

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

let homes = 0;
deskSuite("Azurite", async () => {
  homes += 1;
  const table = `Home${homes}`;
  return {
    open: () => openTablesDesk({ connection: azurite.connection }, { table }),
    [Symbol.asyncDispose]: async () => undefined,
  };
});
