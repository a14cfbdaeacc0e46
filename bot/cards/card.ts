/** What every card has in common. One file a card: data in, card out; v1.5, which Teams shows on every device. */
import type { CardElement, IAdaptiveCard, ITextBlock } from "@microsoft/teams.cards";
import type { Words } from "../texts/words.ts";

/** A card to send. `summary` is what a lock screen shows, so it holds constant words only (R18.1). */
export interface Card {
  readonly content: IAdaptiveCard;
  readonly summary: string;
  /** The submission key of the form that it shows, where one is shown that is kept until it is sent. */
  readonly form?: string;
}

/** What all cards of a server have in common: where they find the tab, and the time zone they speak in. */
export interface SharedSettings {
  readonly teamsAppId: string;
  readonly timeZone: string;
}

/** What a card is made with: beside that, the words of the one person who reads it. */
export interface CardSettings extends SharedSettings {
  readonly words: Words;
}

type Action = NonNullable<IAdaptiveCard["actions"]>[number];

/** What a button submits: the verb of a command (commands.ts), and what that command needs. */
type Submitted = Readonly<Record<string, string>> & { readonly verb: string };

/** A button that answers with a message of its own, whatever the fields beside it hold. */
export function asking(text: string, submitted: Submitted, more: { readonly style?: "positive" } = {}): Action {
  return { type: "Action.Submit", title: text, ...more, associatedInputs: "none", data: { ...submitted } };
}

/** A button that leads away from a form: a client asks for no field to be filled in first. */
export function leaving(text: string, submitted: Submitted): Action {
  const shared = { title: text, associatedInputs: "none", data: { ...submitted } } as const;
  return { type: "Action.Execute", verb: submitted.verb, ...shared, fallback: { type: "Action.Submit", ...shared } };
}

/** Another button, beside the main one. */
export function otherButton(text: string, submitted: Submitted): Action {
  const shared = { title: text, data: { ...submitted } } as const;
  return { type: "Action.Execute", verb: submitted.verb, ...shared, fallback: { type: "Action.Submit", ...shared } };
}

/** The main button of a card. A client that cannot wait for a card in answer submits the same as a message. */
export function button(text: string, submitted: Submitted): Action {
  const shared = { title: text, style: "positive", data: { ...submitted } } as const;
  return { type: "Action.Execute", verb: submitted.verb, ...shared, fallback: { type: "Action.Submit", ...shared } };
}

/** A card of these elements and actions. */
export function card(summary: string, body: CardElement[], actions: Action[] = []): Card {
  const content: IAdaptiveCard = { type: "AdaptiveCard", version: "1.5", body };
  return { summary, content: actions.length === 0 ? content : { ...content, actions } };
}

/** A card's title: a heading for screen readers too. */
export function title(text: string, more: Partial<ITextBlock> = {}): ITextBlock {
  return { type: "TextBlock", text, size: "Large", weight: "Bolder", wrap: true, style: "heading", ...more };
}

/** A paragraph of Lantern's own words. What a person wrote never goes here: a TextBlock reads Markdown. */
export function paragraph(text: string, more: Partial<ITextBlock> = {}): ITextBlock {
  return { type: "TextBlock", text, wrap: true, ...more };
}
