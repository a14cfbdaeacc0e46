/** Which parts each kind of concern asks for (R4.2), and what of the answers belongs into the record. */
import type { CategoryDetails } from "./category-details.ts";
import type { Concern } from "./concern.ts";
import type { Category } from "./concern-entries.ts";
import { isBlank } from "./refusal.ts";

export const detailParts = [
  "disclosure",
  "injury",
  "childOnChild",
  "online",
  "mentalHealth",
  "contactWithHome",
  "referralOutcome",
  "communication",
] as const satisfies readonly (keyof CategoryDetails)[];
export type DetailPart = (typeof detailParts)[number];

/** What would help beside what was told. */
export interface Asked {
  readonly parts: readonly DetailPart[];
  /** Why it was recorded late (R5.1). */
  readonly whyLate: boolean;
}

const partOf: Readonly<Record<Category, DetailPart | undefined>> = {
  disclosure: "disclosure",
  welfare: undefined,
  injury: "injury",
  "child-on-child": "childOnChild",
  online: "online",
  "mental-health": "mentalHealth",
  "contact-with-home": "contactWithHome",
  "referral-outcome": "referralOutcome",
  other: undefined,
};

/** The parts that are asked for, in the order of the kinds; a learner with recorded needs adds one more (R10.1). */
export function partsAsked(categories: readonly Category[], hasNeeds: boolean): readonly DetailPart[] {
  const parts = categories.flatMap((category) => partOf[category] ?? []);
  return [...new Set([...parts, ...(hasNeeds ? (["communication"] as const) : [])])];
}

/** What has not been told yet, nor left empty where it was asked. `hasNeeds`: a learner whom it is for has recorded needs. */
export function stillAsked({ categories, details, late, added }: Told, hasNeeds: boolean): Asked {
  const told = [details, ...added.map(({ data }) => data.details)];
  const reasons = [late, ...added.map(({ data }) => data.late)].map((one) => one?.reason ?? "");
  return {
    parts: partsAsked(categories, hasNeeds).filter((part) => told.every((one) => one?.[part] === undefined)),
    whyLate: late !== undefined && reasons.every(isBlank),
  };
}

type Told = Pick<Concern, "categories" | "details" | "late" | "added">;

/**
 * The answers without those that a kind asks for which was not chosen in the end. What is told of a learner's communication
 * belongs to no kind and stays. Undefined: nothing was asked.
 */
export function detailsOf(
  categories: readonly Category[],
  details: CategoryDetails | undefined,
): CategoryDetails | undefined {
  const asked = partsAsked(categories, true);
  return withParts(details, (part) => asked.includes(part));
}

/** The parts that say something, and that say something else than `before` does; undefined where there is none. */
export function newDetails(
  before: CategoryDetails | undefined,
  details: CategoryDetails | undefined,
): CategoryDetails | undefined {
  return withParts(details, (part) => {
    const told = details?.[part];
    return saysSomething(told) && inOneOrder(told) !== inOneOrder(before?.[part]);
  });
}

/** Whether two sets of answers say the same, in whatever order their fields come. */
export function sayTheSame(one: CategoryDetails | undefined, other: CategoryDetails | undefined): boolean {
  return inOneOrder(Object.fromEntries(detailTexts(one))) === inOneOrder(Object.fromEntries(detailTexts(other)));
}

/** Each text with the name of its field, which is the same on every form. */
export function detailTexts(details: CategoryDetails | undefined): readonly (readonly [field: string, text: string])[] {
  return Object.values(details ?? {}).flatMap((part) => Object.entries<string>(part));
}

type Texts = Readonly<Record<string, string>>;

function saysSomething(part: Texts = {}): boolean {
  return Object.values(part).some((text) => !isBlank(text));
}

function inOneOrder(part: Texts = {}): string {
  return JSON.stringify(Object.entries(part).toSorted());
}

function withParts(
  details: CategoryDetails | undefined,
  wanted: (part: DetailPart) => boolean,
): CategoryDetails | undefined {
  if (details === undefined) return undefined;
  const { disclosure, injury, childOnChild, online } = details;
  const { mentalHealth, contactWithHome, referralOutcome, communication } = details;
  const kept: CategoryDetails = {
    ...(disclosure && wanted("disclosure") && { disclosure }),
    ...(injury && wanted("injury") && { injury }),
    ...(childOnChild && wanted("childOnChild") && { childOnChild }),
    ...(online && wanted("online") && { online }),
    ...(mentalHealth && wanted("mentalHealth") && { mentalHealth }),
    ...(contactWithHome && wanted("contactWithHome") && { contactWithHome }),
    ...(referralOutcome && wanted("referralOutcome") && { referralOutcome }),
    ...(communication && wanted("communication") && { communication }),
  };
  return Object.keys(kept).length === 0 ? undefined : kept;
}
