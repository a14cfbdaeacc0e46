/** Everything that the register can hold, and which of it belongs into which stream. */
import { type ConcernEntry, concernKinds } from "./concern-entries.ts";
import { type LearnerFileEntry, learnerFileKinds } from "./learner-file-entries.ts";
import { type SettingChanged, settingKinds } from "./settings.ts";

export type RecordEntry = ConcernEntry | LearnerFileEntry | SettingChanged;

/** Every kind of entry. */
export const entryKinds = [...concernKinds, ...learnerFileKinds, ...settingKinds] as const;

/** Whether an entry can be one of a concern. In a stream of another kind it tells nothing. */
export function isOfConcern<Entry extends RecordEntry>(entry: Entry): entry is Extract<Entry, ConcernEntry> {
  return concernKinds.some((kind) => kind === entry.kind);
}

/** Whether an entry can be one of a learner's file. */
export function isOfLearnerFile<Entry extends RecordEntry>(entry: Entry): entry is Extract<Entry, LearnerFileEntry> {
  return entry.kind === "amendment.recorded" || learnerFileKinds.some((kind) => kind === entry.kind);
}

/** Whether an entry changes a setting. */
export function isOfSetting<Entry extends RecordEntry>(entry: Entry): entry is Extract<Entry, SettingChanged> {
  return entry.kind === "setting.changed";
}
