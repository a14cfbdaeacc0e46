/** The school's settings (src/domain/settings.ts), as they are stored and as they are sent by whoever changes one. */
import { z } from "zod";
import { weekdays } from "../domain/calendar.ts";
import { nations } from "../domain/school-calendar.ts";
import type { SettingChanged, SettingName, Settings } from "../domain/settings.ts";
import { longestText } from "../domain/text-length.ts";
import { bodyOf } from "./entry-parts.ts";
import { asPlainText, plainText } from "./plain-text.ts";
import { day, instant, staffId, timeOfDay } from "./primitives.ts";
import { hintRules, storedHintRules } from "./recording-hints.ts";
import { signalParameters } from "./signals.ts";

const line = z.string().max(500);

/** The agencies that a school refers to. */
const agencies = z
  .array(
    z.strictObject({
      name: line,
      telephone: line,
      email: line,
      hours: line,
      notes: z.string().max(2_000),
    }),
  )
  .max(200);

/** The policies of a school. */
const policies = z.array(z.strictObject({ title: line, address: line })).max(50);

const reviewIntervals = z.strictObject({
  chronology: z.int().min(1).max(730),
  childProtectionFile: z.int().min(1).max(730),
});

const someDays = z.array(z.strictObject({ name: line, from: day, to: day })).max(200);

/** When a school is at work. */
const schoolCalendar = z.strictObject({
  weekdays: z.array(z.enum(weekdays)).max(weekdays.length),
  bankHolidays: z.enum([...nations, "none"]),
  terms: someDays,
  closures: someDays,
});

const onDuty = z.array(staffId).max(50);

/** Who is on duty on which day of the week. */
const dutyRota = z.strictObject({
  monday: onDuty,
  tuesday: onDuty,
  wednesday: onDuty,
  thursday: onDuty,
  friday: onDuty,
  saturday: onDuty,
  sunday: onDuty,
});

/** Who is away. */
const absences = z
  .array(
    z.strictObject({
      person: staffId,
      from: day,
      fromTime: timeOfDay.optional(),
      to: day,
      cover: staffId.optional(),
    }),
  )
  .max(200);

/** The value of each setting. */
export const settingValues: { readonly [Name in SettingName]: z.ZodType<Settings[Name]> } = {
  absences,
  agencies,
  "duty-rota": dutyRota,
  policies,
  "recording-hints": hintRules,
  "review-intervals": reviewIntervals,
  "school-calendar": schoolCalendar,
  signals: signalParameters,
};

/** What the school has settled by these changes; undefined where that is nothing, or cannot be read any more. */
export function settledBy<Name extends SettingName>(
  changes: readonly Pick<SettingChanged, "data">[],
  name: Name,
): Settings[Name] | undefined {
  const stored = changes.at(-1)?.data;
  return stored?.setting === name ? settingValues[name].safeParse(stored.value).data : undefined;
}

/** Any of them. */
const anyValue = z.union([
  settingValues.absences,
  settingValues.agencies,
  settingValues["duty-rota"],
  settingValues.policies,
  settingValues["recording-hints"],
  settingValues["review-intervals"],
  settingValues["school-calendar"],
  settingValues.signals,
]);

const why = z.string().max(longestText);

/** A setting with its value, and why it was changed. */
const settingChange = z.discriminatedUnion("setting", [
  z.strictObject({ setting: z.literal("absences"), value: absences, why }),
  z.strictObject({ setting: z.literal("agencies"), value: agencies, why }),
  z.strictObject({ setting: z.literal("duty-rota"), value: dutyRota, why }),
  z.strictObject({ setting: z.literal("policies"), value: policies, why }),
  z.strictObject({ setting: z.literal("recording-hints"), value: storedHintRules, why }),
  z.strictObject({ setting: z.literal("review-intervals"), value: reviewIntervals, why }),
  z.strictObject({ setting: z.literal("school-calendar"), value: schoolCalendar, why }),
  z.strictObject({ setting: z.literal("signals"), value: signalParameters, why }),
]);

/** The body of the one kind of entry that a setting's stream holds. */
export const settingBodies = [bodyOf("setting.changed", settingChange)] as const;

/** A new value of a setting, whole; `basedOn`: `seq` of the newest change that whoever changes it had on screen, 0 for none. */
export const settingCommand = z.object({
  value: anyValue,
  why: plainText,
  basedOn: z.int().nonnegative(),
});

/** The same before its value is looked at, so that what cannot be used is refused by its name and not as a whole. */
export const settingSent = settingCommand.extend({ value: z.unknown().transform((value) => plainly(value)) });

/** No setting is a list of lists of lists: what is deeper was made to break whoever reads it, and is no value. Levels. */
const deepest = 10;

function plainly(value: unknown, level = 0): unknown {
  if (typeof value === "string") return asPlainText(value);
  if (typeof value !== "object" || value === null) return value;
  if (level === deepest) return undefined;
  if (Array.isArray(value)) return value.map((part) => plainly(part, level + 1));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainly(part, level + 1)]));
}

/** A setting as its page shows it. */
export const settingPage = z.object({
  /** The value that applies now: the school's, or what Lantern begins with. */
  value: anyValue,
  isDefault: z.boolean(),
  /** Every change, the newest first. */
  history: z.array(z.object({ seq: z.int(), at: instant, by: z.string(), why: z.string() })),
  /** `seq` of the newest change; 0 where there is none. */
  newest: z.int().nonnegative(),
  may: z.object({
    change: z.boolean(),
    /** Of the absences: whether also those of others (R6.2). */
    changeOthers: z.boolean().exactOptional(),
  }),
});
export type SettingSent = z.infer<typeof settingSent>;
export type SettingPage = z.infer<typeof settingPage>;
