/**
 * The people of a simulation. A reporter sends their form until they have a receipt, as Teams and a worried person do; the DSL
 * acknowledges, adds and decides. What each of them was told is written down: it must be true in the end.
 */
import type { ConcernCommand } from "../../src/contract/concern-commands.ts";
import type { ConcernForm } from "../../src/contract/concern-form.ts";
import { isDenied, may, type Person } from "../../src/domain/access.ts";
import { type ConcernReference, referenceOf } from "../../src/domain/ids.ts";
import { isRefusal } from "../../src/domain/refusal.ts";
import { acknowledgeConcern } from "../../src/service/acknowledge-concern.ts";
import type { Ports, Randomness } from "../../src/service/ports.ts";
import { raiseConcern } from "../../src/service/raise-concern.ts";
import { triageConcern } from "../../src/service/triage-concern.ts";
import { workOnConcern } from "../../src/service/work-on-concern.ts";
import { deputy, dsl, teacher } from "../build.ts";
import type { SimulatedServer } from "./server.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What somebody was told is recorded. */
export type Told =
  | { readonly what: "receipt"; readonly reference: ConcernReference; readonly key: string; readonly text: string }
  | { readonly what: "acknowledged"; readonly reference: ConcernReference }
  | { readonly what: "decided"; readonly reference: ConcernReference; readonly rationale: string }
  /** What is a fact stays, whatever came before it; what is begun or judged may go back to whoever wrote it. */
  | { readonly what: "fact" | "begun"; readonly reference: ConcernReference; readonly text: string };

export interface Clients {
  readonly time: VirtualTime;
  readonly random: Randomness;
  readonly servers: readonly SimulatedServer[];
  readonly told: Told[];
}

/** How long a person or Teams waits before they try again. Milliseconds. */
const patience = 15_000;

/** Sends a form until there is a receipt; now and then twice at once, or once more with other words. */
export async function report(clients: Clients, n: number, atRisk: boolean): Promise<void> {
  const { random } = clients;
  await submitUntilToldOf(clients, aForm(n, atRisk, `What was seen, ${n}.`));
  if (random.fraction() < 0.3) await submitUntilToldOf(clients, aForm(n, atRisk, `What was seen, ${n}.`));
  if (random.fraction() < 0.3) await submitUntilToldOf(clients, aForm(n, atRisk, `What was seen besides, ${n}.`));
}

function aForm(n: number, atRisk: boolean, seen: string): ConcernForm {
  return {
    submissionKey: `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`,
    learners: [],
    described: ["A learner in year 9"],
    categories: ["welfare"],
    account: { seen, ownWords: "", where: "" },
    occurred: { day: "2026-11-23" },
    atRisk,
  };
}

async function submitUntilToldOf(clients: Clients, form: ConcernForm): Promise<void> {
  const { random, told, time } = clients;
  for (;;) {
    // Teams sends again what it has no answer to, and another server may take it while the first is still at it.
    const twice = random.fraction() < 0.2;
    const answers = await Promise.all([submit(clients, form), twice ? submit(clients, form) : undefined]);
    const receipts = answers.filter((answer) => answer !== undefined);
    for (const reference of receipts)
      told.push({ what: "receipt", reference, key: form.submissionKey, text: form.account.seen });
    if (receipts.length > 0) return;
    await time.sleep(500 + random.fraction() * 8_000);
  }
}

async function submit(clients: Clients, form: ConcernForm): Promise<ConcernReference | undefined> {
  const raised = await asked(clients, (ports) => raiseConcern(ports, { person: teacher, via: "chat" }, form));
  return raised === undefined || isRefusal(raised) ? undefined : raised.reference;
}

/** Asks any server that lives. Undefined: it failed, or nothing came back for as long as anybody waits. */
async function asked<T>({ time, random, servers }: Clients, ask: (ports: Ports) => Promise<T>): Promise<T | undefined> {
  const alive = servers.flatMap(({ ports }) => ports ?? []);
  const ports = alive[Math.floor(random.fraction() * alive.length)];
  if (ports === undefined) return undefined;
  return Promise.race([ask(ports).catch(() => undefined), time.sleep(patience).then(() => undefined)]);
}

/** Looks at what waits, on any server, and does something about it, again and again. */
export async function safeguard(clients: Clients, times: number): Promise<void> {
  const { time, random } = clients;
  for (let n = 0; n < times; n += 1) {
    await time.sleep(random.fraction() * 10_000);
    const person = random.fraction() < 0.7 ? dsl : deputy;
    const drawn = random.fraction();
    if (drawn < 0.3) await acknowledge(clients, person);
    else if (drawn < 0.6) await decide(clients, person, `Because of this, ${n} ${random.uuid()}.`);
    else await work(clients, person, `So it was, ${n} ${random.uuid()}.`);
  }
}

async function acknowledge(clients: Clients, person: Person): Promise<void> {
  await asked(clients, async (ports) => {
    const reference = anyWaiting(ports, person, clients.random);
    if (reference === undefined) return;
    const done = await acknowledgeConcern(ports, { person, via: "tab" }, reference);
    if (done !== "not-there") clients.told.push({ what: "acknowledged", reference });
  });
}

async function decide(clients: Clients, person: Person, rationale: string): Promise<void> {
  await asked(clients, async (ports) => {
    const reference = anyWaiting(ports, person, clients.random);
    if (reference === undefined) return;
    const seen = triageOf(ports, person)?.find(({ id }) => id.endsWith(reference));
    const command = { threshold: "monitoring", rationale, vulnerability: "", actions: [] } as const;
    const basedOn = seen?.newest ?? 1;
    const done = await triageConcern(
      ports,
      { person, via: "tab" },
      { reference, command: { ...command, actions: [], basedOn } },
    );
    if (done !== "not-there" && !isRefusal(done)) clients.told.push({ what: "decided", reference, rationale });
  });
}

/** Does something about a concern that says this text. */
async function work(clients: Clients, person: Person, text: string): Promise<void> {
  await asked(clients, async (ports) => {
    const reference = anyWaiting(ports, person, clients.random);
    if (reference === undefined) return;
    const newest = triageOf(ports, person)?.find(({ id }) => id.endsWith(reference))?.newest ?? 1;
    const sorts = [...facts(text).map((one) => ["fact", one] as const), ...begun(text, newest)];
    const [what, command] = sorts[Math.floor(clients.random.fraction() * sorts.length)] ?? ["fact", undefined];
    if (command === undefined) return;
    const done = await workOnConcern(ports, { person, via: "tab" }, { reference, command });
    if (done !== "not-there" && !isRefusal(done)) clients.told.push({ what, reference, text });
  });
}

function facts(text: string): readonly ConcernCommand[] {
  return [
    { do: "record-contact", who: "Her aunt", how: "phone", said: text, occurred: { day: "2026-11-23" } },
    { do: "add-account", text },
    { do: "amend", of: 1, what: text, why: "It was so." },
  ];
}

/** Among them a chain: whoever approves a draft names it by its place, which may change. */
function begun(text: string, newest: number): readonly (readonly ["begun", ConcernCommand])[] {
  const commands: readonly ConcernCommand[] = [
    { do: "draft-referral", agency: "Social care", text },
    { do: "approve-referral", of: newest, text },
    { do: "close", rationale: text, basedOn: newest },
    { do: "reopen", why: text },
  ];
  return commands.map((command) => ["begun", command]);
}

function triageOf(ports: Ports, person: Person) {
  const permit = may(person, "see-triage", undefined);
  return isDenied(permit) ? undefined : ports.view.triage(permit, 10).concerns;
}

function anyWaiting(ports: Ports, person: Person, random: Randomness): ConcernReference | undefined {
  const concerns = triageOf(ports, person) ?? [];
  const concern = concerns[Math.floor(random.fraction() * concerns.length)];
  return concern === undefined ? undefined : referenceOf(concern.id);
}
