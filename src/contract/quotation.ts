/**
 * A message in Teams that a concern is raised from, as Teams told Lantern of it. No form and no card brings one: it is kept on the
 * desk from the moment the form was opened, so that nobody can put words into anybody's mouth.
 */
import { z } from "zod";
import { instant } from "./primitives.ts";

export const quoted = z.strictObject({ text: z.string(), author: z.string(), at: instant, link: z.string() });

/** Teams' own addresses, and nobody else's: what leads to a message must not lead anywhere else. */
export const linkToMessage = z
  .url({ protocol: /^https$/, hostname: /^(teams\.microsoft\.com|teams\.cloud\.microsoft)$/ })
  .max(2000);

/** As it is kept on the desk, for one form of one person. */
export const keptQuotation = z.strictObject({ quoted, keptAt: instant });
export type KeptQuotation = z.infer<typeof keptQuotation>;
