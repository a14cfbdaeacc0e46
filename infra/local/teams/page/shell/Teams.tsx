/** One person's Teams: title bar, app rail, and beside it a conversation or Lantern's tab. */
import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from "@fluentui/react-components";
import { useState } from "react";
import type { LocalMessage, LocalPerson, LocalState } from "../../protocol.ts";
import { type Card, wentWrong } from "../card/invoke-reply.ts";
import type { PageTarget } from "../host/answer.ts";
import { linkTarget } from "../host/deep-link.ts";
import type { ThemeProps } from "../ThemeMenu.tsx";
import { ConversationPane } from "./ConversationPane.tsx";
import { Rail } from "./Rail.tsx";
import { type Shell, ShellContext } from "./shell-context.ts";
import { TabPane, type TabVisit } from "./TabPane.tsx";
import { TaskDialog } from "./TaskDialog.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { useDialog } from "./use-dialog.ts";
import { useTeams } from "./use-teams.ts";

interface TeamsProps extends ThemeProps {
  readonly start: LocalState;
  readonly people: readonly LocalPerson[];
}

/** Everything a person sees after choosing who they are. */
export function Teams({ start, people, theme, onTheme }: TeamsProps) {
  const toasts = useToasts((conversation) => open(conversation));
  const [view, change] = useTeams(start, toasts.arrived);
  const [visit, setVisit] = useState<TabVisit>();
  const dialogs = useDialog();

  const open = (conversation: string): void => change({ type: "opened", conversation });
  const openTab = (page?: PageTarget): void => {
    change({ type: "opened", conversation: undefined });
    setVisit((last) =>
      last && !page ? last : { pageId: undefined, subPageId: undefined, ...page, count: (last?.count ?? 0) + 1 },
    );
  };
  const openLink = (link: string): boolean => {
    const target = linkTarget(link);
    const chat = view.conversations.find(({ kind }) => kind === "personal");
    if (target.kind === "tab") openTab(target);
    else if (target.kind === "chat" && chat) open(chat.id);
    else if (target.kind === "web") window.open(target.url, "_blank", "noopener,noreferrer");
    else return false;
    return true;
  };

  const answers = {
    dialogs,
    say: toasts.say,
    replaceCard: (message: string, card: Card) => change({ type: "card-replaced", message, card }),
  };
  const { messageCommands: commands, memberId } = start;
  const shell: Shell = { view, theme, people, commands, memberId, answers, openLink, sayError: toasts.sayError };
  const conversation = view.conversations.find(({ id }) => id === view.open);

  return (
    <ShellContext value={shell}>
      <title>{titleOf(shell)}</title>
      <div className="teams">
        <TitleBar theme={theme} onTheme={onTheme} />
        <Rail isTabOpen={view.open === undefined} onConversation={open} onTab={() => openTab()} />
        <main className="pane">
          {visit && <TabPane key={visit.count} visit={visit} isShown={view.open === undefined} onPage={openTab} />}
          {conversation && <ConversationPane key={conversation.id} conversation={conversation} />}
        </main>
      </div>
      <TaskDialog />
      <Toaster
        toasterId={toasts.id}
        // Where a desktop puts them; on a phone that place belongs to what one writes in.
        position={hasMouse ? "bottom-end" : "top-end"}
        offset={{ vertical: hasMouse ? 12 : 56, horizontal: 12 }}
        // A touch leaves its place hovered for good, and a toast there would never go.
        pauseOnHover={hasMouse}
        limit={4}
      />
    </ShellContext>
  );
}

const hasMouse = window.matchMedia("(hover: hover)").matches;

function titleOf({ view }: Shell): string {
  const unread = view.conversations.reduce((sum, conversation) => sum + conversation.unread, 0);
  return `${unread > 0 ? `(${unread}) ` : ""}${view.person.name} | Local Teams`;
}

interface Toasts {
  readonly id: string;
  arrived(message: LocalMessage): void;
  say(text: string): void;
  sayError(): void;
}

function useToasts(open: (conversation: string) => void): Toasts {
  const id = useId("toaster");
  const { dispatchToast } = useToastController(id);
  const plain = (text: string) => (
    <Toast>
      <ToastTitle>{text}</ToastTitle>
    </Toast>
  );
  return {
    id,
    arrived: (message) => dispatchToast(<Arrival message={message} onOpen={open} />, { intent: "info", timeout: 8000 }),
    say: (text) => dispatchToast(plain(text), { intent: "success", timeout: 6000 }),
    sayError: () => dispatchToast(plain(wentWrong), { intent: "error", timeout: 8000 }),
  };
}

interface ArrivalProps {
  readonly message: LocalMessage;
  readonly onOpen: (conversation: string) => void;
}

/** A message as its toast shows it: never more than the activity's `summary`, which the bot keeps free of content. */
function Arrival({ message, onOpen }: ArrivalProps) {
  const open = (
    <ToastTrigger>
      <Link onClick={() => onOpen(message.conversation)}>Open</Link>
    </ToastTrigger>
  );
  return (
    <Toast>
      <ToastTitle action={open}>{message.fromName}</ToastTitle>
      <ToastBody className="toast-words">{message.summary ?? message.text ?? "Sent a card"}</ToastBody>
    </Toast>
  );
}
