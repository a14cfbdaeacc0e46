/** In which language Lantern speaks to a person: the one they chose, else that of their Teams, else English. */
import type { Activity } from "botbuilder";
import { z } from "zod";
import type { Language } from "../src/domain/language.ts";
import type { Ports } from "../src/service/ports.ts";
import type { Speaker } from "./activity.ts";

/** How long the desk may think about what somebody chose. Milliseconds. Teams waits for the answer of the turn, and not for long. */
const patience = 1_000;

/** The language of a turn. Where the desk cannot say what the person chose, their Teams' own is spoken: nobody is left without an answer. */
export async function languageOfTurn(
  { desk, clock }: Pick<Ports, "desk" | "clock">,
  activity: Activity,
  speaker: Speaker | undefined,
): Promise<Language> {
  const spoken = languageOfLocale(localeIn(activity));
  if (speaker === undefined) return spoken;
  const { promise: silence, resolve } = Promise.withResolvers<undefined>();
  const heard = clock.after(patience, () => resolve(undefined));
  try {
    return (await Promise.race([desk.languageOf(speaker.id), silence])) ?? spoken;
  } catch {
    return spoken;
  } finally {
    heard();
  }
}

/** The language for a locale as Teams names it, such as `cy-GB`; English where there is none of ours. */
export function languageOfLocale(locale: string | undefined): Language {
  return /^cy(?:$|[-_])/i.test(locale ?? "") ? "cy" : "en";
}

const clientInfo = z.object({ type: z.literal("clientInfo"), locale: z.string() });

/** The locale of the person's Teams, which names it in two places, and not always in both. */
export function localeIn({ locale, entities }: Activity): string | undefined {
  if (typeof locale === "string" && locale !== "") return locale;
  const known = z.array(z.unknown()).catch([]).parse(entities);
  return known.flatMap((one) => clientInfo.safeParse(one).data?.locale ?? []).at(0);
}
