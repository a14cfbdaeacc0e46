/** The schemas of ids, moments and days: the one place where a text becomes one of them. */
import { z } from "zod";
import { type Day, type Instant, isDay, isInstant, isTimeOfDay, type TimeOfDay } from "../domain/calendar.ts";
import {
  type ConcernId,
  type ConcernReference,
  isConcernId,
  isConcernReference,
  isLearnerFileId,
  isLearnerId,
  isStaffId,
  isStreamId,
  type LearnerFileId,
  type LearnerId,
  type StaffId,
  type StreamId,
} from "../domain/ids.ts";

function text<T extends string>(is: (text: string) => text is T, name: string) {
  return z.string().refine(is, { error: `not ${name}` });
}

export const instant = text<Instant>(isInstant, "a moment");
export const day = text<Day>(isDay, "a day");
export const timeOfDay = text<TimeOfDay>(isTimeOfDay, "a time of day");
export const staffId = text<StaffId>(isStaffId, "a member of staff's id");
export const learnerId = text<LearnerId>(isLearnerId, "a learner's id");
export const concernReference = text<ConcernReference>(isConcernReference, "a concern's reference");
export const concernStream = text<ConcernId>(isConcernId, "a concern's stream");
export const learnerFileStream = text<LearnerFileId>(isLearnerFileId, "the stream of a learner's file");
export const streamId = text<StreamId>(isStreamId, "a stream");
