/** A disk without room: the person is told that nothing was recorded, keeps their words, and nothing is half there (R3.1). */
import { expect, it } from "vitest";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import { longestText } from "../../src/domain/raise.ts";
import { verifySeal } from "../../src/register/seal.ts";
import { aFolder } from "../build.ts";
import { type ReadCard, readCard } from "../card-reading.ts";
import { deliver, pressed, typed } from "../e2e/channel.ts";
import { startDemoGraph } from "../e2e/demo-graph.ts";
import { localTeamsAt, type Person, type Shown } from "../e2e/local-teams.ts";
import { type Server, startServer } from "../e2e/running.ts";
import { seededRandom } from "../seeded-random.ts";
import { fillUp, onSmallDisk, whyNoSmallDisk } from "./small-disk.ts";

const whyNot = whyNoSmallDisk();
if (whyNot !== undefined) process.stdout.write(`The test of a full disk is skipped: ${whyNot}.\n`);

/** With so many bytes left a submission is recorded as if nothing were wrong. */
const mostRoom = 160 * 1024;

const answer = z.object({ statusCode: z.literal(200), value: z.unknown() });

it.skipIf(whyNot !== undefined)(
  "on a full disk a person is told, keeps their words, and has them recorded once when there is room again",
  { timeout: 60_000 },
  async () => {
    await using graph = await startDemoGraph();
    using folder = aFolder();
    const env = { LANTERN_DATA: folder.path, GRAPH_BASE_URL: graph.url };
    await using server = await startServer({ env, args: ["--empty"], within: onSmallDisk(folder.path, 16) });
    const forms = await openForms(server, 60);

    const recorded: string[] = [];
    const failed: (typeof forms)[number][] = [];
    for (const form of forms) {
      const makeRoom = fillUp(server.pid, folder.path, form.room);
      const shown = await submit(server, form);
      makeRoom();
      const reference = shown.facts[words.receipt.reference];
      if (reference === undefined) {
        expect(shown.texts).toContain(words.form.failed);
        expect(shown.fields).toMatchObject({
          someoneElse: "A girl in a red coat",
          category: "welfare",
          seen: form.seen,
        });
        failed.push(form);
      } else recorded.push(reference);
    }
    expect(failed.length).toBeGreaterThan(0);
    expect(recorded.length).toBeGreaterThan(0);
    const streams = async () => (await graph.entries()).map(({ stream }) => stream).sort();
    const named = () => recorded.map((reference) => `concern/${reference}`).sort();
    await expect.poll(streams, { timeout: 20_000 }).toEqual(named());
    for (const form of failed) recorded.push((await submit(server, form)).facts[words.receipt.reference] ?? "none");
    await expect.poll(streams, { timeout: 20_000 }).toEqual(named());
    for (const entry of await graph.entries()) expect(verifySeal(entry)).toBeUndefined();
    expect(await server.stop()).toBe(0);
  },
);

interface Form {
  readonly card: Shown;
  readonly person: Person;
  readonly seen: string;
  /** How many bytes the disk has left then: each time the room is gone at another moment of the work. */
  readonly room: number;
}

async function openForms(server: Server, count: number): Promise<readonly Form[]> {
  const teams = localTeamsAt(server.address);
  const people = await teams.people();
  await Promise.all(people.map(({ id }) => teams.card(id, ({ title }) => title === words.greeting.title)));
  const person = people.at(-1);
  if (person === undefined) throw new Error("nobody works in the school");
  for (let n = 0; n < count; n += 1)
    await deliver(`${server.address}/api/messages`, typed(server.address, person, `${n}`, "Raise a concern"));
  const { fraction } = seededRandom("full disk");
  const upTo = (most: number) => Math.floor(fraction() * most);
  const cards = (await teams.cards(person.id)).filter(({ title }) => title === words.form.title);
  return cards.map((card) => ({ card, person, seen: "x".repeat(1 + upTo(longestText - 1)), room: upTo(mostRoom) }));
}

async function submit({ address }: Server, { card, person, seen }: Form): Promise<ReadCard> {
  const { buttons, fields, messageId } = card;
  const { verb = "", data } = buttons[words.form.submit] ?? { data: {} };
  const filled = { ...fields, someoneElse: "A girl in a red coat", category: "welfare", seen, atRisk: "no" };
  const press = { verb, data: { ...data, ...filled }, replyToId: messageId };
  return readCard(
    answer.parse(await deliver(`${address}/api/messages`, pressed(address, person, messageId, press))).value,
  );
}
