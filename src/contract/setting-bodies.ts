/** The school's settings (src/domain/settings.ts), as they are stored and as they are sent by whoever changes one. */
import { z } from "zod";
import { bodyOf } from "./entry-parts.ts";

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

const reviewIntervals = z.strictObject({
  chronology: z.int().min(1).max(730),
  childProtectionFile: z.int().min(1).max(730),
});

/** The value of each setting. */
export const settingValues = {
  agencies,
  "review-intervals": reviewIntervals,
} as const;

const why = z.string().max(2_000);

/** A setting with its value, and why it was changed. */
export const settingChange = z.discriminatedUnion("setting", [
  z.strictObject({ setting: z.literal("agencies"), value: agencies, why }),
  z.strictObject({ setting: z.literal("review-intervals"), value: reviewIntervals, why }),
]);

/** The body of the one kind of entry that a setting's stream holds. */
export const settingBodies = [bodyOf("setting.changed", settingChange)] as const;
