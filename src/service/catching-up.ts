/**
 * Catching up with one stream: another server may have recorded what this one's view does not have yet. The desk that they
 * share has it, or the register.
 */
import type { StreamId } from "../domain/ids.ts";
import { faultEvent } from "./fault.ts";
import type { Ports } from "./ports.ts";

/**
 * Takes in what the desk still has of a stream, and where that is nothing new, what the register holds of it.
 *
 * @throws RegisterUnavailable where only the register can tell
 */
export async function catchUp(ports: Pick<Ports, "desk" | "register" | "view">, stream: StreamId): Promise<void> {
  const before = ports.view.head(stream)?.hash;
  await takeHeld(ports, stream);
  if (ports.view.head(stream)?.hash === before) ports.view.take(await ports.register.entriesOf(stream));
}

/** Takes in what the desk still has of a stream: whoever was alerted a moment ago may ask another server for it. */
export async function takeHeld({ desk, view }: Pick<Ports, "desk" | "view">, stream: StreamId): Promise<void> {
  view.take((await desk.held(stream)).map((entry) => ({ entry, itemId: undefined })));
}

/**
 * Takes in what waits on the desk, whoever accepted it, and has it filed: the server that accepted it may be gone. Gives how
 * soon it wants to look again. Milliseconds.
 */
export async function shareDesk({
  desk,
  view,
  changes,
  rounds,
  log,
}: Pick<Ports, "desk" | "view" | "changes" | "rounds" | "log">): Promise<number> {
  const waiting = await desk.unfiled();
  const news = waiting.filter(({ stream, seq }) => (view.head(stream)?.seq ?? 0) < seq);
  try {
    view.take(news.map((entry) => ({ entry, itemId: undefined })));
    if (news.length > 0) changes.concernsChanged();
  } catch (fault) {
    log.note(faultEvent("view", fault));
  }
  if (waiting.length > 0) rounds.wake("filing");
  // Notices too: those of a server that died are due to everybody.
  rounds.wake("delivery");
  rounds.wake("alerts");
  return often;
}

/** Milliseconds. */
const often = 5_000;
