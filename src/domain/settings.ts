/**
 * What a school settles for itself: recording hints, the agencies it refers to, how often reviews fall due. A setting is a
 * stream of the register like any other: each change is an entry with its author and reason, every server reads the same, and
 * what applied on a day can be shown years later. Each entry holds the whole value.
 */
import { type Day, plusDays } from "./calendar.ts";
import type { Draft, Placed, Stamp } from "./entry.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** An agency that the school refers to. */
export interface Agency {
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
  readonly hours: string;
  /** What it is for, and what it asks for. */
  readonly notes: string;
}

/** How often what is open is reviewed. Days. */
export interface ReviewIntervals {
  readonly chronology: number;
  readonly childProtectionFile: number;
}

/** The value of each setting, by its name. */
export interface Settings {
  readonly agencies: readonly Agency[];
  readonly "review-intervals": ReviewIntervals;
}
export type SettingName = keyof Settings;

export const settingNames = ["agencies", "review-intervals"] as const satisfies readonly SettingName[];

/** A setting with its value, so that the one fits the other. */
export type Setting = {
  readonly [Name in SettingName]: { readonly setting: Name; readonly value: Settings[Name] };
}[SettingName];

export type SettingChanged = Draft<"setting.changed", Setting & { readonly why: string }>;
export const settingKinds = ["setting.changed"] as const;

/** Until a school says otherwise. */
export const defaultIntervals: ReviewIntervals = { chronology: 91, childProtectionFile: 42 };

/** The newest change of one setting, as its entries in order tell it; undefined while the school has settled nothing. */
export function foldSetting(
  entries: readonly Placed<SettingChanged>[],
): { readonly changed: Placed<SettingChanged>; readonly newest: number } | undefined {
  const changed = entries.at(-1);
  return changed && { changed, newest: changed.seq };
}

/** The change as an entry; refused where somebody changed the same setting since it was read. */
export function changeSetting(
  newest: number,
  change: Setting & { readonly why: string; readonly basedOn: number },
  stamp: Stamp,
): Outcome<SettingChanged> {
  const { basedOn, ...data } = change;
  if (basedOn !== newest) return refuse("changed-meanwhile");
  return [{ kind: "setting.changed", ...stamp, subjects: [], data }];
}

/** The day on which the next review is due. */
export function nextReviewOn(today: Day, days: number): Day {
  return plusDays(today, days);
}
