/** A person whose Teams does not give up: it sends the same press again until it is answered (PLATFORM 2.3). */
import { createHash } from "node:crypto";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import type { Activity } from "../../infra/local/teams/activities.ts";
import { type ConcernReference, isConcernReference } from "../../src/domain/ids.ts";
import { referenceFor } from "../../src/service/reference.ts";
import { type ReadCard, readCard } from "../card-reading.ts";
import { deliver, pressed, typed } from "../e2e/channel.ts";
import type { Person, Shown } from "../e2e/local-teams.ts";
import type { MortalLantern } from "./mortal-lantern.ts";

/** A form that stands in a person's chat, and what they will write into it. */
export interface Form {
  readonly person: Person;
  readonly card: Shown;
  /** Names this form among all: it is part of what is written. */
  readonly name: string;
  /** What they saw, where that is to be something else than a word with that name. */
  readonly seen?: string;
}

/** What a person writes into a form. */
export function seenIn({ name, seen = `Seen: ${name}` }: Pick<Form, "name" | "seen">): string {
  return seen;
}

const cardAnswer = z.object({ statusCode: z.literal(200), value: z.unknown() });

/** A person asks for so many forms, one after another, beside those that stand in their chat. */
export async function openForms(lantern: MortalLantern, person: Person, count: number): Promise<readonly Form[]> {
  const before = (await formsIn(lantern, person)).length;
  for (let n = before; n < before + count; n += 1)
    await deliver(
      endpointOf(lantern),
      typed(lantern.teamsAddress, person, `${person.id}-${n}`, "I want to raise a concern"),
    );
  const cards = (await formsIn(lantern, person)).slice(before);
  if (cards.length !== count) throw new Error(`${cards.length} of ${count} forms came`);
  return cards.map((card, n) => ({ person, card, name: `${person.name} ${before + n}` }));
}

async function formsIn({ teams }: MortalLantern, { id }: Person): Promise<readonly Shown[]> {
  return (await teams.cards(id)).filter(({ title }) => title === words.form.title);
}

/** Submits a form until there is a receipt; gives its reference. `more` is added to what was seen. */
export async function submit(lantern: MortalLantern, form: Form, more = ""): Promise<ConcernReference> {
  const answered = await pressUntilAnswered(lantern, form.person, pressOf(form, more));
  const reference = referenceIn(answered);
  if (reference === undefined) throw new Error(`instead of a receipt: ${answered.texts.join(" ")}`);
  return reference;
}

/** Submits a form once; gives what the card shows then. @throws TypeError when the server is not there */
export async function submitOnce(lantern: MortalLantern, form: Form): Promise<ReadCard> {
  const press = pressOf(form, "");
  const activity = pressed(lantern.teamsAddress, form.person, `${press.verb} ${press.replyToId}`, press);
  return readCard(cardAnswer.parse(await deliver(endpointOf(lantern), activity)).value);
}

/** The reference on a receipt; undefined where a card is none. */
export function referenceIn({ title, facts }: ReadCard): ConcernReference | undefined {
  const reference = facts[words.receipt.reference] ?? "";
  return title === words.receipt.title && isConcernReference(reference) ? reference : undefined;
}

/** The reference that the concern of a form will have, unless another has it already. */
export function referenceAhead({ person, card }: Form): ConcernReference {
  const key = card.buttons[words.form.submit]?.data.submissionKey;
  return referenceFor(createHash("sha256").update(`staff/${person.id}\n${key}`).digest("hex"), 0);
}

/** Acknowledges a concern until the card says that it is in hand. */
export async function acknowledge(lantern: MortalLantern, dsl: Person, reference: string): Promise<void> {
  const verb = "concern.acknowledge";
  const answered = await pressUntilAnswered(lantern, dsl, { verb, data: { verb, reference }, replyToId: "0" });
  if (answered.title !== words.alert.acknowledgedTitle)
    throw new Error(`instead of an acknowledgement: ${answered.texts.join(" ")}`);
}

function pressOf(form: Form, more: string): Parameters<typeof pressed>[3] {
  const { card, name } = form;
  const button = card.buttons[words.form.submit];
  const seen = `${seenIn(form)}${more}`;
  const fields = { ...card.fields, someoneElse: name, category: "welfare", seen, atRisk: "no" };
  return { verb: button?.verb ?? "", data: { ...button?.data, ...fields }, replyToId: card.messageId };
}

async function pressUntilAnswered(
  lantern: MortalLantern,
  person: Person,
  press: Parameters<typeof pressed>[3],
): Promise<ReadCard> {
  for (;;) {
    await lantern.up();
    const activity = pressed(lantern.teamsAddress, person, `${press.verb} ${press.replyToId}`, press);
    const answer = await deliverOnce(lantern, activity);
    if (answer !== undefined) return readCard(cardAnswer.parse(answer).value);
  }
}

/** The bot's answer; undefined when it died before it gave one. */
async function deliverOnce(lantern: MortalLantern, activity: Activity): Promise<unknown> {
  try {
    return await deliver(endpointOf(lantern), activity);
  } catch (fault) {
    // `fetch` says so of every connection that is refused or breaks.
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}

function endpointOf({ address }: MortalLantern): string {
  return `${address}/api/messages`;
}
