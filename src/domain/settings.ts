/**
 * What a school settles for itself: recording hints, the agencies it refers to, how often reviews fall due, when it is at work, who is on duty. A setting is a
 * stream of the register like any other: each change is an entry with its author and reason, every server reads the same, and
 * what applied on a day can be shown years later. Each entry holds the whole value.
 */

import { type Absence, absenceRefusals, emptyRota, type Rota } from "./duty.ts";
import type { Draft, Placed, Stamp } from "./entry.ts";
import { defaultHintRules } from "./recording-hint-rules.ts";
import type { HintRule } from "./recording-hints.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { calendarRefusals, defaultCalendar, type SchoolCalendar } from "./school-calendar.ts";
import { defaultSignalParameters, type SignalParameters } from "./signal-parameters.ts";
import { needed } from "./told-text.ts";

/** An agency that the school refers to. */
export interface Agency {
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
  readonly hours: string;
  /** What it is for, and what it asks for. */
  readonly notes: string;
}

/** A policy of the school, and where it is read (R20.4, R21). */
export interface Policy {
  readonly title: string;
  /** Begins with `https://`. */
  readonly address: string;
}

/** How often what is open is reviewed. Days. */
export interface ReviewIntervals {
  readonly chronology: number;
  readonly childProtectionFile: number;
}

/** The value of each setting, by its name. */
export interface Settings {
  /** Who of the safeguarding team is away (R6.2). */
  readonly absences: readonly Absence[];
  readonly agencies: readonly Agency[];
  /** Who of the safeguarding team is on duty on which day of the week (R6.2). */
  readonly "duty-rota": Rota;
  readonly policies: readonly Policy[];
  /** What is hinted at beside what somebody writes (R4.3). */
  readonly "recording-hints": readonly HintRule[];
  readonly "review-intervals": ReviewIntervals;
  /** When the school is at work (R5). */
  readonly "school-calendar": SchoolCalendar;
  /** From when on a pattern in a chronology is pointed out (R9.1). */
  readonly signals: SignalParameters;
}
export type SettingName = keyof Settings;

const settingNames = [
  "absences",
  "agencies",
  "duty-rota",
  "policies",
  "recording-hints",
  "review-intervals",
  "school-calendar",
  "signals",
] as const satisfies readonly SettingName[];

/** What everybody on the staff works by, and may read; the rest is the safeguarding team's. */
export const staffSettings: readonly SettingName[] = ["policies", "recording-hints"];

/** A setting with its value, so that the one fits the other. */
export type Setting = {
  readonly [Name in SettingName]: { readonly setting: Name; readonly value: Settings[Name] };
}[SettingName];

export type SettingChanged = Draft<"setting.changed", Setting & { readonly why: string }>;
export const settingKinds = ["setting.changed"] as const;

/** Until a school says otherwise. */
export const defaultSettings: Settings = {
  absences: [],
  agencies: [],
  "duty-rota": emptyRota,
  policies: [],
  "recording-hints": defaultHintRules,
  "review-intervals": { chronology: 91, childProtectionFile: 42 },
  "school-calendar": defaultCalendar,
  signals: defaultSignalParameters,
};

/** Whether a text is the name of a setting. */
export function isSettingName(text: string): text is SettingName {
  return settingNames.some((name) => name === text);
}

type Change = Setting & { readonly why: string; readonly basedOn: number };

/** The change as an entry; refused where somebody changed the same setting since it was read. `last`: its newest change. */
export function changeSetting(
  last: Placed<SettingChanged> | undefined,
  { basedOn, ...data }: Change,
  stamp: Stamp,
): Outcome<SettingChanged> {
  const refusal = refuseAll([
    ...needed("why", data.why, "why-missing"),
    ...agencyRefusals(data),
    ...policyRefusals(data),
    ...(data.setting === "school-calendar" ? calendarRefusals(data.value) : []),
    ...(data.setting === "absences" ? absenceRefusals(data.value) : []),
  ]);
  if (refusal !== undefined) return refusal;
  const entry: SettingChanged = { kind: "setting.changed", ...stamp, subjects: [], data };
  // The answer to it was lost on the way, and it was sent again. Both were parsed alike, so their parts stand in one order.
  if (last !== undefined && last.by === stamp.by && JSON.stringify(last.data) === JSON.stringify(data)) return [];
  return basedOn === (last?.seq ?? 0) ? [entry] : refuse("changed-meanwhile");
}

function agencyRefusals(setting: Setting): readonly Refusal[] {
  if (setting.setting !== "agencies") return [];
  const names = setting.value.map(({ name }) => name.toLowerCase());
  return names.flatMap((name, i) => {
    if (isBlank(name)) return [refuse("agency-name-missing", `${i}.name`)];
    return names.indexOf(name) < i ? [refuse("agency-twice", `${i}.name`)] : [];
  });
}

function policyRefusals(setting: Setting): readonly Refusal[] {
  if (setting.setting !== "policies") return [];
  return setting.value.flatMap(({ title, address }, i) => [
    ...(isBlank(title) ? [refuse("policy-title-missing", `${i}.title`)] : []),
    ...(isWebAddress(address) ? [] : [refuse("policy-address-malformed", `${i}.address`)]),
  ]);
}

/** Only what a browser opens safely: nothing that runs, and nothing that leaves without encryption. */
function isWebAddress(text: string): boolean {
  return /^https:\/\/[^\s<>"'`]{3,}$/.test(text);
}
