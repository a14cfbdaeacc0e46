/** A person whose Teams does not give up: it sends the same press again until it is answered (PLATFORM 2.3). */
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import type { Activity } from "../../infra/local/teams/activities.ts";
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
}

const cardAnswer = z.object({ statusCode: z.literal(200), value: z.unknown() });

/** A person asks for so many forms, one after another. */
export async function openForms(lantern: MortalLantern, person: Person, count: number): Promise<readonly Form[]> {
  for (let n = 0; n < count; n += 1)
    await deliver(
      endpointOf(lantern),
      typed(lantern.address, person, `${person.id}-${n}`, "I want to raise a concern"),
    );
  const cards = (await lantern.teams.cards(person.id)).filter(({ title }) => title === words.form.title);
  if (cards.length !== count) throw new Error(`${cards.length} of ${count} forms came`);
  return cards.map((card, n) => ({ person, card, name: `${person.name} ${n}` }));
}

/** Submits a form until there is a receipt; gives its reference. `more` is added to what was seen. */
export async function submit(lantern: MortalLantern, form: Form, more = ""): Promise<string> {
  const { card, name, person } = form;
  const button = card.buttons[words.form.submit];
  const fields = { ...card.fields, someoneElse: name, category: "welfare", seen: `Seen: ${name}${more}`, atRisk: "no" };
  const answered = await pressUntilAnswered(lantern, person, {
    verb: button?.verb ?? "",
    data: { ...button?.data, ...fields },
    replyToId: card.messageId,
  });
  const reference = answered.facts[words.receipt.reference];
  if (answered.title !== words.receipt.title || reference === undefined)
    throw new Error(`instead of a receipt: ${answered.texts.join(" ")}`);
  return reference;
}

/** Acknowledges a concern until the card says that it is in hand. */
export async function acknowledge(lantern: MortalLantern, dsl: Person, reference: string): Promise<void> {
  const verb = "concern.acknowledge";
  const answered = await pressUntilAnswered(lantern, dsl, { verb, data: { verb, reference }, replyToId: "0" });
  if (answered.title !== words.alert.acknowledgedTitle)
    throw new Error(`instead of an acknowledgement: ${answered.texts.join(" ")}`);
}

async function pressUntilAnswered(
  lantern: MortalLantern,
  person: Person,
  press: Parameters<typeof pressed>[3],
): Promise<ReadCard> {
  for (;;) {
    await lantern.up();
    const activity = pressed(lantern.address, person, `${press.verb} ${press.replyToId}`, press);
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
