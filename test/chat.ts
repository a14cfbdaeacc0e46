/**
 * A person's chat with Lantern, as they have it on their phone. What arrives must be expected: whatever is left at the end of
 * a story fails it, because a person would have been disturbed by it.
 */
import { expect } from "vitest";
import { z } from "zod";
import { words } from "../bot/texts/en.ts";
import type { LocalPersonClient } from "../infra/local/teams/person-client.ts";
import type { LocalEvent, LocalInvokeReply, LocalMessage } from "../infra/local/teams/protocol.ts";
import { type ConcernReference, isConcernReference } from "../src/domain/ids.ts";
import { type ReadCard, readCard } from "./card-reading.ts";
import { learners } from "./little-school.ts";

/** A card in the chat. */
export interface Received extends ReadCard {
  readonly messageId: string;
  readonly summary: string;
}

/** A receipt, and where it stands. */
export interface Receipt {
  readonly reference: ConcernReference;
  readonly card: ReadCard;
  readonly messageId: string;
}

export type Fields = Readonly<Record<string, string>>;

/** What a test says of a concern when it does not matter what. */
export const somethingSeen: Fields = {
  learner: `learner/${learners.ada.id}`,
  category: "welfare",
  seen: "Ada had no coat and no lunch, for the third day.",
  time: "09:15",
  where: "Playground",
  atRisk: "no",
};

const cardReply = z.object({ statusCode: z.literal(200), value: z.unknown() });

export class Chat {
  readonly #settled: () => Promise<void>;
  readonly #arrived: LocalMessage[] = [];
  readonly #changed: LocalMessage[] = [];
  readonly #posts: LocalMessage[] = [];
  #client: LocalPersonClient | undefined;

  /** `settled` resolves when the server has nothing more to do. */
  constructor(settled: () => Promise<void>) {
    this.#settled = settled;
  }

  /** Opens Teams on a server that was started (again); what arrived before stays to be expected. */
  connect(client: LocalPersonClient): void {
    this.#client = client;
    client.onEvent((event) => this.#take(event));
  }

  /** The person's Teams itself, for what this class has no word for. */
  get client(): LocalPersonClient {
    if (this.#client === undefined) throw new Error("this person's Teams is not open");
    return this.#client;
  }

  /** Types a message. */
  async say(text: string): Promise<void> {
    const { status } = await this.client.say(text);
    if (status > 299) throw new Error(`the bot answered ${status}`);
    await this.#settled();
  }

  /** The card with this title that has arrived; what stands beside the title must be on it too. */
  expectCard(title: string, facts: Fields = {}): Received {
    const at = this.#arrived.findIndex((message) => titleIn(message) === title);
    const [message] = at < 0 ? [] : this.#arrived.splice(at, 1);
    if (message === undefined)
      throw new Error(`no card “${title}” arrived, but: ${JSON.stringify(this.#arrived.map(titleIn))}`);
    const received = { ...readCard(message.card), messageId: message.id, summary: message.summary ?? "" };
    expect(received.facts).toMatchObject(facts);
    return received;
  }

  /** The card as it stands in the chat now, after it took the place of another. */
  expectUpdate(messageId: string): Received {
    const at = this.#changed.findIndex(({ id }) => id === messageId);
    const [message] = at < 0 ? [] : this.#changed.splice(at, 1);
    if (message === undefined) throw new Error(`the message ${messageId} was not changed`);
    return { ...readCard(message.card), messageId, summary: message.summary ?? "" };
  }

  /** However often the same card took this message's place, it is one to the person. */
  expectUpdates(messageId: string): Received {
    const first = this.expectUpdate(messageId);
    while (this.#changed.some(({ id }) => id === messageId)) expect(this.expectUpdate(messageId)).toEqual(first);
    return first;
  }

  /** Takes every change of a message, where a story is about something else. */
  expectAnyUpdates(): void {
    this.#changed.splice(0);
  }

  /** Takes everything that arrived, where a story is about something else. */
  expectAnything(): void {
    this.#arrived.splice(0);
    this.#changed.splice(0);
  }

  /** Asks for an empty form. */
  async openForm(said = "I want to raise a concern"): Promise<Received> {
    await this.say(said);
    return this.expectCard(words.form.title);
  }

  /** Presses a button that waits for its answer (`Action.Execute`); gives what is shown then. */
  async press(card: Received, title: string, fields: Fields = {}): Promise<ReadCard> {
    const reply = await this.execute(card, title, fields);
    return readCard(cardReply.parse(reply.body).value);
  }

  /** The same, with the answer as it came; `changes` is what a changed client would send instead. */
  async execute(
    card: Received,
    title: string,
    fields: Fields = {},
    changes: Readonly<Record<string, unknown>> = {},
  ): Promise<LocalInvokeReply> {
    const button = buttonOn(card, title);
    const data = { ...button.data, ...card.fields, ...fields, ...changes };
    const reply = await this.client.execute(button.verb ?? "", data, card.messageId);
    await this.#settled();
    return reply;
  }

  /** Presses the same button on a client that only knows `Action.Submit`. */
  async submit(card: Received, title: string, fields: Fields = {}): Promise<void> {
    const { data } = buttonOn(card, title);
    await this.client.submit({ ...data, ...card.fields, ...fields }, card.messageId);
    await this.#settled();
  }

  /** Raises a concern from the first word to the receipt, which must have taken the form's place. */
  async raise(fields: Fields = {}): Promise<Receipt> {
    return this.send(await this.openForm(), fields);
  }

  /** Sends a form, and gives the receipt. */
  async send(form: Received, fields: Fields = {}): Promise<Receipt> {
    const shown = await this.press(form, words.form.submit, { ...somethingSeen, ...fields });
    const card = readCardOf(this.expectUpdate(form.messageId));
    expect(card.title).toBe(words.receipt.title);
    expect(shown).toEqual(card);
    return { reference: referenceOn(card), card, messageId: form.messageId };
  }

  /** What stands in the leadership's channel, where the person is in it. It disturbs nobody, and need not be expected. */
  get posts(): readonly ReadCard[] {
    return this.#posts.map(({ card }) => readCard(card));
  }

  /** Titles of what nobody expected. */
  get leftOver(): readonly string[] {
    return [...this.#arrived.map(titleIn), ...this.#changed.map((message) => `changed: ${titleIn(message)}`)];
  }

  #take(event: LocalEvent): void {
    if (event.type === "typing" || event.message.from !== "bot") return;
    if (event.message.conversation.startsWith("19:")) this.#posts.push(event.message);
    else (event.type === "message" ? this.#arrived : this.#changed).push(event.message);
  }
}

/** The reference that a receipt or an alert shows. */
export function referenceOn({ facts }: ReadCard): ConcernReference {
  const reference = facts[words.receipt.reference] ?? "";
  if (!isConcernReference(reference)) throw new Error(`no reference on the card: ${JSON.stringify(facts)}`);
  return reference;
}

function readCardOf({ messageId: _, summary: __, ...card }: Received): ReadCard {
  return card;
}

function buttonOn({ buttons }: ReadCard, title: string) {
  const button = buttons[title];
  if (button === undefined) throw new Error(`no button “${title}”, but: ${Object.keys(buttons).join(", ")}`);
  return button;
}

function titleIn({ card, text }: LocalMessage): string {
  return card === undefined ? (text ?? "") : readCard(card).title;
}
