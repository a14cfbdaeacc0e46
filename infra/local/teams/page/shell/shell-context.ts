import { createContext, useContext } from "react";
import type { LocalPerson, MessageCommand } from "../../protocol.ts";
import type { TeamsTheme } from "../host/context.ts";
import type { TeamsView } from "../teams-view.ts";
import type { Answers } from "./bot-requests.ts";

/** What every part of a person's Teams may need. */
export interface Shell {
  readonly view: TeamsView;
  readonly theme: TeamsTheme;
  readonly people: readonly LocalPerson[];
  readonly commands: readonly MessageCommand[];
  readonly memberId: string;
  readonly answers: Answers;
  /** Opens the tab, the chat, or a new browser tab. False when the link leads nowhere it may. */
  openLink(link: string): boolean;
  sayError(): void;
}

export const ShellContext = createContext<Shell | undefined>(undefined);

/** The Teams around a part. @throws when the part is drawn outside of one. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("This part belongs inside a person's Teams.");
  return shell;
}
