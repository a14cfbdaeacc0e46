/** Reads what the bot answered to an invoke, as Teams does: a new card, a short text, a dialog, choices, or an error. */
import { z } from "zod";
import type { LocalInvokeReply } from "../../protocol.ts";

/** What a person is told when the bot could not answer. Teams' own wording. */
export const wentWrong = "Something went wrong. Try again.";

export type Card = Readonly<Record<string, unknown>>;

export type CardActionOutcome =
  | { readonly kind: "card"; readonly card: Card }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "nothing" }
  | { readonly kind: "error" };

const card = z.record(z.string(), z.unknown());
const actionBody = z.object({ statusCode: z.number().optional(), type: z.string(), value: z.unknown().optional() });

/**
 * The outcome of `adaptiveCard/action`. An error is one whether the status of the answer or of its body says so: botbuilder
 * copies the second into the first, other SDKs do not. What an error's `value.message` says is for developers, never shown.
 */
export function cardActionOutcome(reply: LocalInvokeReply): CardActionOutcome {
  if (reply.status >= 400) return { kind: "error" };
  const body = actionBody.safeParse(reply.body).data;
  if (!body) return reply.body === undefined || reply.body === null ? { kind: "nothing" } : { kind: "error" };
  if ((body.statusCode ?? 200) >= 400) return { kind: "error" };
  if (body.type === "application/vnd.microsoft.card.adaptive") {
    const shown = card.safeParse(body.value).data;
    return shown ? { kind: "card", card: shown } : { kind: "error" };
  }
  if (body.type === "application/vnd.microsoft.activity.message") {
    return { kind: "message", text: typeof body.value === "string" ? body.value : "" };
  }
  return { kind: "error" };
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** Teams shows no more than this many results of a type-ahead. */
export const mostResults = 15;

const choice = z.object({ title: z.string(), value: z.string() });
const searchBody = z.object({
  statusCode: z.number().optional(),
  type: z.literal("application/vnd.microsoft.search.searchResponse"),
  value: z.object({ results: z.array(choice) }),
});

/** The results of `application/search`, at most fifteen; undefined when the bot's answer is an error or has another shape. */
export function searchResults(reply: LocalInvokeReply): readonly Choice[] | undefined {
  if (reply.status >= 400) return undefined;
  const body = searchBody.safeParse(reply.body).data;
  if (!body || (body.statusCode ?? 200) >= 400) return undefined;
  return body.value.results.slice(0, mostResults);
}

export interface DialogContent {
  readonly title: string;
  readonly width: number | string | undefined;
  readonly height: number | string | undefined;
  readonly card: Card | undefined;
  readonly url: string | undefined;
  /** A short text in the place of a form. */
  readonly text?: string;
}

export type TaskOutcome =
  | { readonly kind: "dialog"; readonly dialog: DialogContent }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "close" }
  | { readonly kind: "error" };

/** A dialog that says something short, until it is closed. */
export function messageBox(title: string, text: string): DialogContent {
  return { title, width: "small", height: "small", card: undefined, url: undefined, text };
}

const size = z.union([z.number(), z.string()]).optional();
const taskBody = z.object({
  task: z.discriminatedUnion("type", [
    z.object({ type: z.literal("message"), value: z.string().optional() }),
    z.object({
      type: z.literal("continue"),
      value: z.object({
        title: z.string().optional(),
        width: size,
        height: size,
        url: z.string().optional(),
        card: z.object({ content: card }).optional(),
      }),
    }),
  ]),
});

const extensionBody = z.object({ composeExtension: z.object({ type: z.literal("message"), text: z.string() }) });

/**
 * The outcome of `task/fetch`, `task/submit` and their two sisters of `composeExtension`. An empty answer closes the dialog. Of
 * the answers that only a message extension may give, a message is shown; one that would put a card into the conversation
 * is an error here.
 */
export function taskOutcome(reply: LocalInvokeReply): TaskOutcome {
  if (reply.status >= 400) return { kind: "error" };
  const said = extensionBody.safeParse(reply.body).data;
  if (said) return { kind: "message", text: said.composeExtension.text };
  const body = taskBody.safeParse(reply.body);
  if (!body.success) return isEmpty(reply.body) ? { kind: "close" } : { kind: "error" };
  const task = body.data.task;
  if (task.type === "message") return { kind: "message", text: task.value ?? "" };
  const { title, width, height, url, card: attachment } = task.value;
  if (!attachment && url === undefined) return { kind: "error" };
  return { kind: "dialog", dialog: { title: title ?? "", width, height, card: attachment?.content, url } };
}

function isEmpty(body: unknown): boolean {
  return (
    body === undefined || body === null || body === "" || (typeof body === "object" && Object.keys(body).length === 0)
  );
}
