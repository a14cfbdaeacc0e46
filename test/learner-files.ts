/** Makers for what is recorded on a learner's file (build.ts): each gives a valid thing, and a test names only what matters. */
import type { ReferralConcluded, ReferralMade } from "../src/domain/concern-entries.ts";
import type { Placed } from "../src/domain/entry.ts";
import { learnerFileId } from "../src/domain/ids.ts";
import { foldLearnerFile, type LearnerFile, type OnFile } from "../src/domain/learner-file.ts";
import type {
  ChronologyReviewed,
  CohortsChanged,
  FileClosed,
  FileOpened,
  FileReviewed,
  LearnerFileEntry,
  LearnerLinked,
  LearnerUnlinked,
  MeetingHeld,
  SignalDismissed,
} from "../src/domain/learner-file-entries.ts";
import { ada, aLearnerId, dsl, stampAt, start, zone } from "./build.ts";

type Changes<E extends LearnerFileEntry> = Partial<Omit<E, "kind" | "data">> & { readonly data?: Partial<E["data"]> };

const byDsl = { ...stampAt(10, dsl), via: "tab", subjects: [ada] } as const;

const leo = { learner: aLearnerId(2), name: "Leo Quill" };

/** The stream of Ada's file. */
export const adasFile = learnerFileId(aLearnerId(1));

export function chronologyReviewed({ data, ...changes }: Changes<ChronologyReviewed> = {}): ChronologyReviewed {
  const told = { note: "Neglect builds up since October.", upTo: start, nextOn: "2027-02-23", ...data } as const;
  return { kind: "chronology.reviewed", ...byDsl, ...changes, data: told };
}

export function fileOpened({ data, ...changes }: Changes<FileOpened> = {}): FileOpened {
  const told = {
    reason: "multi-agency",
    rationale: "Two agencies work with the family.",
    reviewOn: "2027-01-05",
    basedOn: 0,
    ...data,
  } as const;
  return { kind: "file.opened", ...byDsl, ...changes, data: told };
}

export function fileReviewed({ data, ...changes }: Changes<FileReviewed> = {}): FileReviewed {
  const told = { note: "The plan holds.", nextOn: "2027-02-16", ...data } as const;
  return { kind: "file.reviewed", ...byDsl, ...changes, data: told };
}

export function fileClosed({ data, ...changes }: Changes<FileClosed> = {}): FileClosed {
  return {
    kind: "file.closed",
    ...byDsl,
    ...changes,
    data: { rationale: "Stepped down to early help.", basedOn: 1, ...data },
  };
}

export function meetingHeld({ data, ...changes }: Changes<MeetingHeld> = {}): MeetingHeld {
  const told = {
    form: "review",
    attendees: ["Priya Nair, DSL", "Social worker"],
    notes: "Attendance is better.",
    decisions: "Weekly visits go on.",
    ...data,
  } as const;
  return { kind: "meeting.held", ...byDsl, occurred: { day: "2026-11-23" }, ...changes, data: told };
}

export function learnerLinked({ data, ...changes }: Changes<LearnerLinked> = {}): LearnerLinked {
  const told = { to: aLearnerId(2), name: "Leo Quill", relation: "sibling", why: "", ...data } as const;
  return { kind: "learner.linked", ...byDsl, subjects: [ada, leo], ...changes, data: told };
}

export function learnerUnlinked({ data, ...changes }: Changes<LearnerUnlinked> = {}): LearnerUnlinked {
  return {
    kind: "learner.unlinked",
    ...byDsl,
    subjects: [ada, leo],
    ...changes,
    data: { of: 1, why: "Not related.", ...data },
  };
}

export function cohortsChanged({ data, ...changes }: Changes<CohortsChanged> = {}): CohortsChanged {
  return { kind: "cohorts.changed", ...byDsl, ...changes, data: { added: ["Young carers"], removed: [], ...data } };
}

export function signalDismissed({ data, ...changes }: Changes<SignalDismissed> = {}): SignalDismissed {
  const told = { signal: "frequent", fingerprint: "frequent|concern/x#1", reason: "One event, told thrice.", ...data };
  return { kind: "signal.dismissed", ...byDsl, ...changes, data: told };
}

/** Entries with their places, in the order given. */
export function placedOnFile(...entries: readonly LearnerFileEntry[]): readonly Placed<LearnerFileEntry>[] {
  return entries.map((entry, i) => ({ ...entry, seq: i + 1 }));
}

/** Ada's file as these entries tell it. */
export function aFile(...entries: readonly LearnerFileEntry[]): LearnerFile {
  return foldLearnerFile(aLearnerId(1), placedOnFile(...entries));
}

/** Ada's DSL, who records on her file at ten minutes past the start. */
export const onFile: OnFile = { subject: ada, stamp: { ...stampAt(10, dsl), via: "tab" }, today: "2026-11-24", zone };

/** A referral on a concern, made six minutes past the start. */
export function referralMade(data: Partial<ReferralMade["data"]> = {}): ReferralMade {
  const made = {
    agency: "Children’s social care",
    urgency: "urgent",
    sent: "The referral document, by secure email",
    consent: { answer: "given", reason: "" },
    chaseOn: "2026-11-27",
    basedOn: 1,
    ...data,
  } as const;
  return { kind: "referral.made", ...byDsl, ...stampAt(6, dsl), data: made };
}

/** The outcome of the referral at `of`. */
export function referralConcluded(of = 2): ReferralConcluded {
  const data = { of, outcome: "An assessment has begun." };
  return { kind: "referral.concluded", ...byDsl, ...stampAt(7, dsl), data };
}
