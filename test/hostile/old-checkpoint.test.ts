/** Whoever changes the register may change the files in its library too, or hope that somebody verifies against an old one (R3.3). */
import { writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { surroundingsOf } from "../../infra/verify/surroundings.ts";
import { verify } from "../../infra/verify/verify.ts";
import type { CheckpointFile } from "../../src/contract/checkpoints.ts";
import { isRefusal } from "../../src/domain/refusal.ts";
import { signCheckpoint } from "../../src/register/checkpoint.ts";
import { newestFile } from "../../src/service/newest-checkpoint.ts";
import { raiseConcern } from "../../src/service/raise-concern.ts";
import { aFolder, aRaise, teacher, uuid } from "../build.ts";
import { heldClock } from "../held-clock.ts";
import { emptyLocal, Lantern } from "../lantern.ts";
import { aSigningKey } from "../register/signing.ts";
import { seededRandom } from "../seeded-random.ts";

it("a checkpoint signed by somebody else's key is no evidence, and an old one does not hide what was removed since", {
  timeout: 60_000,
}, async () => {
  using folder = aFolder();
  const [old, newest] = await aSchool(folder.path);
  const [forgedFile, oldFile] = [folder.file("forged.json"), folder.file("old.json")];
  const { publicKey: _, note: __, ...covered } = newest.checkpoint;
  const checkpoint = signCheckpoint(emptyLocal(folder.path).tenantId, aSigningKey(7), covered);
  writeFileSync(forgedFile, JSON.stringify({ ...newest, checkpoint }));
  writeFileSync(oldFile, JSON.stringify(old));
  expect(await verified(folder.path, oldFile)).toBe(true);
  await expect(verified(folder.path, forgedFile)).rejects.toThrow(/key/);
  expect(await verified(folder.path, forgedFile, checkpoint.publicKey)).toBe(true);

  const graph = new DatabaseSync(folder.file("local/graph.sqlite"));
  const sql =
    "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'f_Body' order by m.name";
  const [table] = graph.prepare(sql).all();
  graph.exec(`delete from ${String(table?.name)} where id = 2`);
  graph.close();
  expect(await verified(folder.path, oldFile)).toBe(false);
});

async function verified(folder: string, file: string, key?: string): Promise<boolean> {
  await using open = new AsyncDisposableStack();
  const around = await surroundingsOf(emptyLocal(folder), open);
  return await verify(around, { checkpoint: file, all: false, key }, () => undefined);
}

/** A checkpoint over one concern, and one over the three that there are. */
async function aSchool(folder: string): Promise<readonly [CheckpointFile, CheckpointFile]> {
  const clock = heldClock();
  const outside = { clock, random: seededRandom(), log: { note: () => undefined } };
  const lantern = new Lantern(emptyLocal(folder), outside, () => undefined);
  await lantern.start();
  const files: CheckpointFile[] = [];
  for (const concerns of [[1], [2, 3]]) {
    for (const n of concerns) {
      const { subjects: _, ...said } = aRaise();
      const form = {
        ...said,
        submissionKey: uuid(n),
        learners: [],
        described: ["A boy in Year 9"],
        categories: [...said.categories],
      };
      if (isRefusal(await raiseConcern(lantern.ports, { person: teacher, via: "chat" }, form)))
        throw new Error("refused");
      await lantern.settled();
    }
    await clock.forward({ minutes: 90 }, () => lantern.settled());
    const file = await newestFile(lantern.ports, "learners");
    if (file !== undefined) files.push(file);
  }
  await lantern.stop();
  const [old, newest] = files;
  if (old === undefined || newest === undefined) throw new Error("two checkpoints");
  return [old, newest];
}
