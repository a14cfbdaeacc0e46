/**
 * The desk that servers share goes away while concerns come in, and comes back: stopped, so that nobody answers, and frozen, so
 * that nobody ever does. Nobody has a receipt for what was not accepted, nobody loses their words, and it all comes right (R3.1).
 */
import { expect, it, vi } from "vitest";
import { words } from "../../bot/texts/en.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { aFolder } from "../build.ts";
import { startAzurite } from "../desk/azurite.ts";
import { expectAllOnce, expectEverybodyTold, formsFor } from "./burst.ts";
import { type Form, referenceIn, submitOnce } from "./reporter.ts";
import { aSchoolDay, type SchoolDay } from "./school-day.ts";

/** Two of each reporter for each time that the desk goes away. */
const formsEach = 4;
/** After so long Teams believes that the bot does not answer. Milliseconds; the machine may be busy with other things. */
const answered = 15_000 + 5_000;

it("the desk in Azurite stops, starts, freezes and thaws in the midst of submissions", {
  timeout: 180_000,
}, async () => {
  using folder = aFolder();
  await using azurite = await startAzurite(folder.path);
  await using day = await aSchoolDay({ storage: azurite.connection });
  const { lantern, graph } = day;
  const forms = await formsFor(day, formsEach);
  const told: Told = { receipts: new Map(), failed: 0 };
  const { pid } = lantern;

  const round = (n: number) => forms.filter((_, at) => at % formsEach === n);
  await trouble(day, { leave: azurite.stop, comeBack: azurite.start }, [round(0), round(1)], told);
  await trouble(day, { leave: azurite.freeze, comeBack: azurite.thaw }, [round(2), round(3)], told);
  expect(told.receipts.size).toBe(forms.length);

  await lantern.anHourPasses();
  await vi.waitFor(async () => expect(await lantern.waiting()).toMatchObject({ unfiled: 0, setAside: 0 }), patience);
  expectAllOnce(await graph.entries(), forms, told.receipts, () => []);
  await vi.waitFor(() => expectEverybodyTold(day, told.receipts), patience);
  expect(lantern.pid).toBe(pid);
  expect(await lantern.stop()).toBe(0);
});

const patience = { timeout: 60_000, interval: 200 };

interface Told {
  readonly receipts: Map<ConcernReference, Form>;
  /** How many times somebody was told that nothing was recorded. */
  failed: number;
}

/** A form is sent until there is a receipt. Each time the person has an answer in good time, and their words. */
async function send({ lantern }: SchoolDay, form: Form, told: Told): Promise<void> {
  for (;;) {
    const began = performance.now();
    const shown = await submitOnce(lantern, form);
    expect(performance.now() - began).toBeLessThan(answered);
    const reference = referenceIn(shown);
    if (reference !== undefined) {
      told.receipts.set(reference, form);
      return;
    }
    expect(shown.texts).toContain(words.form.failed);
    expect(shown.fields).toMatchObject({ someoneElse: form.name, seen: `Seen: ${form.name}` });
    told.failed += 1;
  }
}

/** The desk goes away while some forms are sent and before others are, and comes back when somebody was told so. */
async function trouble(
  day: SchoolDay,
  { leave, comeBack }: Record<"leave" | "comeBack", () => void | Promise<void>>,
  [meanwhile, afterwards]: readonly [readonly Form[], readonly Form[]],
  told: Told,
): Promise<void> {
  const { failed } = told;
  const first = meanwhile.map((form) => send(day, form, told));
  await leave();
  const second = afterwards.map((form) => send(day, form, told));
  await readySays(day, 503);
  await vi.waitFor(() => expect(told.failed).toBeGreaterThan(failed), patience);
  expect((await fetch(`${day.lantern.address}/healthz`)).status).toBe(200);
  await comeBack();
  await readySays(day, 200);
  await Promise.all([...first, ...second]);
}

async function readySays({ lantern }: SchoolDay, status: number): Promise<void> {
  await vi.waitFor(async () => expect((await lantern.ready()).status).toBe(status), patience);
}
