import { describe, expect, it } from "vitest";
import { provisionLists } from "../../infra/provision/lists.ts";
import type { Leaf } from "../../src/contract/checkpoints.ts";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import type { DocumentOfEntry } from "../../src/domain/entry.ts";
import { canonical } from "../../src/register/canonical.ts";
import { openEvidence } from "../../src/register/evidence.ts";
import { openRegister } from "../../src/register/register.ts";
import { type FiledRow, RegisterUnavailable } from "../../src/service/ports.ts";
import { aConcernId, accountAdded, raised, sha256, start } from "../build.ts";
import { siteId, startGraph } from "../graph/stand-in.ts";
import { aSigningKey } from "./signing.ts";
import { countedBytes } from "./streams.ts";

const tenantId = "6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e10";

describe("a check of SharePoint itself (R3.3)", () => {
  it("finds nothing where everything is as Lantern left it: rows, long bodies, documents", async () => {
    await using on = await aSchool();
    const file = await on.checkpoint();
    const counts: number[] = [];
    const outcome = await on.check([file], (rows) => counts.push(rows));
    const { size, at } = file.checkpoint;
    expect(outcome).toEqual({ entries: 5, documents: 3, against: [{ register: "learners", size, at }], findings: [] });
    expect(counts.at(-1)).toBe(5);
  });

  it("names what was done to rows since the checkpoint", async () => {
    await using on = await aSchool();
    const file = await on.checkpoint();
    await on.overwrite(on.rows[0], { Summary: "Nothing was seen." });
    await on.remove(on.rows[4]);
    const forged = await on.file(aConcernId(50), raised());
    on.accepted.delete(keyOf(forged.entry));
    const { findings } = await on.check([file]);
    expect(findings).toEqual([
      { what: "edited", register: "learners", itemId: on.rows[0]?.itemId, key: key(on.rows[0]) },
      { what: "removed", register: "learners", itemId: on.rows[4]?.itemId, key: key(on.rows[4]) },
      { what: "inserted", register: "learners", itemId: forged.itemId, key: keyOf(forged.entry) },
    ]);
  });

  it("says where a row was written again with what it said", async () => {
    await using on = await aSchool();
    const file = await on.checkpoint();
    await on.overwrite(on.rows[1], { Via: "tab" });
    await on.overwrite(on.rows[1], { Via: "chat" });
    const { findings } = await on.check([file]);
    expect(findings).toEqual([
      { what: "restored", register: "learners", itemId: on.rows[1]?.itemId, key: key(on.rows[1]) },
    ]);
  });

  it("names each document whose bytes were changed, and each that is missing", async () => {
    await using on = await aSchool();
    const file = await on.checkpoint();
    const [one, other] = on.documents;
    on.library.write(`documents/${one?.sha256}`, Buffer.from("another map"));
    on.library.remove(`documents/${other?.sha256}`);
    const { findings } = await on.check([file]);
    expect(findings.toSorted((a, b) => (a.what < b.what ? -1 : 1))).toEqual([
      { what: "document-changed", register: "learners", key: key(on.rows[3]), document: one?.sha256 },
      { what: "document-missing", register: "learners", key: key(on.rows[3]), document: other?.sha256 },
    ]);
  });

  it("names the document, and not the row, where the body of a long entry is not what it was", async () => {
    await using on = await aSchool();
    const file = await on.checkpoint();
    const path = `entries/${on.longBody}.json`;
    on.library.write(path, Buffer.from("{}"));
    const named = { register: "learners", key: key(on.rows[2]), document: on.longBody };
    expect((await on.check([file])).findings).toEqual([{ what: "document-changed", ...named }]);
    expect((await on.check([])).findings).toEqual([{ what: "document-changed", ...named }]);
    on.library.remove(path);
    expect((await on.check([file])).findings).toEqual([{ what: "document-missing", ...named }]);
  });

  it("takes no checkpoint of another school's for ours", async () => {
    await using on = await aSchool();
    const [mine, theirs] = [await on.checkpoint(), await on.checkpoint("6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e11")];
    const outcome = await on.check([theirs]);
    expect(outcome.against).toEqual([]);
    expect(outcome.findings).toEqual([{ what: "signature-wrong", register: "learners", size: 5 }]);
    expect((await on.check([mine])).findings).toEqual([]);
  });

  it("is held against each register's own checkpoint", async () => {
    await using on = await aSchool();
    const file = await on.checkpoint();
    const adults = { ...file, checkpoint: { ...file.checkpoint, register: "adults" as const } };
    const { findings } = await on.check([adults]);
    expect(findings).toEqual([{ what: "signature-wrong", register: "adults", size: 5 }]);
  });

  it("judges a register without any checkpoint by its seals: a desk that is new knows nothing of what it held before", async () => {
    await using on = await aSchool();
    on.accepted.clear();
    expect((await on.check([])).findings).toEqual([]);
    await on.overwrite(on.rows[0], { Kind: "account.added" });
    await on.remove(on.rows[1]);
    expect((await on.check([])).findings).toEqual([
      { what: "removed", register: "learners", key: key(on.rows[1]) },
      { what: "edited", register: "learners", itemId: on.rows[0]?.itemId, key: key(on.rows[0]) },
    ]);
  });

  it("misses what was filed since the checkpoint and is gone", async () => {
    await using on = await aSchool();
    const file = await on.checkpoint();
    const late = await on.file(aConcernId(1), accountAdded());
    await on.remove(late);
    expect((await on.check([file])).findings).toEqual([]);
    const row = {
      register: "learners",
      itemId: Number(late.itemId),
      hash: late.entry.hash,
      key: keyOf(late.entry),
    } as const;
    const { findings } = await on.check([file], () => undefined, [row]);
    expect(findings).toEqual([{ what: "truncated", register: "learners", itemId: late.itemId, key: row.key }]);
  });

  it("says that it could not be made, where SharePoint cannot be read or not be looked into", async () => {
    await using on = await aSchool();
    on.graph.standIn.control.failNext({ path: /delta$/, status: 403 });
    await expect(on.check([])).rejects.toMatchObject({ name: "RegisterUnavailable", status: 403 });
    await on.graph.standIn.control.goDown();
    await expect(on.check([])).rejects.toBeInstanceOf(RegisterUnavailable);
  });
});

type Filed = { readonly itemId: string; readonly entry: SealedEntry };

/** A school with a list of five rows: two concerns, one with a long account, one with two documents. */
async function aSchool() {
  const graph = await startGraph();
  const listIds = await provisionLists(graph.graph, siteId);
  const breathe = async () => undefined;
  const lists = { graph: graph.graph, siteId, listIds: async () => listIds, breathe };
  const register = openRegister({ ...lists, randomBytes: countedBytes(), clock: graph.clock });
  const evidence = openEvidence({ ...lists, signingKey: aSigningKey(), tenantId });
  const library = graph.standIn.control.library(listIds.library);
  const accepted = new Map<string, string>();
  const heads = new Map<string, SealedEntry>();
  const file = async (stream: SealedEntry["stream"], said: Parameters<typeof register.seal>[2]): Promise<Filed> => {
    const entry = register.seal(stream, heads.get(stream), said);
    const appended = await register.append(entry);
    if (appended.outcome !== "filed") throw new Error("not filed");
    heads.set(stream, entry);
    accepted.set(keyOf(entry), entry.hash);
    return { itemId: appended.itemId, entry };
  };
  const documents = ["a body map", "a letter"].map((text, n): DocumentOfEntry => {
    library.write(`documents/${sha256(text)}`, Buffer.from(text));
    return { sha256: sha256(text), name: `${n}.png`, mimeType: "image/png", size: text.length };
  });
  const rows = [
    await file(aConcernId(1), raised()),
    await file(aConcernId(2), raised()),
    await file(aConcernId(1), accountAdded({ data: { text: "She said “no” again.\n".repeat(4_000) } })),
    await file(aConcernId(2), accountAdded({ documents })),
    await file(aConcernId(1), accountAdded()),
  ];
  const leaves = rows.map(({ itemId, entry }): Leaf => ({ itemId: Number(itemId), hash: entry.hash }));
  const byHand = async (method: string, row: Filed | undefined, fields?: object): Promise<void> => {
    const path = `${graph.standIn.url}/sites/${siteId}/lists/${listIds.learners}/items/${row?.itemId}`;
    const headers = { Authorization: "Bearer the-token", "Content-Type": "application/json" };
    const body = fields === undefined ? null : JSON.stringify(fields);
    const response = await fetch(`${path}${fields === undefined ? "" : "/fields"}`, { method, headers, body });
    if (!response.ok) throw new Error(`the hand was refused: ${response.status}`);
  };
  return {
    graph,
    library,
    accepted,
    documents,
    rows,
    longBody: sha256(canonical(rows[2]?.entry.body ?? {})),
    file,
    checkpoint: async (tenant = tenantId) => {
      const { checkpointOf } = openEvidence({ ...lists, signingKey: aSigningKey(), tenantId: tenant });
      const checkpoint = await checkpointOf({ register: "learners", leaves, at: start, newest: undefined });
      if (checkpoint === "differs") throw new Error("no checkpoint");
      return { checkpoint, leaves };
    },
    check: (
      files: Parameters<typeof evidence.check>[0],
      read: (rows: number) => void = () => undefined,
      filed: readonly FiledRow[] = [],
    ) => evidence.check(files, { accepted: async (one) => accepted.get(one), filed }, read),
    overwrite: (row: Filed | undefined, fields: object) => byHand("PATCH", row, fields),
    remove: (row: Filed | undefined) => byHand("DELETE", row),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

function key(row: Filed | undefined): string | undefined {
  return row && keyOf(row.entry);
}
