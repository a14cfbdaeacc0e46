/**
 * What entries said in versions 1 and 2. Rows of both are in registers and are read for ever, so nothing here is ever changed;
 * what is new is in the bodies of today (concern-bodies.ts and its neighbours).
 */
import { z } from "zod";
import { contactWays } from "../domain/category-details.ts";
import { categories } from "../domain/concern-entries.ts";
import { thresholdChanges, thresholds } from "../domain/threshold.ts";
import { documents, occurred, subjectV2 } from "./entry-parts.ts";
import { day, staffId } from "./primitives.ts";
import { sha256Hex } from "./tampering.ts";

const account = z.strictObject({ seen: z.string(), ownWords: z.string(), where: z.string() });
const action = z.strictObject({ what: z.string(), owner: staffId, ownerName: z.string(), due: day });

const about = { author: z.string(), subjects: z.array(subjectV2), occurred: occurred.exactOptional() };

const raised = z.strictObject({
  kind: z.literal("concern.raised"),
  ...about,
  data: z.strictObject({
    categories: z.array(z.enum(categories)),
    account,
    atRisk: z.boolean(),
    submission: sha256Hex,
  }),
});
const added = z.strictObject({
  kind: z.literal("account.added"),
  ...about,
  data: z.strictObject({ text: z.string(), atRisk: z.boolean() }),
});
const acknowledged = z.strictObject({
  kind: z.literal("concern.acknowledged"),
  ...about,
  data: z.strictObject({}),
});
const triaged = z.strictObject({
  kind: z.literal("concern.triaged"),
  ...about,
  data: z.strictObject({
    threshold: z.enum(thresholds),
    rationale: z.string(),
    vulnerability: z.string(),
    actions: z.array(action),
    basedOn: z.int().positive(),
    change: z.enum(thresholdChanges),
  }),
});
const contacted = z.strictObject({
  kind: z.literal("contact.recorded"),
  ...about,
  data: z.strictObject({ who: z.string(), how: z.enum(contactWays), said: z.string() }),
});
const finished = z.strictObject({
  kind: z.literal("action.finished"),
  ...about,
  data: z.strictObject({ action: z.int().positive(), outcome: z.string() }),
});

/** Everything that tells about people. Version 1. */
export const bodyV1 = z.discriminatedUnion("kind", [raised, added, acknowledged, triaged, contacted, finished]);
export type BodyV1 = z.infer<typeof bodyV1>;

/** Version 2: the same, and the documents that the entry stands on. */
export const bodyV2 = z.discriminatedUnion("kind", [
  raised.extend({ documents }),
  added.extend({ documents }),
  acknowledged.extend({ documents }),
  triaged.extend({ documents }),
  contacted.extend({ documents }),
  finished.extend({ documents }),
]);
export type BodyV2 = z.infer<typeof bodyV2>;
