/** What a type-ahead offers and what it asks the bot for: the pure half of `combo-box.ts`. */
import { z } from "zod";
import { type Choice, mostResults } from "./invoke-reply.ts";

export interface DataQuery {
  readonly dataset: string;
}

const dataQuery = z.object({ type: z.literal("Data.Query"), dataset: z.string().min(1) });

/** The `choices.data` of an Input.ChoiceSet. Teams honours it on cards of version 1.5, though only 1.6 defines it. */
export function parseDataQuery(source: unknown): DataQuery | undefined {
  const query = z.object({ "choices.data": dataQuery }).safeParse(source).data?.["choices.data"];
  return query && { dataset: query.dataset };
}

/** The value of an `application/search` invoke. */
export function searchValue(dataset: string, queryText: string): Readonly<Record<string, unknown>> {
  return { queryText, queryOptions: { skip: 0, top: mostResults }, dataset };
}

/** The choices whose title holds what was typed, those that start with it first, at most fifteen. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLocaleLowerCase("en-GB");
  const rank = (choice: Choice): number => choice.title.toLocaleLowerCase("en-GB").indexOf(wanted);
  return choices
    .filter((choice) => rank(choice) >= 0)
    .sort((a, b) => Number(rank(a) > 0) - Number(rank(b) > 0))
    .slice(0, mostResults);
}

/** The one choice that bears this very title, if just one does: typing a name out is choosing it. */
export function named(choices: readonly Choice[], title: string): Choice | undefined {
  const wanted = title.trim().toLocaleLowerCase("en-GB");
  const found = choices.filter((choice) => choice.title.toLocaleLowerCase("en-GB") === wanted);
  return found.length === 1 ? found[0] : undefined;
}

/** What a screen reader is told about a list of results. */
export function resultsInWords(count: number): string {
  if (count === 0) return "No results";
  return count === 1 ? "1 result" : `${count} results`;
}
