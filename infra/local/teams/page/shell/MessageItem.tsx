import { Avatar, Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { memo, useMemo } from "react";
import type { LocalMessage } from "../../protocol.ts";
import { CardView } from "../card/CardView.tsx";
import { MarkdownText } from "../card/MarkdownText.ts";
import { exactTime, shortTime } from "../times.ts";
import { type Asker, askBot, runCommand, searchFor } from "./bot-requests.ts";
import { LanternIcon } from "./LanternIcon.tsx";
import { useShell } from "./shell-context.ts";

/** One message: who, when, and its text or card. */
export function MessageItem({ message }: { readonly message: LocalMessage }) {
  const { view } = useShell();
  const isOwn = message.from === view.person.id;
  const isBot = message.from === "bot";
  return (
    <article
      className={isOwn ? "message own" : "message"}
      aria-label={`${isOwn ? "You" : message.fromName}, ${shortTime(message.at)}`}
    >
      {!isOwn && (
        <Avatar
          className="message-avatar"
          size={32}
          aria-hidden
          {...(isBot
            ? { icon: <LanternIcon />, shape: "square", color: "brand" }
            : { name: message.fromName, color: "colorful" })}
        />
      )}
      <div className="message-body">
        <p className="message-head">
          {!isOwn && <span className="message-from">{message.fromName}</span>}
          <time dateTime={message.at} title={exactTime(message.at)}>
            {shortTime(message.at)}
          </time>
          {message.edited && !message.deleted && <span>Edited</span>}
          {!message.deleted && <MessageCommands message={message} />}
        </p>
        {message.deleted ? (
          <p className="message-deleted">This message has been deleted.</p>
        ) : (
          <MessageContent message={message} />
        )}
      </div>
    </article>
  );
}

function MessageContent({ message }: { readonly message: LocalMessage }) {
  const { view, openLink, sayError } = useShell();
  const card = view.replaced.get(message.id) ?? message.card;
  const follow = (link: string): void => {
    if (!openLink(link)) sayError();
  };
  return (
    <>
      {message.text && (
        <div className="bubble">
          {message.from === "bot" ? <MarkdownText text={message.text} onLink={follow} /> : <p>{message.text}</p>}
        </div>
      )}
      {card && <MessageCard message={message} card={card} onLink={follow} />}
    </>
  );
}

interface MessageCardProps {
  readonly message: LocalMessage;
  readonly card: Readonly<Record<string, unknown>>;
  readonly onLink: (link: string) => void;
}

function MessageCard({ message, card, onLink }: MessageCardProps) {
  const { answers, sayError, people, memberId } = useShell();
  const asker = useAsker(message);
  const choices = useMemo(() => people.map(({ id, name }) => ({ title: name, value: id })), [people]);
  return (
    <CardView
      card={card}
      label={`Card from ${message.fromName}`}
      onLink={onLink}
      search={searchFor(asker, choices)}
      refreshesFor={(ids) => {
        const isForMe = ids.length === 0 || ids.includes(memberId);
        return isForMe && isRefreshDue(message.id);
      }}
      onRequest={async (request) => {
        try {
          return await askBot(request, asker, answers);
        } catch (error) {
          // An automatic refresh that fails leaves the base card as it is, without a word.
          if (request.kind !== "execute" || request.trigger === "manual") sayError();
          throw error;
        }
      }}
    />
  );
}

/** Milliseconds for which Teams takes a card's last refresh as fresh enough. */
const staysFresh = 60_000;
const refreshedAt = new Map<string, number>();

/** Whether a message's card may refresh itself now. A refreshed card may ask for a refresh again: only after a minute. */
function isRefreshDue(message: string): boolean {
  const last = refreshedAt.get(message);
  if (last !== undefined && performance.now() - last < staysFresh) return false;
  refreshedAt.set(message, performance.now());
  return true;
}

function useAsker(message: LocalMessage): Asker {
  const { view, theme } = useShell();
  return { person: view.person.id, conversation: message.conversation, theme, message: message.id };
}

/** The app's actions on a message; no menu when its manifest declares none. */
const MessageCommands = memo(function MessageCommands({ message }: { readonly message: LocalMessage }) {
  const { commands, answers, sayError } = useShell();
  const asker = useAsker(message);
  if (commands.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label="More actions on this message"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.map((command) => (
            <MenuItem key={command.id} onClick={() => void runCommand(command, asker, answers).catch(sayError)}>
              {command.title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});
