import { Avatar, CounterBadge } from "@fluentui/react-components";
import { ChatFilled, ChatRegular, PeopleTeamFilled, PeopleTeamRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { LocalConversation } from "../../protocol.ts";
import { LanternIcon } from "./LanternIcon.tsx";
import { useShell } from "./shell-context.ts";

interface RailProps {
  readonly isTabOpen: boolean;
  readonly onConversation: (id: string) => void;
  readonly onTab: () => void;
}

/** Teams' app rail: the chat with Lantern, Lantern's tab, and the channels and chats one is a member of. */
export function Rail({ isTabOpen, onConversation, onTab }: RailProps) {
  const { view } = useShell();
  const items = (kind: LocalConversation["kind"]) =>
    view.conversations
      .filter((conversation) => conversation.kind === kind)
      .map(({ id, title, unread }) => (
        <RailItem
          key={id}
          name={kind === "personal" ? "Chat" : title}
          unread={unread}
          isOpen={id === view.open}
          icon={<RailIcon kind={kind} title={title} isOpen={id === view.open} />}
          onOpen={() => onConversation(id)}
        />
      ));
  return (
    <nav className="rail" aria-label="Apps">
      {items("personal")}
      <RailItem
        name="Lantern"
        unread={0}
        isOpen={isTabOpen}
        icon={<LanternIcon isFilled={isTabOpen} />}
        onOpen={onTab}
      />
      {items("channel")}
      {items("chat")}
    </nav>
  );
}

interface RailIconProps extends Pick<LocalConversation, "kind" | "title"> {
  readonly isOpen: boolean;
}

function RailIcon({ kind, title, isOpen }: RailIconProps) {
  if (kind === "chat") return <Avatar name={title} color="colorful" size={24} aria-hidden />;
  if (kind === "personal") return isOpen ? <ChatFilled /> : <ChatRegular />;
  return isOpen ? <PeopleTeamFilled /> : <PeopleTeamRegular />;
}

interface RailItemProps {
  readonly name: string;
  readonly unread: number;
  readonly isOpen: boolean;
  readonly icon: ReactNode;
  readonly onOpen: () => void;
}

function RailItem({ name, unread, isOpen, icon, onOpen }: RailItemProps) {
  return (
    <button
      type="button"
      className="rail-item"
      aria-current={isOpen ? "page" : undefined}
      title={name}
      onClick={onOpen}
    >
      <span className="rail-icon">
        {icon}
        {unread > 0 && <CounterBadge className="rail-count" count={unread} size="small" color="danger" aria-hidden />}
      </span>
      <span className="rail-name">{name}</span>
      {unread > 0 && <span className="visually-hidden">{unread} unread</span>}
    </button>
  );
}
