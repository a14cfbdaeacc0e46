/**
 * The message that a form was opened from (R4.2): kept by the server from the opening on, and given to the record by the server. A
 * form that comes back says only that it has one, never what it says.
 */
import type { Quoted } from "../../src/domain/concern-entries.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { keepQuotation, quotationFor } from "../../src/service/drafts.ts";
import type { FormInCard } from "../cards/commands.ts";
import { type QuotedMessage, textOf } from "../message-action.ts";
import type { Talk } from "../talk.ts";
import { recorded } from "../texts/times.ts";
import type { Words } from "../texts/words.ts";

/** The message as a record tells it. Where it is longer than a text of a record, its end says that it goes on. */
export function quotationOf(message: QuotedMessage, { quoted }: Pick<Words, "quoted">): Quoted {
  const { author, sentAt: at, link } = message;
  const text = textOf(message, quoted);
  return { text: text.length <= longestText ? text : cut(text, `\n${quoted.cut}`), author, at, link };
}

function cut(text: string, note: string): string {
  return `${text.slice(0, longestText - note.length).toWellFormed()}${note}`;
}

/** Keeps it for this form; false: the desk could not, and the form must hold the words itself. */
export function keepFor({ ports, actor }: Talk, submissionKey: string, quoted: Quoted): Promise<boolean> {
  return keepQuotation(ports, actor.person.id, { submissionKey, quoted });
}

interface FormThatQuotes {
  readonly submissionKey: string;
  readonly quotes: boolean;
}

/**
 * The message behind a form that is submitted; `gone` where it showed one that is kept no longer.
 *
 * @throws Error where the desk does not say: nothing may be recorded without it
 */
export async function quotedIn(
  talk: Talk,
  { submissionKey, quotes }: Pick<FormInCard, "submissionKey" | "quotes">,
): Promise<Quoted | "gone" | undefined> {
  const kept = await shownIn(talk, { submissionKey, quotes: quotes !== undefined });
  if (kept === "not-known") throw new Error("the desk does not say what is quoted");
  return kept === undefined && quotes === "shown" ? "gone" : kept;
}

/** The message behind a form that is drawn again, which is kept for as long as that form is; without it where the desk does not say. */
export async function keptWith(talk: Talk, form: FormThatQuotes): Promise<Quoted | undefined> {
  const kept = await shownIn(talk, form);
  if (kept === undefined || kept === "not-known") return undefined;
  await keepFor(talk, form.submissionKey, kept);
  return kept;
}

async function shownIn({ ports, actor }: Talk, { submissionKey, quotes }: FormThatQuotes) {
  return quotes ? await quotationFor(ports, actor.person.id, submissionKey) : undefined;
}

/** The message as words in a field, where the desk could not keep it: what the person sends then is theirs. */
export function inWords({ text, author, at, link }: Quoted, { settings }: Talk): string {
  const { quoted } = settings.words;
  const from = quoted.from(author === "" ? quoted.somebody : author, recorded(at, settings));
  const where = link === "" ? "" : `${quoted.link} ${link}`;
  const inFull = `${from}\n${text}\n\n${where}`.trim();
  // Where it is too long for its field, the end of the message is what is missing, and the form says so.
  return inFull.length <= longestText ? inFull : `${from}\n${where}\n\n${text}`;
}
