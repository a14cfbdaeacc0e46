/** What is told of one stream of the demo school so far, and what is kept of a concern beside it. */
import { createHash } from "node:crypto";
import type { Instant } from "../../../src/domain/calendar.ts";
import type { ListedStaff } from "../../../src/domain/chosen-staff.ts";
import { type Concern, foldConcern } from "../../../src/domain/concern.ts";
import type { DocumentOfEntry, Placed, Stamp } from "../../../src/domain/entry.ts";
import { type ConcernId, isConcernId, type LearnerId, type StreamId } from "../../../src/domain/ids.ts";
import type { RecordEntry } from "../../../src/domain/record-entry.ts";
import type { SchoolDays } from "../../../src/domain/school-days.ts";
import type { Head } from "../../../src/service/ports.ts";

/** A stream as it stands; it grows as the story goes on. */
export interface Told {
  readonly id: StreamId;
  readonly entries: Placed<RecordEntry>[];
  /** The newest entry in the register. */
  head: Head | undefined;
  /** Where the entries stand that later doings speak of by a name. */
  readonly places: Map<string, number>;
}

/** What a decision may ask of the story so far. */
export interface StorySoFar {
  /** The school's, an IANA name. */
  readonly timeZone: string;
  /** By the calendar as it stands in the story. */
  readonly schoolDays: SchoolDays;
  /** A learner as the school's list has them, by their id there. */
  learner(id: string): { readonly id: LearnerId; readonly name: string; readonly needs: readonly string[] };
  staff(id: string): ListedStaff;
  /** The concern with this handle. */
  concernOf(handle: string): ConcernId;
  /** When the newest entry was recorded that a review of a learner's chronology must have seen. */
  newestOf(learner: LearnerId): Instant | undefined;
  /** How far a learner's chronology was reviewed. */
  reviewedUpTo(learner: LearnerId): Instant | undefined;
  /** How many referrals for a learner wait for their outcome. */
  openReferralsOf(learner: LearnerId): number;
}

/** What a decision is told beside the doing. */
export interface Deciding {
  readonly told: Told;
  readonly stamp: Stamp;
  /** The scan of a note, where the doing attaches one. */
  readonly scan: DocumentOfEntry | undefined;
  readonly story: StorySoFar;
}

/** The concern as it stands; undefined before it is raised. */
export function concernIn({ id, entries }: Told): Concern | undefined {
  return isConcernId(id) ? foldConcern(id, entries) : undefined;
}

/** The submission key of a concern's form. */
export function submissionOf(handle: string): string {
  return createHash("sha256").update(`demo school\n${handle}`).digest("hex");
}
