/**
 * Forms that were begun in chat, and the messages that forms were opened from: kept for a day, offered again to whoever began
 * them, and let go when they are sent. They are in no register and no log; where the desk cannot keep one, nobody is kept from sending it.
 */
import type { ConcernFormText } from "../contract/concern-form.ts";
import { type FormDraft, mostPlaces } from "../contract/form-draft.ts";
import { plusMinutes } from "../domain/calendar.ts";
import type { Quoted } from "../domain/concern-entries.ts";
import type { StaffId } from "../domain/ids.ts";
import { inTime } from "./in-time.ts";
import type { Ports } from "./ports.ts";

/** How long a form is kept after its writer last had it in hand. Minutes. */
const keptFor = 24 * 60;

type Keeps = Pick<Ports, "clock" | "desk" | "log">;

/** A form as its writer has it in hand. */
export interface Begun {
  readonly text: ConcernFormText;
  readonly typed: boolean;
  readonly quotes: boolean;
  /** It holds what was typed as a message, and nothing more. */
  readonly onlyTyped: boolean;
  /** The messages of its writer's chat in which it is shown. */
  readonly shownIn?: readonly string[];
}

/** The form that somebody began and may go on with; undefined where there is none, or it is older than a day. */
export async function draftFor(ports: Keeps, person: StaffId): Promise<FormDraft | undefined> {
  const draft = await soon(ports, () => ports.desk.draftOf(person));
  return draft === undefined || draft.keptAt < plusMinutes(ports.clock.now(), -keptFor) ? undefined : draft;
}

/**
 * Keeps a form. A message that was only typed stands in the chat anyway, so it never takes the place of a form that was filled in.
 */
export async function keepDraft(ports: Keeps, person: StaffId, begun: Begun): Promise<void> {
  const before = await draftFor(ports, person);
  const same = before?.text.submissionKey === begun.text.submissionKey ? before : undefined;
  if (begun.onlyTyped && before !== undefined && same === undefined && !before.onlyTyped) return;
  const now = ports.clock.now();
  const shownIn = [...new Set([...(same?.shownIn ?? []), ...(begun.shownIn ?? [])])].slice(-mostPlaces);
  const draft = { ...begun, begunAt: same?.begunAt ?? now, keptAt: now, shownIn };
  await soon(ports, () => ports.desk.keepDraft(person, draft));
}

/** Notes that a message of its writer's chat shows the form. */
export async function noteShown(
  ports: Keeps,
  person: StaffId,
  { submissionKey, messageId }: { readonly submissionKey: string; readonly messageId: string },
): Promise<void> {
  const draft = await draftFor(ports, person);
  if (draft === undefined || draft.text.submissionKey !== submissionKey) return;
  const shownIn = [...new Set([...draft.shownIn, messageId])].slice(-mostPlaces);
  await soon(ports, () => ports.desk.keepDraft(person, { ...draft, shownIn }));
}

/** Lets go of a form that was sent, or that its writer does not want. */
export async function dropDraft(ports: Keeps, person: StaffId, submissionKey: string): Promise<void> {
  await soon(ports, () => ports.desk.dropDraft(person, submissionKey));
}

/** Lets go of all that nobody went on with for a day. */
export async function forgetOldDrafts(ports: Keeps): Promise<void> {
  const before = plusMinutes(ports.clock.now(), -keptFor);
  await soon(ports, () => ports.desk.forgetDrafts(before));
  await soon(ports, () => ports.desk.forgetQuotations(before));
}

/**
 * Keeps the message in Teams that a form was opened from, also after the form is sent: who presses twice quotes it twice.
 * False: the desk could not.
 */
export async function keepQuotation(
  ports: Keeps,
  person: StaffId,
  { submissionKey, quoted }: { readonly submissionKey: string; readonly quoted: Quoted },
): Promise<boolean> {
  const kept = { quoted, keptAt: ports.clock.now() };
  const done = soon(ports, async () => {
    await ports.desk.keepQuotation(person, submissionKey, kept);
    return true;
  });
  return (await done) === true;
}

/** The message that a person opened this form from. Undefined: none, or a day has gone by. */
export async function quotationFor(
  ports: Keeps,
  person: StaffId,
  submissionKey: string,
): Promise<Quoted | undefined | "not-known"> {
  const found = await soon(ports, async () => ({ kept: await ports.desk.quotationOf(person, submissionKey) }));
  if (found === undefined) return "not-known";
  const { kept } = found;
  return kept === undefined || kept.keptAt < plusMinutes(ports.clock.now(), -keptFor) ? undefined : kept.quoted;
}

/** How long somebody waits for the desk to keep or find a form. Milliseconds. Then they go on without it. */
const patience = 1_000;

function soon<T>(ports: Keeps, work: () => Promise<T>): Promise<T | undefined> {
  return inTime(ports, { patience, where: "draft" }, work);
}
