import { Avatar } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { LocalConversation } from "../../protocol.ts";
import { ComposeBox } from "./ComposeBox.tsx";
import { LanternIcon } from "./LanternIcon.tsx";
import { MessageLog } from "./MessageLog.tsx";

/** A chat or a channel: its head, its messages and the box to write in. */
export function ConversationPane({ conversation }: { readonly conversation: LocalConversation }) {
  const isChannel = conversation.kind === "channel";
  return (
    <section className="conversation" aria-labelledby="conversation-title">
      <header className="pane-head">
        <Avatar
          className="bot-avatar"
          shape="square"
          size={32}
          icon={isChannel ? <LockClosedRegular /> : <LanternIcon />}
          color={isChannel ? "neutral" : "brand"}
          aria-hidden
        />
        <h1 id="conversation-title">{conversation.title}</h1>
        <span className="pane-kind">{isChannel ? "Private channel" : "App"}</span>
      </header>
      <MessageLog conversation={conversation} />
      <ComposeBox conversation={conversation} />
    </section>
  );
}
