/** Evidence on the SQLite desk: checkpoints with their leaves, and findings (R3.3). */
import type { DatabaseSync } from "node:sqlite";
import { nameOfFinding } from "../../contract/tampering.ts";
import type { RegisterName } from "../../domain/registers.ts";
import { attempt, whole } from "../database.ts";
import type { Checkpoints, Evidence } from "../parts.ts";
import { checkpointRow, countRow, findingRow, leafRow } from "../stored.ts";

/** The part of the desk that keeps evidence. */
export function evidenceOn(database: DatabaseSync): Evidence {
  return { ...checkpointsOn(database), ...findingsOn(database) };
}

function checkpointsOn(database: DatabaseSync): Checkpoints {
  const keep = database.prepare(
    "insert into checkpoint (register, size, at, checkpoint) values (?, ?, ?, ?) on conflict do nothing",
  );
  // What was first seen of a row stays: were it to change later, that is what a checkpoint is there to show.
  const add = database.prepare("insert into leaf (register, item_id, hash) values (?, ?, ?) on conflict do nothing");
  // A limit of -1 is none.
  const kept = database.prepare(
    "select checkpoint from checkpoint where register = ? order by at desc, size desc, arrival desc limit ?",
  );
  const count = database.prepare("select count(*) as count from checkpoint where register = ?");
  const read = (register: RegisterName, most: number) =>
    attempt("reading", () => kept.all(register, most).map((row) => checkpointRow.parse(row)));
  const leaves = database.prepare(
    "select item_id, hash from leaf where register = ? and item_id <= ? order by item_id",
  );
  return {
    async keepCheckpoint(checkpoint, added) {
      const { register, size, at } = checkpoint;
      whole(database, () => {
        for (const { itemId, hash } of added) add.run(register, itemId, hash);
        keep.run(register, size, at, JSON.stringify(checkpoint));
      });
    },
    async checkpoints(register) {
      return read(register, -1);
    },
    async newestCheckpoint(register) {
      return read(register, 1)[0];
    },
    async checkpointCount(register) {
      return attempt("reading", () => countRow.parse(count.get(register)).count);
    },
    async leaves(register, lastItemId) {
      return attempt("reading", () => leaves.all(register, lastItemId).map((row) => leafRow.parse(row)));
    },
  };
}

function findingsOn(database: DatabaseSync): Pick<Evidence, "noteFindings" | "findings"> {
  const add = database.prepare(
    "insert into finding (name, noticed_at, finding) values (?, ?, ?) on conflict (name) do nothing",
  );
  const all = database.prepare("select noticed_at, finding from finding order by noticed_at desc, name");
  return {
    async noteFindings(noticed) {
      return whole(database, () =>
        noticed.filter(
          ({ noticedAt, finding }) => add.run(nameOfFinding(finding), noticedAt, JSON.stringify(finding)).changes === 1,
        ),
      );
    },
    async findings() {
      return attempt("reading", () => all.all().map((row) => findingRow.parse(row)));
    },
  };
}
