import { execFile } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../../src/domain/refusal.ts";
import { raiseConcern } from "../../../src/service/raise-concern.ts";
import { aFolder, aRaise, teacher, uuid } from "../../build.ts";
import { heldClock } from "../../held-clock.ts";
import { emptyLocal, Lantern } from "../../lantern.ts";
import { seededRandom } from "../../seeded-random.ts";

const script = join(import.meta.dirname, "../../../infra/verify/main.ts");
const loopbackOnly = join(import.meta.dirname, "../../../infra/checks/loopback-only.ts");

describe("npm run verify on this machine (R3.3)", () => {
  it("reads the school's folder beside its server and without it, and tells by its exit code", {
    timeout: 60_000,
  }, async () => {
    using folder = aFolder();
    const { lantern, clock, references } = await aSchool(folder.path);
    const verify = async (...args: readonly string[]) => verified(folder.path, lantern.port, args);
    expect(await verify()).toMatchObject({
      code: 2,
      output: expect.stringMatching(/^Not checked\. There is no checkpoint/),
    });
    for (let look = 0; look < 3; look += 1) await clock.forward({ minutes: 10 }, () => lantern.settled());
    const beside = await verify();
    expect(beside).toEqual({ code: 0, output: expect.stringContaining("Everything is as Lantern left it.") });
    expect(beside.output).toContain("learners' register: 2 entries, 2026-11-24 ");
    const [kept] = await lantern.ports.desk.checkpoints("learners");
    const port = lantern.port;
    await lantern.stop();

    const note = folder.file("note.txt");
    writeFileSync(note, kept?.note ?? "");
    expect(await verified(folder.path, port, ["--checkpoint", note])).toMatchObject({ code: 0 });
    const graph = new DatabaseSync(folder.file("local/graph.sqlite"));
    const [table] = tablesWith(graph, "f_Body");
    graph.exec(`update ${table} set f_Body = replace(f_Body, 'lunch', 'dinner') where id = 2`);
    graph.close();
    const found = `${references[1]}, entry 1 (item 2 of the learners' register) was edited after Lantern wrote it.`;
    for (const args of [[], ["--all"], ["--checkpoint", note]]) {
      const { code, output } = await verified(folder.path, port, args);
      expect([code, output.split("\n")[0], output.split("\n").at(-1)]).toEqual([
        1,
        found,
        "1 thing is not as Lantern left it.",
      ]);
      expect(output).not.toMatch(/dinner|lunch|Ada|coat/);
    }

    rmSync(folder.file("desk.sqlite"));
    const without = await verified(folder.path, port, ["--checkpoint", note, "--key", kept?.publicKey ?? ""]);
    expect(without.code).toBe(1);
    expect(without.output).toMatch(/^There is no desk store here/);
    expect(await verified(folder.path, port, [])).toMatchObject({ code: 2 });
  });

  it("says in a line where there is nothing to verify, and what it was asked wrongly", {
    timeout: 60_000,
  }, async () => {
    using folder = aFolder();
    expect(await verified(folder.path, 0, [])).toEqual({
      code: 2,
      output: "Not checked. No server has ever kept records in this data folder. Name another with LANTERN_DATA.",
    });
    expect(await verified(folder.path, 0, ["--some"])).toEqual({
      code: 2,
      output: "Not checked. The options are: --checkpoint <file>, --all, --key <public key>.",
    });
  });
});

/** A school in which two concerns were recorded, with its own Graph in the data folder. */
async function aSchool(folder: string) {
  const clock = heldClock();
  const outside = { clock, random: seededRandom(), log: { note: () => undefined } };
  const lantern = new Lantern(emptyLocal(folder), outside, () => undefined);
  await lantern.start();
  const references: string[] = [];
  for (const submissionKey of [uuid(1), uuid(2)]) {
    const { categories, account, occurred, atRisk } = aRaise();
    const form = {
      submissionKey,
      learners: [],
      described: ["A boy in Year 9"],
      categories: [...categories],
      account,
      occurred,
      atRisk,
    };
    const raised = await raiseConcern(lantern.ports, { person: teacher, via: "chat" }, form);
    if (isRefusal(raised)) throw new Error("it was refused");
    references.push(raised.reference);
    await lantern.settled();
  }
  return { lantern, clock, references };
}

/** What the command says, as a program of its own that reaches nothing but this machine, and its exit code. */
async function verified(folder: string, port: number, args: readonly string[]) {
  const env = { PATH: process.env.PATH ?? "", LANTERN_DATA: folder, PORT: String(port) };
  const all = ["--import", loopbackOnly, script, ...args];
  return promisify(execFile)(process.execPath, all, { env }).then(
    ({ stdout, stderr }) => ({ code: 0, output: `${stdout}${stderr}`.trimEnd() }),
    ({ stdout, stderr, code }: { readonly stdout: string; readonly stderr: string; readonly code: number }) => ({
      code,
      output: `${stdout}${stderr}`.trimEnd(),
    }),
  );
}

/** The names of the tables that have this column. */
function tablesWith(database: DatabaseSync, column: string): readonly string[] {
  const sql = "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = ? order by m.name";
  return database
    .prepare(sql)
    .all(column)
    .map(({ name }) => String(name));
}
