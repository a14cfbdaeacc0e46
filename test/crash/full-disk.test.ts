/** A disk without room: whoever reports is told that nothing was recorded and keeps their words, and nothing is half there (R3.1). */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { triagePage } from "../../src/contract/desk-api.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aFolder } from "../build.ts";
import { startProgram } from "../e2e/program.ts";
import { seededRandom } from "../seeded-random.ts";
import { expectAllOnce } from "./burst.ts";
import { expectWholeRegister } from "./register-check.ts";
import { type Form, openForms, referenceIn, submitOnce } from "./reporter.ts";
import { aSchoolDay, type SchoolDay } from "./school-day.ts";
import { aSmallDisk, type SmallDisk, whyNoSmallDisk } from "./small-disk.ts";

const whyNot = whyNoSmallDisk();
if (whyNot !== undefined) process.stdout.write(`The tests of a full disk are skipped: ${whyNot}.\n`);

/** With so many bytes left a submission is recorded as if nothing were wrong. */
const mostRoom = 160 * 1024;
const patience = { timeout: 60_000, interval: 200 };

describe.skipIf(whyNot !== undefined)("on a full disk", { timeout: 120_000 }, () => {
  it("a person is told, keeps their words, and has them recorded once when there is room again", async () => {
    using folder = aFolder();
    await using disk = await aSmallDisk(folder.path, 16);
    await using day = await aSchoolDay({ folder: folder.path, within: disk.within });
    const { lantern, graph, dsl } = day;
    const forms = await longForms(day);
    const receipts = new Map<ConcernReference, Form>();
    const failed = await submitWithLittleRoom(day, disk, forms, receipts);
    expect(failed.length).toBeGreaterThan(0);
    expect(receipts.size).toBeGreaterThan(0);
    await allFiled(day);
    expectAllOnce(await graph.entries(), [...receipts.values()], receipts, () => []);

    for (const form of failed) receipts.set(referenceIn(await submitOnce(lantern, form)) ?? "C-222222", form);
    await allFiled(day);
    expectAllOnce(await graph.entries(), forms, receipts, () => []);
    // What the view could not take then, it takes when it follows the register.
    await vi.waitFor(async () => {
      await lantern.anHourPasses();
      const { rows } = await lantern.desk(dsl).read(triagePage, "/api/triage");
      expect(rows.map(({ reference }) => reference).sort()).toEqual([...receipts.keys()].sort());
    }, patience);
    expect(await lantern.stop()).toBe(0);
  });

  it("no checkpoint is kept, and a whole one is when there is room again (R3.3)", async () => {
    using folder = aFolder();
    await using disk = await aSmallDisk(folder.path, 16);
    await using day = await aSchoolDay({ folder: folder.path, within: disk.within });
    const { lantern, people, dsl, events, next } = day;
    for (const form of await openForms(lantern, people.at(-1) ?? dsl, 3)) await submitOnce(lantern, form);
    await allFiled(day);
    const makeRoom = disk.fillUp(0);
    for (let hours = 0; hours < 3; hours += 1) {
      const fault = next("fault");
      await lantern.anHourPasses();
      await fault;
    }
    expect(events.filter(({ event }) => event === "checkpoint-kept")).toEqual([]);
    makeRoom();
    await expectWholeRegister(day);
    expect(await lantern.stop()).toBe(0);
  });

  it("the key of the checkpoints is not made by halves", async () => {
    using folder = aFolder();
    await using disk = await aSmallDisk(folder.path, 1);
    const file = join(folder.path, "checkpoint-key.pem");
    const open = async () => {
      const program = startProgram({
        args: [fileURLToPath(new URL("open-key.ts", import.meta.url)), file],
        env: {},
        within: disk.within,
      });
      return program.said((line) => (/^(?:key|not) /.test(line) ? line : undefined));
    };
    const makeRoom = disk.fillUp(0);
    expect(await open()).toBe("not checkpoint-key.pem, the key of the checkpoints, cannot be made.");
    makeRoom();
    const key = await open();
    expect(key).toMatch(/^key [\w+/]{43}=$/);
    expect(await open()).toBe(key);
  });
});

/** Forms with texts of any length. */
async function longForms({ lantern, people, dsl }: SchoolDay): Promise<readonly Form[]> {
  const { fraction } = seededRandom("full disk");
  const forms = await openForms(lantern, people.at(-1) ?? dsl, 60);
  return forms.map((form) => ({ ...form, seen: "x".repeat(1 + Math.floor(fraction() * (longestText - 1))) }));
}

/** Submits each form with little room on the disk, each time so that it is gone at another moment of the work; gives those that failed. */
async function submitWithLittleRoom(
  { lantern }: SchoolDay,
  disk: SmallDisk,
  forms: readonly Form[],
  receipts: Map<ConcernReference, Form>,
): Promise<readonly Form[]> {
  const { fraction } = seededRandom("little room");
  const failed: Form[] = [];
  for (const form of forms) {
    const makeRoom = disk.fillUp(Math.floor(fraction() * mostRoom));
    const shown = await submitOnce(lantern, form);
    makeRoom();
    const reference = referenceIn(shown);
    if (reference !== undefined) {
      receipts.set(reference, form);
      continue;
    }
    expect(shown.texts).toContain(words.form.failed);
    expect(shown.fields).toMatchObject({ someoneElse: form.name, category: "welfare", seen: form.seen });
    failed.push(form);
  }
  return failed;
}

async function allFiled({ lantern }: SchoolDay): Promise<void> {
  await vi.waitFor(async () => expect(await lantern.waiting()).toMatchObject({ unfiled: 0, setAside: 0 }), patience);
}
