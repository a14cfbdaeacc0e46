/** What is compared: Lantern and the bare bot, each in a process of its own, and a press that both answer. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import { aFolder } from "../build.ts";
import { deliver, pressed, typed } from "../e2e/channel.ts";
import { localTeamsAt, type Person } from "../e2e/local-teams.ts";
import { startProgram } from "../e2e/program.ts";
import { jsonIn, root, startServer } from "../e2e/running.ts";
import { type BenchGraph, startGraph } from "./graph.ts";

export interface Rivals extends AsyncDisposable {
  readonly lantern: Bot;
  readonly bare: Bot;
  /** Resolves when every concern raised so far is in the register and everybody has been told. */
  readonly settled: () => Promise<void>;
  /** The requests that Graph was asked since the last time. */
  readonly graphRequests: () => Promise<readonly string[]>;
}

/** Submits one new concern and has the receipt; gives the milliseconds it took. */
export type Bot = () => Promise<number>;

/** Notices of one concern: to the DSL, to the deputy on duty, and the receipt in the form's place. */
const noticesEach = 3;

const logged = z.object({ event: z.enum(["entry-accepted", "entry-filed", "notice-sent", "directory-read"]) });

/** Starts both, and everybody around them. */
export async function startRivals(): Promise<Rivals> {
  await using starting = new AsyncDisposableStack();
  const graph = starting.use(await startGraph());
  const counted = { "entry-accepted": 0, "entry-filed": 0, "notice-sent": 0, "directory-read": 0 };
  let look = (): void => undefined;
  const until = (reached: () => boolean) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (reached()) resolve();
      };
      look();
    });
  const onLine = (line: string) => {
    const { data } = logged.safeParse(jsonIn(line));
    if (data === undefined) return;
    counted[data.event] += 1;
    look();
  };
  const folder = starting.use(aFolder()).path;
  const env = { LANTERN_DATA: folder, GRAPH_BASE_URL: graph.url };
  const server = starting.use(await startServer({ env, args: ["--empty"], onLine }));
  await until(() => counted["directory-read"] > 0);
  const form = await openForm(server.address);
  const bareAddress = await startBareBot(starting);
  const parts = starting.move();
  return {
    lantern: () => submit(server.address, form),
    bare: () => submit(bareAddress, form),
    settled: () =>
      until(
        () =>
          counted["entry-filed"] >= counted["entry-accepted"] &&
          counted["notice-sent"] >= counted["entry-accepted"] * noticesEach,
      ),
    graphRequests: () => requests(graph),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

async function requests({ asked }: BenchGraph): Promise<readonly string[]> {
  const sent = (await asked()).filter(({ inBatch }) => !inBatch);
  return sent.map(({ method, path }) => `${method} ${path.replace(/^\/sites\/[^/]+\/lists\/[^/]+/, "register")}`);
}

async function startBareBot(parts: AsyncDisposableStack): Promise<string> {
  const program = startProgram({ args: [join(import.meta.dirname, "echo-bot.ts")], env: {}, folder: root });
  parts.defer(async () => {
    await program.end("SIGKILL");
  });
  const started = z.object({ event: z.literal("started"), port: z.number() });
  const { port } = await program.said((line) => started.safeParse(jsonIn(line)).data);
  return `http://127.0.0.1:${port}`;
}

interface OpenForm {
  readonly person: Person;
  readonly messageId: string;
  readonly verb: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A form that stands in a teacher's chat. Every concern here is submitted from it, as if each had a form of its own. */
async function openForm(address: string): Promise<OpenForm> {
  const teams = localTeamsAt(address);
  const people = await teams.people();
  await Promise.all(people.map(({ id }) => teams.card(id, ({ title }) => title === words.greeting.title)));
  const person = people.at(-1);
  if (person === undefined) throw new Error("nobody works in the school");
  await deliver(`${address}/api/messages`, typed(address, person, "1", "I want to raise a concern"));
  const { messageId, buttons, fields } = await teams.card(person.id, ({ title }) => title === words.form.title);
  return { person, messageId, verb: buttons[words.form.submit]?.verb ?? "", fields };
}

const seen = "He came without a coat for the third day, and had no lunch with him. He was very quiet in the afternoon.";
const receiptAnswer = z.object({
  value: z.object({ body: z.tuple([z.object({ text: z.literal(words.receipt.title) })], z.unknown()) }),
});

async function submit(address: string, { person, messageId, verb, fields }: OpenForm): Promise<number> {
  const submissionKey = randomUUID();
  const filled = { ...fields, someoneElse: "A boy in year 9", category: "welfare", seen, atRisk: "no" };
  const data = { ...filled, verb, submissionKey };
  const press = pressed(address, person, submissionKey, { verb, data, replyToId: messageId });
  const from = performance.now();
  const answer = await deliver(`${address}/api/messages`, press);
  const took = performance.now() - from;
  receiptAnswer.parse(answer);
  return took;
}
