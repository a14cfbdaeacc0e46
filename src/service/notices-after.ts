/** Whom an entry must be told to, and what. */
import type { Notice } from "../contract/notices.ts";
import { type Concern, isClosed, reviewDueAt } from "../domain/concern.ts";
import type { ConcernEntry } from "../domain/concern-entries.ts";
import { type ConcernId, referenceOf } from "../domain/ids.ts";
import type { Ports, QueuedNotice } from "./ports.ts";

/** Whom an entry must be told to. A first decision is told to the reporter; that it changed later is the DSL's to say. */
export function noticesAfter(
  id: ConcernId,
  before: Concern | undefined,
  entry: ConcernEntry,
): readonly Pick<QueuedNotice, "to" | "notice">[] {
  const concern = referenceOf(id);
  const reopens = entry.kind === "account.added" && before !== undefined && isClosed(before);
  if (entry.kind === "concern.raised" || (entry.kind === "account.added" && (entry.data.atRisk || reopens))) {
    const recordedAt = reopens ? entry.recordedAt : (before?.recordedAt ?? entry.recordedAt);
    const notice: Notice = {
      type: "concern-alert",
      concern,
      atRisk: entry.data.atRisk,
      recordedAt,
      reviewDueAt: reviewDueAt({ recordedAt }),
    };
    return [{ to: "safeguarding-team", notice }];
  }
  if (entry.kind === "concern.triaged" && before !== undefined && before.reviewedAt === undefined)
    return [{ to: before.raisedBy, notice: { type: "concern-reviewed", concern, reviewedAt: entry.recordedAt } }];
  return [];
}

/** Once somebody has the concern, every alert that was sent says so in its place: to the one who has it, and to the others. */
export async function inHandNotices(
  { desk }: Pick<Ports, "desk">,
  id: ConcernId,
  entry: ConcernEntry,
): Promise<readonly Pick<QueuedNotice, "to" | "notice">[]> {
  if (entry.kind !== "concern.acknowledged" && entry.kind !== "concern.triaged") return [];
  const concern = referenceOf(id);
  const reviewed = entry.kind === "concern.triaged";
  return (await desk.alertsSent(concern)).map(({ to, messageId }) => {
    const whose = reviewed ? "reviewed" : to === entry.by ? "yours" : "others";
    return { to, notice: { type: "concern-in-hand", concern, at: entry.recordedAt, whose, replaces: messageId } };
  });
}
