/**
 * The names of things. Each id says what it names, so that a log line, a column or a test can be read without a table,
 * and an id of one kind cannot be passed for another.
 */

/** A member of staff, by their Entra object id. */
export type StaffId = `staff/${string}`;
/** A learner, by the id the school's directory gives them. */
export type LearnerId = `learner/${string}`;
/** What staff read out to each other: `C-7K3M2Q`. No 0, 1, I, L, O or U, so that it survives handwriting and the telephone. */
export type ConcernReference = `C-${string}`;
/** The stream of one concern: `concern/C-7K3M2Q`. */
export type ConcernId = `concern/${ConcernReference}`;
/** The stream of what is recorded on a learner beyond their concerns. */
export type LearnerFileId = `learner-file/${string}`;
/** The stream of one of the school's settings (settings.ts): `setting/agencies`. */
export type SettingId = `setting/${string}`;
/** A stream of entries: one chain, one state. */
export type StreamId = ConcernId | LearnerFileId | SettingId;

/** The letters of a reference, in the order of their value. */
export const referenceLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const staffPattern = new RegExp(`^staff/${uuid}$`);
const learnerPattern = new RegExp(`^learner/${uuid}$`);
const learnerFilePattern = new RegExp(`^learner-file/${uuid}$`);
const settingPattern = /^setting\/[a-z]+(?:-[a-z]+){0,5}$/;
const referencePattern = new RegExp(`^C-[${referenceLetters}]{6}$`);

/** Whether a text is the id of a member of staff; says nothing about whether they exist. */
export function isStaffId(text: string): text is StaffId {
  return staffPattern.test(text);
}

/** Whether a text is the id of a learner; says nothing about whether they exist. */
export function isLearnerId(text: string): text is LearnerId {
  return learnerPattern.test(text);
}

/** Whether a text is written as a concern's reference is. */
export function isConcernReference(text: string): text is ConcernReference {
  return referencePattern.test(text);
}

/** Whether a text names a concern's stream. */
export function isConcernId(text: string): text is ConcernId {
  return text.startsWith("concern/") && isConcernReference(text.slice("concern/".length));
}

/** Whether a text names the stream of a learner's file. */
export function isLearnerFileId(text: string): text is LearnerFileId {
  return learnerFilePattern.test(text);
}

/** Whether a text names the stream of a setting; whether there is such a setting, only settings.ts says. */
export function isSettingId(text: string): text is SettingId {
  return settingPattern.test(text);
}

/** Whether a text names a stream. */
export function isStreamId(text: string): text is StreamId {
  return isConcernId(text) || isLearnerFileId(text) || isSettingId(text);
}

/** The stream of a learner's file. */
export function learnerFileId(learner: LearnerId): LearnerFileId {
  return `learner-file/${learner.slice("learner/".length)}`;
}

/** The learner whose file a stream is. */
export function learnerOf(file: LearnerFileId): LearnerId {
  return `learner/${file.slice("learner-file/".length)}`;
}

/** The stream of the concern with this reference. */
export function concernId(reference: ConcernReference): ConcernId {
  return `concern/${reference}`;
}

/** The reference of a concern, from its stream. */
export function referenceOf(id: ConcernId): ConcernReference {
  const reference = id.slice("concern/".length);
  if (!isConcernReference(reference)) throw new TypeError("a concern's stream without a reference");
  return reference;
}

/** A member of staff's id from the object id in a token or an activity; undefined when that is no object id. */
export function staffIdOf(objectId: string): StaffId | undefined {
  const id = `staff/${objectId.toLowerCase()}`;
  return isStaffId(id) ? id : undefined;
}

/** A learner's id from the id in the school's directory; undefined when that is no object id. */
export function learnerIdOf(objectId: string): LearnerId | undefined {
  const id = `learner/${objectId.toLowerCase()}`;
  return isLearnerId(id) ? id : undefined;
}
