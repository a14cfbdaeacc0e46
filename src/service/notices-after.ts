/** Whom an entry must be told to, and what. */
import type { Notice } from "../contract/notices.ts";
import { type Concern, isClosed, reviewDueAt } from "../domain/concern.ts";
import type {
  AccountAdded,
  BodyMapRecorded,
  ConcernEntry,
  ConcernRaised,
  ConcernTriaged,
} from "../domain/concern-entries.ts";
import { type ConcernId, type ConcernReference, referenceOf, type StaffId } from "../domain/ids.ts";
import { isBlank } from "../domain/refusal.ts";
import { peopleKnown } from "./alert-people.ts";
import type { Ports, QueuedNotice } from "./ports.ts";

type Following = Pick<QueuedNotice, "to" | "notice">;

/** Whom an entry must be told to; nobody of what they did themselves. */
export function noticesAfter(id: ConcernId, before: Concern | undefined, entry: ConcernEntry): readonly Following[] {
  const concern = referenceOf(id);
  const { recordedAt: at, by } = entry;
  if (entry.kind === "concern.raised") return [alert(concern, before, entry)];
  if (before === undefined) return [];
  switch (entry.kind) {
    case "account.added":
      // On a closed concern it is news that somebody must take on again.
      return entry.data.atRisk || isClosed(before) ? [alert(concern, before, entry)] : [];
    case "body-map.recorded":
      // Its review is due promptly (R11.1): whoever drew it is told nothing, the team is.
      return by === before.raisedBy || isClosed(before) ? [alert(concern, before, entry)] : [];
    case "concern.triaged":
      return [...decided(concern, before, entry), ...given(concern, entry, entry.data.actions)];
    case "action.added":
      return given(concern, entry, [entry.data.action]);
    case "question.asked":
      return [{ to: entry.data.to, notice: { type: "question-asked", concern, at } }];
    case "question.answered": {
      const asked = before.work.questions.find(({ seq }) => seq === entry.data.of);
      return asked === undefined || asked.by === by
        ? []
        : [{ to: asked.by, notice: { type: "question-answered", concern, at } }];
    }
    case "worry.raised":
      return [
        { to: "safeguarding-leads", notice: { type: "worry-raised", concern, at, reader: "lead" } },
        { to: "principals", notice: { type: "worry-raised", concern, at, reader: "principal" } },
      ];
    case "worry.answered": {
      const worry = before.work.worries.find(({ seq }) => seq === entry.data.of);
      return worry === undefined || worry.by === by
        ? []
        : [{ to: worry.by, notice: { type: "concern-news", concern, at, news: "worry-answered" } }];
    }
    default:
      return [];
  }
}

function alert(
  concern: ConcernReference,
  before: Concern | undefined,
  { recordedAt: now, data }: ConcernRaised | AccountAdded | BodyMapRecorded,
): Following {
  const atRisk = "atRisk" in data && data.atRisk;
  const recordedAt = before === undefined || isClosed(before) ? now : before.recordedAt;
  const reviewDue = reviewDueAt({ recordedAt });
  const notice: Notice = { type: "concern-alert", concern, atRisk, recordedAt, reviewDueAt: reviewDue };
  return { to: "safeguarding-team", notice };
}

/**
 * What the reporter hears of a decision: that the concern was reviewed, once, and that there is something new for them to know,
 * whenever there is. That a decision changed later is the DSL's to say.
 */
function decided(
  concern: ConcernReference,
  before: Concern,
  { recordedAt: at, data: { reporterToKnow = "" } }: ConcernTriaged,
): readonly Following[] {
  const isNews = !isBlank(reporterToKnow) && reporterToKnow !== before.reporterToKnow;
  const to = before.raisedBy;
  if (before.reviewedAt === undefined) {
    const toKnow = isNews ? { toKnow: true as const } : {};
    return [{ to, notice: { type: "concern-reviewed", concern, reviewedAt: at, ...toKnow } }];
  }
  return isNews ? [{ to, notice: { type: "concern-news", concern, at, news: "to-know" } }] : [];
}

/** One notice to each, however much they were given at once. */
function given(
  concern: ConcernReference,
  { recordedAt: at, by }: ConcernEntry,
  actions: readonly { readonly owner: StaffId }[],
): readonly Following[] {
  const owners = new Set(actions.map(({ owner }) => owner).filter((owner) => owner !== by));
  return [...owners].map((to) => ({ to, notice: { type: "action-given", concern, at } }));
}

/** Once somebody has the concern, every alert that was sent says so in its place: to the one who has it, and to the others. */
export async function inHandNotices(
  ports: Pick<Ports, "desk" | "view">,
  id: ConcernId,
  { before, entry }: { readonly before: Concern | undefined; readonly entry: ConcernEntry },
): Promise<readonly Following[]> {
  if (entry.kind !== "concern.acknowledged" && entry.kind !== "concern.triaged") return [];
  const concern = referenceOf(id);
  const { recordedAt: at, by } = entry;
  const has = (await isLead(ports, by)) ? "dsl" : "deputy";
  const taken = { type: "concern-taken", concern, at, has } as const;
  const sent = await ports.desk.alertsSent(concern);
  const replaced = sent.map(({ to, messageId: replaces, type }): Following => {
    if (type === "ring-now") return { to, notice: { ...taken, replaces } };
    const whose =
      type === "concern-unanswered"
        ? "principal"
        : entry.kind === "concern.triaged"
          ? "reviewed"
          : to === by
            ? "yours"
            : "others";
    return { to, notice: { type: "concern-in-hand", concern, at, whose, replaces } };
  });
  const reporter = before?.unheard?.atRisk === true ? before.unheard.by : by;
  const knows =
    reporter === by ||
    entry.kind === "concern.triaged" ||
    sent.some(({ to, type }) => type === "ring-now" && to === reporter);
  return knows ? replaced : [...replaced, { to: reporter, notice: taken }];
}

/** Whether somebody is the DSL, as the view knows, or the desk where the view is lost. */
async function isLead(ports: Pick<Ports, "desk" | "view">, one: StaffId): Promise<boolean> {
  return (await peopleKnown(ports)).some(({ id, roles }) => id === one && roles.includes("dsl"));
}
