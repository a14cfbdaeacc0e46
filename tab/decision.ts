/**
 * A decision while it is being written (R7.1). Kept in memory per concern, so that its author may look elsewhere in the desk;
 * never in the browser's storage, because it is record content (R18.1).
 *
 * The rules are the server's. Here only what cannot be sent at all (an action without somebody or without a day) is found, and
 * the empty fields with it, so that a person mends everything at once.
 */
import type { Colleagues, ConcernPage, EntryCard, TriageCommand } from "../src/contract/desk-api.ts";
import { refusalsInEnglish } from "../src/contract/texts/refusals-en.ts";
import { isDay, isTimeOfDay } from "../src/domain/calendar.ts";
import { isStaffId } from "../src/domain/ids.ts";
import { isBlank, isRefusalCode } from "../src/domain/refusal.ts";
import type { Threshold } from "../src/domain/threshold.ts";
import type { Refused } from "./desk.ts";
import { texts } from "./texts/en.ts";

export interface DraftAction {
  /** Tells the rows of the form apart; counts up within one draft. */
  readonly key: number;
  readonly what: string;
  /** A member of staff's id, or empty while nobody was chosen. */
  readonly owner: string;
  /** What stands in the name field. */
  readonly ownerName: string;
  readonly due: string;
}

export interface Draft {
  readonly threshold: Threshold | undefined;
  readonly rationale: string;
  readonly vulnerability: string;
  readonly actions: readonly DraftAction[];
  /** What the reporter is told when they look. */
  readonly reporterToKnow: string;
  /** A day, or empty. */
  readonly reviewOn: string;
  /** When it was decided, where that was earlier (R5.4): a day and a time, or empty. */
  readonly decidedDay: string;
  readonly decidedTime: string;
  /** `seq` of the newest entry on screen when the draft was begun, or when its author last said they had read on. */
  readonly basedOn: number;
}

/** Words beside the fields they are about; `form` is for what belongs to none. */
export interface FieldProblems {
  readonly threshold?: string;
  readonly rationale?: string;
  readonly vulnerability?: string;
  readonly actions?: string;
  readonly reporterToKnow?: string;
  readonly reviewOn?: string;
  readonly decided?: string;
  readonly form?: string;
  readonly rows: Readonly<Record<number, Partial<Record<"what" | "owner" | "due", string>>>>;
}

export const noProblems: FieldProblems = { rows: {} };

/** A form in which nothing is preselected (R7.1). */
export function emptyDraft(basedOn: number): Draft {
  return {
    threshold: undefined,
    rationale: "",
    vulnerability: "",
    actions: [],
    reporterToKnow: "",
    reviewOn: "",
    decidedDay: "",
    decidedTime: "",
    basedOn,
  };
}

/** Whether there is anything in it that somebody would miss. */
export function isBegun(draft: Draft): boolean {
  const { threshold, actions, reviewOn } = draft;
  const texts = [draft.rationale, draft.vulnerability, draft.reporterToKnow];
  return threshold !== undefined || actions.length > 0 || reviewOn !== "" || texts.some((text) => !isBlank(text));
}

/** With one more, empty action. */
export function withAction(draft: Draft): Draft {
  const key = lastKey(draft) + 1;
  return { ...draft, actions: [...draft.actions, { key, what: "", owner: "", ownerName: "", due: "" }] };
}

function lastKey(draft: Draft): number {
  return Math.max(0, ...draft.actions.map((action) => action.key));
}

/** With one action changed. */
export function withChangedAction(draft: Draft, key: number, change: Partial<Omit<DraftAction, "key">>): Draft {
  return { ...draft, actions: draft.actions.map((one) => (one.key === key ? { ...one, ...change } : one)) };
}

/**
 * With the text of a decision that was not recorded, behind what its author has begun anew, and once however often. The
 * threshold is left to be chosen: it was judged without what came first (R7.1). An owner is found by name; where several
 * have that name, or nobody has by now, the name stands there to be chosen from.
 */
export function withSetAside(
  draft: Draft,
  aside: Extract<EntryCard, { kind: "concern.triaged" }>,
  colleagues: Colleagues,
): Draft {
  const has = ({ what, due, ownerName }: (typeof aside.actions)[number]): boolean =>
    draft.actions.some((one) => one.what === what && one.due === due && one.ownerName === ownerName);
  const added = aside.actions
    .filter((action) => !has(action))
    .map(({ what, ownerName, due }) => {
      const [owner, ...others] = colleagues.filter(({ name }) => name === ownerName);
      return { what, owner: others.length === 0 ? (owner?.id ?? "") : "", ownerName, due };
    });
  return added.reduce((filled, action) => withChangedAction(withAction(filled), lastKey(filled) + 1, action), {
    ...draft,
    rationale: joined(draft.rationale, aside.rationale),
    vulnerability: joined(draft.vulnerability, aside.vulnerability),
    reporterToKnow: joined(draft.reporterToKnow, partIn(aside, "reporter-to-know")),
    reviewOn: draft.reviewOn === "" ? partIn(aside, "review-on") : draft.reviewOn,
    ...(draft.decidedDay === "" && aside.occurred !== undefined
      ? { decidedDay: aside.occurred.day, decidedTime: aside.occurred.time ?? "" }
      : {}),
  });
}

function partIn({ parts }: Pick<EntryCard, "parts">, label: EntryCard["parts"][number]["label"]): string {
  return parts.find((part) => part.label === label)?.text ?? "";
}

function joined(before: string, added: string): string {
  if (before.includes(added)) return before;
  return isBlank(before) ? added : `${before}\n\n${added}`;
}

/** The command to send, or what stands in its way. */
export function readDraft(
  draft: Draft,
  page: Pick<ConcernPage, "needsVulnerability">,
): { readonly command: TriageCommand } | { readonly problems: FieldProblems } {
  const sendable: TriageCommand["actions"] = [];
  for (const { what, owner, due } of draft.actions)
    if (!isBlank(what) && isStaffId(owner) && isDay(due)) sendable.push({ what: what.trim(), owner, due });
  if (sendable.length < draft.actions.length) return { problems: incomplete(draft, page) };
  const { threshold, rationale, vulnerability, reporterToKnow, reviewOn, basedOn } = draft;
  const chosen = {
    ...(threshold === undefined ? {} : { threshold }),
    ...(isBlank(reporterToKnow) ? {} : { reporterToKnow }),
    ...(isDay(reviewOn) ? { reviewOn } : {}),
    ...decidedIn(draft),
  };
  return { command: { ...chosen, rationale, vulnerability, actions: sendable, basedOn } };
}

function decidedIn({ decidedDay, decidedTime }: Draft): Pick<TriageCommand, "decided"> {
  if (!isDay(decidedDay)) return {};
  return { decided: isTimeOfDay(decidedTime) ? { day: decidedDay, time: decidedTime } : { day: decidedDay } };
}

function incomplete(draft: Draft, page: Pick<ConcernPage, "needsVulnerability">): FieldProblems {
  const say = refusalsInEnglish;
  const rows = draft.actions.map(({ key, what, owner, due }) => {
    const row = {
      ...(isBlank(what) ? { what: say["action-incomplete"] } : {}),
      ...(isStaffId(owner) ? {} : { owner: say["action-owner-unknown"] }),
      ...(isDay(due) ? {} : { due: texts.concern.decide.dueMissing }),
    };
    return [key, row] as const;
  });
  const unweighed = page.needsVulnerability && isBlank(draft.vulnerability);
  return {
    ...(draft.threshold === undefined ? { threshold: say["threshold-missing"] } : {}),
    ...(isBlank(draft.rationale) ? { rationale: say["rationale-missing"] } : {}),
    ...(unweighed ? { vulnerability: say["vulnerability-missing"] } : {}),
    rows: Object.fromEntries(rows),
  };
}

const placed = ["threshold", "rationale", "vulnerability", "actions", "reporterToKnow", "reviewOn", "decided"] as const;

/** A refusal in words, each beside its field; one whose field this form does not have stands above the button. */
export function problemsOf({ refused, field, also }: Refused): FieldProblems {
  const first: { refused: string; field?: string | undefined } = { refused, field };
  const words = [first, ...(also ?? [])].map(({ refused: code, field: at }) => {
    const place = placed.find((name) => at === name || at?.startsWith(`${name}.`)) ?? "form";
    return [place, isRefusalCode(code) ? refusalsInEnglish[code] : texts.concern.decide.failed] as const;
  });
  // Of two for one field the first is shown, so that one is written last.
  return { ...Object.fromEntries(words.toReversed()), ...noProblems };
}
