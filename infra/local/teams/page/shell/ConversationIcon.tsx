import { Avatar } from "@fluentui/react-components";
import { LockClosedRegular, PeopleTeamRegular } from "@fluentui/react-icons";
import type { LocalConversation } from "../../protocol.ts";
import { LanternIcon } from "./LanternIcon.tsx";

/** What stands beside a conversation's title: the app, a colleague, or a channel. */
export function ConversationIcon({ conversation }: { readonly conversation: LocalConversation }) {
  const { kind, title, isPrivate } = conversation;
  if (kind === "chat") return <Avatar name={title} color="colorful" size={32} aria-hidden />;
  const isChannel = kind === "channel";
  return (
    <Avatar
      className="bot-avatar"
      shape="square"
      size={32}
      icon={isChannel ? isPrivate ? <LockClosedRegular /> : <PeopleTeamRegular /> : <LanternIcon />}
      color={isChannel ? "neutral" : "brand"}
      aria-hidden
    />
  );
}
