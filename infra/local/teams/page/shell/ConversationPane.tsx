import type { LocalConversation } from "../../protocol.ts";
import { ComposeBox } from "./ComposeBox.tsx";
import { ConversationIcon } from "./ConversationIcon.tsx";
import { MessageLog } from "./MessageLog.tsx";

/** A chat or a channel: its head, its messages and the box to write in. */
export function ConversationPane({ conversation }: { readonly conversation: LocalConversation }) {
  return (
    <section className="conversation" aria-labelledby="conversation-title">
      <header className="pane-head">
        <ConversationIcon conversation={conversation} />
        <h1 id="conversation-title">{conversation.title}</h1>
        <span className="pane-kind">{kindOf(conversation)}</span>
      </header>
      <MessageLog conversation={conversation} />
      <ComposeBox conversation={conversation} />
    </section>
  );
}

function kindOf({ kind, isPrivate }: LocalConversation): string {
  if (kind === "personal") return "App";
  if (kind === "chat") return "Chat";
  return isPrivate ? "Private channel" : "General channel";
}
