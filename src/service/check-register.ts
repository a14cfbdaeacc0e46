/** Whether the registers are as Lantern left them (R3.3): what is known, a check of everything, and what others can check by. */
import type { CheckpointFile, InclusionProof } from "../contract/checkpoints.ts";
import type { CheckOutcome, RegisterPage } from "../contract/desk-api.ts";
import { keyOf } from "../contract/entries.ts";
import { isDenied } from "../domain/access.ts";
import type { Instant } from "../domain/calendar.ts";
import type { ConcernReference } from "../domain/ids.ts";
import { type RegisterName, registerOf, registers } from "../domain/registers.ts";
import { failureEvent } from "./fault.ts";
import { newestFile } from "./newest-checkpoint.ts";
import { type NotThere, permitOn } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { checkWhole } from "./whole-check.ts";

type Shown = Pick<RegisterPage, "running" | "last" | "failed">;

/** The checks of one server: one at a time, beside the requests. What the last one found is kept until the next. */
export class Checks {
  #shown: Shown = {};
  #under: Promise<void> | undefined;

  /** What the page shows of them. */
  get shown(): Shown {
    return this.#shown;
  }

  /** Begins one, unless one is under way. `check` tells how many rows it has read, and never fails without a word to `failed`. */
  begin(
    since: Instant,
    check: (read: (rows: number) => void) => Promise<CheckOutcome>,
    failed: (fault: unknown) => Instant,
  ): void {
    if (this.#under !== undefined) return;
    const before = this.#shown.last === undefined ? {} : { last: this.#shown.last };
    const read = (rows: number) => {
      this.#shown = { ...before, running: { since, read: rows } };
    };
    read(0);
    this.#under = check(read)
      .then(
        (last) => {
          this.#shown = { last };
        },
        (fault: unknown) => {
          this.#shown = { ...before, failed: { at: failed(fault) } };
        },
      )
      .finally(() => {
        this.#under = undefined;
      });
  }

  /** Resolves when none is under way. */
  async settled(): Promise<void> {
    while (this.#under !== undefined) await this.#under;
  }
}

/** The checks of a server that has made none yet. */
export function openChecks(): Checks {
  return new Checks();
}

/** What is known of the registers: checkpoints, findings, and the check that is under way. No content. */
export async function seeRegister(ports: Ports, checks: Checks, actor: Actor): Promise<RegisterPage | NotThere> {
  const permitted = await permit(ports, actor, { verb: "check-register", thing: undefined, name: "" });
  return isDenied(permitted) ? "not-there" : pageOf(ports, checks);
}

/** Begins a check of everything, which goes on by itself, and shows that it has begun. */
export async function beginCheck(ports: Ports, checks: Checks, actor: Actor): Promise<RegisterPage | NotThere> {
  const permitted = await permit(ports, actor, { verb: "check-register", thing: undefined, name: "" });
  if (isDenied(permitted)) return "not-there";
  checks.begin(
    ports.clock.now(),
    (read) => check(ports, read),
    (fault) => {
      ports.log.note(failureEvent("check", fault));
      return ports.clock.now();
    },
  );
  return pageOf(ports, checks);
}

/** The newest checkpoint of a register with its leaves, to be kept where nobody of this school can alter it. */
export async function downloadCheckpoint(
  ports: Ports,
  actor: Actor,
  register: RegisterName,
): Promise<CheckpointFile | NotThere> {
  const permitted = await permit(ports, actor, {
    verb: "check-register",
    thing: undefined,
    name: `register/${register}`,
  });
  if (isDenied(permitted)) return "not-there";
  return (await newestFile(ports, register)) ?? "not-there";
}

/** Proof that an entry stands in the register; there is none until a checkpoint covers it, an hour after it was filed or so. */
export async function exportProof(
  ports: Ports,
  actor: Actor,
  { reference, seq }: { readonly reference: ConcernReference; readonly seq: number },
): Promise<InclusionProof | NotThere> {
  const asked = await permitOn(ports, actor, { verb: "export-proof", reference, seq });
  if (asked === "not-there") return asked;
  const entry = ports.view.sealedEntry(asked.permitted, keyOf({ stream: asked.id, seq }));
  if (entry === undefined) return "not-there";
  const file = await newestFile(ports, registerOf(asked.id));
  return (file && (await ports.evidence.proofOf(file, entry))) ?? "not-there";
}

async function pageOf({ clock, desk, view }: Ports, checks: Checks): Promise<RegisterPage> {
  const each = registers.map(async (register) => {
    const newest = await desk.newestCheckpoint(register);
    return {
      register,
      entries: view.filedCount(register),
      checkpoints: await desk.checkpointCount(register),
      ...(newest === undefined
        ? {}
        : { newest: { at: newest.at, size: newest.size, note: newest.note, publicKey: newest.publicKey } }),
    };
  });
  return {
    now: clock.now(),
    registers: await Promise.all(each),
    noticed: [...(await desk.findings())],
    ...checks.shown,
  };
}

async function check(ports: Ports, read: (rows: number) => void): Promise<CheckOutcome> {
  const outcome = await checkWhole(ports, read);
  return { at: ports.clock.now(), ...outcome };
}
