/** The app's action on a message (appPackage/manifest.json), as Teams tells of it: who wrote what, when, and where it stands. */
import { z } from "zod";
import { asPlainText } from "../src/contract/plain-text.ts";
import { instant } from "../src/contract/primitives.ts";
import { linkToMessage } from "../src/contract/quotation.ts";
import type { Instant } from "../src/domain/calendar.ts";
import { messageText } from "./message-text.ts";
import type { Words } from "./texts/words.ts";

/** The message that the action was chosen on. */
export interface QuotedMessage {
  /** As it was written; `textOf` reads it. */
  readonly body: { readonly contentType: "html" | "text"; readonly content: string };
  /** As they call themselves in Teams; empty where Teams does not say. */
  readonly author: string;
  readonly sentAt: Instant;
  /** An address within Teams; empty where there is none. */
  readonly link: string;
}

/** The id of the one command in the manifest. */
const raiseConcern = "raiseConcern";

const chosen = z.object({
  commandId: z.literal(raiseConcern),
  // Teams on iOS leaves it out.
  commandContext: z.literal("message").optional(),
  messagePayload: z.unknown(),
});

/** Of a guest, a form or an account that is no more, Teams may not say how they are called: the message is theirs all the same. */
const writer = z.object({ displayName: z.string().max(500).nullish().catch(undefined) }).nullish();

const payload = z.object({
  createdDateTime: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    .pipe(instant),
  linkToMessage: linkToMessage.nullish().catch(undefined),
  body: z.object({ contentType: z.enum(["html", "text"]), content: z.string().max(200_000) }),
  from: z.object({ user: writer, application: writer }).nullish(),
});

/**
 * The message behind the invoke `composeExtension/fetchTask`: `unread` where Teams tells of it in a way that is not understood,
 * which must keep nobody from raising a concern. Undefined for another command than ours.
 */
export function messageChosenIn(value: unknown): QuotedMessage | "unread" | undefined {
  const action = chosen.safeParse(value);
  if (!action.success) return undefined;
  const message = payload.safeParse(action.data.messagePayload);
  if (!message.success) return "unread";
  const { createdDateTime, linkToMessage, body, from } = message.data;
  return {
    body,
    author: asPlainText(from?.user?.displayName ?? from?.application?.displayName ?? "").replace(/\s+/g, " "),
    sentAt: createdDateTime,
    link: linkToMessage ?? "",
  };
}

/** A message's words, which are whoever wrote it's, in plain text; `quoted` says what stands in the place of a picture. */
export function textOf({ body: { contentType, content } }: QuotedMessage, quoted: Words["quoted"]): string {
  return asPlainText(contentType === "html" ? messageText(content, quoted) : content);
}
