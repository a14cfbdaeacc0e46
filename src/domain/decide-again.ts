/**
 * Deciding again: an entry was accepted on a state that the register turned out not to have, because another writer's entry
 * holds its place. A fact stands on whatever came before it and is recorded all the same; a judgement is never filed on words
 * that its author had not read, and goes back to them with its text kept (R7.1).
 */
import { laterAccount } from "./add-account.ts";
import { isAttached } from "./attach-document.ts";
import { type Concern, foldConcern, isClosed } from "./concern.ts";
import type { AccountAdded, ConcernEntry, ConcernKind, ConcernRaised, SubjectMatched } from "./concern-entries.ts";
import type { Placed } from "./entry.ts";
import { isConcernId, isLearnerFileId, type LearnerFileId, learnerOf, type StreamId } from "./ids.ts";
import { foldLearnerFile } from "./learner-file.ts";
import type { LearnerFileEntry } from "./learner-file-entries.ts";
import { inNewPlaces, type NewState } from "./new-places.ts";
import { isOfConcern, isOfLearnerFile, isOfSetting, type RecordEntry } from "./record-entry.ts";
import { isBlank } from "./refusal.ts";
import { repeatIn } from "./sent-again.ts";
import { refusedWhenClosed } from "./when-closed.ts";

/** `there`: the register says the same already. `returned`: its author must decide anew. `elsewhere`: it is another concern. */
export type DecidedAgain = { readonly anew: RecordEntry } | "there" | "returned" | "elsewhere";

/** What becomes of an entry on any stream as the register has it. */
export function decideAgainOn(stream: StreamId, state: NewState, entry: Placed<RecordEntry>): DecidedAgain {
  const { entries } = state;
  // The same form came in through two servers.
  if (entry.submission !== undefined && repeatIn(entries, entry.submission) === "there") return "there";
  const following = inNewPlaces(entry, state);
  if (following === undefined) return "returned";
  if (isLearnerFileId(stream))
    return isOfLearnerFile(following) ? onLearnerFile(stream, entries, following) : "returned";
  // A setting is changed as a whole, by somebody who saw the one before.
  if (isOfSetting(following)) return entries.length >= entry.seq ? "returned" : { anew: following };
  const concern = isConcernId(stream) ? foldConcern(stream, entries) : undefined;
  // A stream that does not begin with a raised concern is nothing to decide on: somebody's hand was in the list.
  return concern === undefined || !isOfConcern(following) ? "returned" : decideAgain(concern, following);
}

/**
 * Nothing new is begun on a concern that somebody closed meanwhile, but that it may be closed once more, and that whoever was asked
 * something knows of it already and may have answered.
 */
const decidedBelow: readonly ConcernKind[] = ["concern.closed", "question.asked"];

/** What becomes of an entry on the concern as the register has it. */
export function decideAgain(concern: Concern, entry: ConcernEntry): DecidedAgain {
  if (!decidedBelow.includes(entry.kind) && refusedWhenClosed(concern, entry.kind) !== undefined) return "returned";
  switch (entry.kind) {
    case "concern.raised":
      return raisedAgain(concern, entry);
    case "account.added":
      return concern.added.some((one) => same(one, entry)) ? "there" : { anew: entry };
    case "concern.acknowledged":
      return concern.unheard === undefined ? "there" : { anew: entry };
    case "concern.triaged":
    case "referral.made":
    case "concern.closed":
      return concern.newestToRead > entry.data.basedOn ? "returned" : { anew: entry };
    case "referral.approved":
      return isApproved(concern, entry.data.of) ? "returned" : { anew: entry };
    case "concern.reopened":
      return isClosed(concern) ? { anew: entry } : "returned";
    case "concern.linked":
      return concern.work.links.includes(entry.data.to) && isBlank(entry.data.why) ? "there" : { anew: entry };
    case "subject.matched":
      return matchedAgain(concern, entry);
    case "action.finished": {
      const action = concern.actions.find(({ number }) => number === entry.data.action);
      if (action === undefined) return "returned";
      if (action.finished === undefined) return { anew: entry };
      return action.finished.outcome === entry.data.outcome ? "there" : "returned";
    }
    case "document.attached": {
      const { purpose, note } = entry.data;
      const sha256 = entry.documents?.[0]?.sha256;
      return isAttached(concern, { purpose, note, sha256 }) ? "there" : { anew: entry };
    }
    case "paper.destroyed": {
      const scan = concern.work.attached.find(({ seq }) => seq === entry.data.of);
      if (scan === undefined) return "returned";
      return scan.destroyedAt === undefined ? { anew: entry } : "there";
    }
    default:
      return { anew: entry };
  }
}

function isApproved({ work }: Concern, of: number): boolean {
  return work.drafts.some(({ seq, approvedAt }) => seq === of && approvedAt !== undefined);
}

/** Two people may have said of the same words who that is; where they do not agree, the second must look again. */
function matchedAgain({ work }: Concern, entry: SubjectMatched): DecidedAgain {
  const before = work.matched.find(({ described }) => described === entry.data.described);
  if (before === undefined) return { anew: entry };
  return before.learner === entry.data.learner ? "there" : "returned";
}

function onLearnerFile(stream: LearnerFileId, entries: NewState["entries"], entry: LearnerFileEntry): DecidedAgain {
  const file = foldLearnerFile(learnerOf(stream), entries.filter(isOfLearnerFile));
  switch (entry.kind) {
    case "file.opened":
      return file.protection !== undefined || file.newestToRead > entry.data.basedOn ? "returned" : { anew: entry };
    // What is not open any more, or was never opened because that went back, is neither closed nor reviewed.
    case "file.closed":
      return file.protection === undefined || file.newestToRead > entry.data.basedOn ? "returned" : { anew: entry };
    case "file.reviewed":
      return file.protection === undefined ? "returned" : { anew: entry };
    case "learner.linked":
      return file.links.some(({ to }) => to === entry.data.to) ? "there" : { anew: entry };
    case "learner.unlinked":
      return file.links.some(({ seq }) => seq === entry.data.of) ? { anew: entry } : "there";
    default:
      return { anew: entry };
  }
}

/** The same form may have come in through two servers; what the second says beyond the first is added to it. */
function raisedAgain(concern: Concern, entry: ConcernRaised): DecidedAgain {
  if (concern.submission !== entry.data.submission) return "elsewhere";
  const later = laterAccount(concern, entry);
  if (later === undefined) return "there";
  const { recordedAt, by, author, via } = entry;
  const { text, atRisk, subjects, occurred, details, late } = later;
  const when = occurred === undefined ? {} : { occurred };
  const data = { text, atRisk, ...(details && { details }), ...(late && { late }) };
  return { anew: { kind: "account.added", recordedAt, by, author, via, subjects, ...when, data } };
}

/** Two forms that say the same are two; what came without a key can only be told by what it says. */
function same(one: Pick<AccountAdded, "subjects" | "occurred" | "data" | "submission">, other: AccountAdded): boolean {
  if (one.submission !== undefined && other.submission !== undefined) return false;
  const told = ({ subjects, occurred, data }: typeof one) => JSON.stringify([subjects, occurred, data]);
  return told(one) === told(other);
}
