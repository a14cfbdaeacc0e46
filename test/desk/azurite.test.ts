/** The desk on Azurite: Microsoft's own table server, over the wire. */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keyOf } from "../../src/contract/entries.ts";
import { openAzureTable, type TableOptions, type TablesAt } from "../../src/desk/azure-table.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { deskOnTable } from "../../src/desk/tables.ts";
import type { Desk } from "../../src/service/ports.ts";
import { aConcernId, aFolder, aNotice, anAccessNote, anEntry, raised, start } from "../build.ts";
import { deskSuite } from "../suites/desk.ts";
import { type Azurite, startAzurite } from "./azurite.ts";

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

let homes = 0;
const newTable = () => {
  homes += 1;
  return `Home${homes}`;
};
const deskAt = async (at: TablesAt, table: string, options: TableOptions = {}) =>
  deskOnTable(await openAzureTable(at, table, options));
const opened = (table: string, options: TableOptions = {}) => deskAt(azurite, table, options);

deskSuite("Azurite", async () => {
  const table = newTable();
  return { open: () => opened(table), [Symbol.asyncDispose]: async () => undefined };
});

const secret = "ZEBRA-CROSSING";
const telling = anEntry(raised({ data: { account: { seen: secret.repeat(500), ownWords: "", where: "" } } }));

describe("the desk in tables", () => {
  it("gives everything that waits, though the service gives a thousand rows at a time", async () => {
    const table = newTable();
    const desk = await opened(table);
    const rows = await openAzureTable(azurite, table);
    const notes = Array.from({ length: 2_500 }, (_, n) => anAccessNote(n));
    for (let from = 0; from < notes.length; from += 100)
      await rows.write(
        "access",
        notes.slice(from, from + 100).map((note) => ({
          do: "insert",
          row: `${note.at.replace(".", "_002e")}.${note.id}`,
          values: { id: note.id, note: JSON.stringify(note) },
        })),
      );
    expect(await desk.accessNotes(9_999)).toEqual(notes);
    const last = notes.slice(-2).map(({ id }) => id);
    await desk.noteAccessFiled(last);
    expect(await desk.accessNotes(9_999)).toHaveLength(notes.length - last.length);
  }, 20_000);

  it("is made where it is not there, unless it must be", async () => {
    const table = newTable();
    const fault = await opened(table, { mustExist: true }).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(DeskUnavailable);
    expect(fault).toMatchObject({ file: "missing" });
    await opened(table);
    await expect(opened(table, { mustExist: true })).resolves.toBeDefined();
  });

  it("is away while its service is, says so, and has everything when it is back", async () => {
    using folder = aFolder();
    await using other = await startAzurite(folder.path);
    const desk = await deskAt(other, "Lasting");
    await desk.accept(anEntry(), [aNotice()]);
    await other.stop();
    for (const ask of [(one: Desk) => one.unfiled(), (one: Desk) => one.accept(anEntry(), [aNotice()])])
      await expect(ask(desk)).rejects.toThrow(DeskUnavailable);
    await expect(deskAt(other, "Lasting")).rejects.toThrow(DeskUnavailable);

    await other.start();
    expect(await desk.unfiled()).toEqual([anEntry()]);
    expect(await desk.accept(anEntry(), [aNotice()])).toBe("accepted");
    expect(await desk.noticesDue(start)).toHaveLength(1);
    await desk.noteFiled(keyOf(anEntry()), "7", start);
    expect(await desk.held(aConcernId(1))).toEqual([anEntry()]);
  }, 30_000);

  it("is unavailable to a wrong key, and the fault holds neither key nor record (R18.1)", async () => {
    const table = newTable();
    await opened(table);
    const wrong = azurite.connection.replace(
      /AccountKey=[^;]+/,
      `AccountKey=${Buffer.alloc(64, secret).toString("base64")}`,
    );
    const fault = await deskAt({ connection: wrong }, table).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(DeskUnavailable);
    expect(inspect(fault, { depth: 9 })).not.toContain(Buffer.alloc(64, secret).toString("base64").slice(0, 12));
  });

  it("is unavailable where a row is damaged; the fault repeats none of it (R18.1)", async () => {
    const table = newTable();
    const desk = await opened(table);
    await desk.accept(telling, []);
    const rows = await openAzureTable(azurite, table);
    for await (const { row, values } of rows.query("work", { from: "unfiled.", before: "unfiled/" })) {
      const text = String(values.text).replace('"via":"chat"', `"via":"${secret}"`);
      await rows.write("work", [{ do: "put", row, values: { ...values, text } }]);
    }
    const fault = await desk.unfiled().catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(DeskUnavailable);
    expect(inspect(fault, { depth: 9 })).not.toContain("ZEBRA");
  });
});

describe("the tables' service", () => {
  it("that takes a request and falls silent is left after the deadline; the fault repeats nothing of the request", async () => {
    await using service = await aService(() => undefined);
    const fault = await openAzureTable({ connection: service.connection }, "Silent", { deadline: 200 }).catch(
      (thrown: unknown) => thrown,
    );
    expect(fault).toBeInstanceOf(DeskUnavailable);
  });

  it("that refuses is not asked for ever, and what it was sent is in no fault (R18.1)", async () => {
    let asked = 0;
    await using service = await aService((request, response) => {
      if (request.url?.startsWith("/account/Tables") === true) return void response.writeHead(204).end();
      asked += 1;
      response
        .writeHead(500, { "content-type": "application/json" })
        .end(`{"odata.error":{"code":"${secret} is down"}}`);
    });
    const desk = await deskAt({ connection: service.connection }, "Refusing");
    const fault = await desk.accept(telling, []).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(DeskUnavailable);
    expect(inspect(fault, { depth: 9 })).not.toContain("ZEBRA");
    expect(asked).toBeLessThanOrEqual(4);
  });
});

async function aService(answer: RequestListener) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return {
    connection: azurite.connection.replace(
      /TableEndpoint=[^;]+/,
      `TableEndpoint=http://127.0.0.1:${address.port}/account`,
    ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
