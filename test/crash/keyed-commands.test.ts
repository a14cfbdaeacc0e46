/**
 * Lantern is killed in the midst of what the safeguarding team sends, with Graph now there and now away, and each form is sent
 * again under its key until it is answered: each stands in the record once (decision 024, R3.1).
 */
import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { type ConcernPage, concernPage } from "../../src/contract/desk-api.ts";
import { openForms, submit } from "./reporter.ts";
import { aSchoolDay, type SchoolDay } from "./school-day.ts";

const kills = 6;
/** How many forms are sent and answered between one death and the next, at least. */
const formsEach = 8;
const patience = 40_000;

it("killed in the midst of keyed forms, Lantern has each of them once (R3.1)", { timeout: 120_000 }, async () => {
  await using day = await aSchoolDay();
  const { lantern, dsl, graph } = day;
  const [form] = await openForms(lantern, day.people.at(-1) ?? dsl, 1);
  if (form === undefined) throw new Error("no form came");
  const reference = await submit(lantern, form);
  const sent: string[] = [];
  const over = new AbortController();
  const sending = sendUntil(day, `/api/concerns/${reference}`, { sent, signal: over.signal });
  for (let life = 0; life < kills; life += 1) {
    await vi.waitFor(() => expect(sent.length).toBeGreaterThanOrEqual(formsEach * (life + 1)), patience);
    if (life % 3 === 1) await graph.control.goDown();
    if (life % 3 === 2) await graph.control.comeBack();
    await lantern.kill();
    await lantern.start();
  }
  over.abort();
  await sending;
  await vi.waitFor(async () => expect(await lantern.waiting()).toMatchObject({ unfiled: 0, setAside: 0 }), patience);
  const { entries } = concernPage.parse((await lantern.desk(dsl).get(`/api/concerns/${reference}`)).json);
  expect(entries.slice(1).map(toldIn)).toEqual(sent);
  expect((await graph.entries()).filter(({ stream }) => stream === `concern/${reference}`)).toHaveLength(
    entries.length,
  );
});

/** One form after another, each until it is answered; what was answered stands in `sent`. */
async function sendUntil(
  { lantern, dsl }: SchoolDay,
  path: string,
  { sent, signal }: { readonly sent: string[]; readonly signal: AbortSignal },
): Promise<void> {
  const desk = lantern.desk(dsl);
  for (let n = 0; !signal.aborted; n += 1) {
    const text = `Number ${n}.`;
    const key = randomUUID();
    await vi.waitFor(
      async () => expect((await desk.post(`${path}/work`, form(n, text), key)).status).toBe(200),
      patience,
    );
    sent.push(text);
  }
}

function form(n: number, text: string): object {
  const amendment = { do: "amend", of: 1, what: text, why: text };
  const draft = { do: "draft-referral", agency: text, text };
  const disagreement = { do: "record-disagreement", withWhom: text, ours: text, theirs: text, sought: text };
  return [amendment, draft, disagreement][n % 3] ?? amendment;
}

/** Which form it was. */
function toldIn(entry: ConcernPage["entries"][number]): string | undefined {
  return /Number \d+\./.exec(JSON.stringify(entry))?.[0];
}
