/** A person's Teams as it is now: what was loaded at first, then every event of the server, caught up after a lost line. */
import { type ActionDispatch, useEffect, useEffectEvent, useReducer } from "react";
import type { LocalEvent, LocalMessage, LocalState } from "../../protocol.ts";
import { eventsAddress, fetchState, markRead, parseEvent } from "../api.ts";
import { type Change, evolve, type TeamsView, teamsView } from "../teams-view.ts";

/** Milliseconds a typing indicator stays when no message follows. */
const typingLasts = 8_000;

/**
 * The view and the way to change it.
 *
 * @param onToast called for a message that Teams would show a toast for.
 */
export function useTeams(
  start: LocalState,
  onToast: (message: LocalMessage) => void,
): readonly [TeamsView, ActionDispatch<[Change]>] {
  const [view, change] = useReducer(evolve, start, teamsView);
  const person = view.person.id;

  const happened = useEffectEvent((event: LocalEvent) => {
    change(event);
    if (event.type === "typing") setTimeout(() => change({ ...event, type: "typing-ended" }), typingLasts);
    if (event.type !== "message") return;
    const isSeen = event.message.conversation === view.open && document.hasFocus();
    if (event.toast && !isSeen) onToast(event.message);
    if (!view.conversations.some(({ id }) => id === event.message.conversation)) void catchUp(person, change);
  });

  useEffect(() => {
    const source = new EventSource(eventsAddress(person));
    // At first too: something may have been said between the loading of the state and the opening of the line.
    source.onopen = () => void catchUp(person, change);
    source.onmessage = ({ data }) => {
      const event = parseEvent(String(data));
      if (event) happened(event);
    };
    return () => source.close();
  }, [person]);

  useReadReceipts(view);
  return [view, change];
}

async function catchUp(person: string, change: ActionDispatch<[Change]>): Promise<void> {
  try {
    change({ type: "reloaded", state: await fetchState(person) });
  } catch {
    // The line is down again: the event source opens it anew, and that catches up.
  }
}

/** Tells the server whenever the open conversation's newest message is another one. */
function useReadReceipts({ person, open, messages }: TeamsView): void {
  const newest = messages.findLast(({ conversation }) => conversation === open)?.id;
  useEffect(() => {
    if (open !== undefined && newest !== undefined) markRead(person.id, open).catch(() => undefined);
  }, [person.id, open, newest]);
}
