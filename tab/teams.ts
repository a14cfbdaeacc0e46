/** Microsoft Teams, once: everything the desk asks of its host. No other file imports teams-js. */
import { app, authentication } from "@microsoft/teams-js";
import { type ConcernReference, isConcernReference } from "../src/domain/ids.ts";

/** Teams' own names of its themes. */
export type TeamsTheme = "default" | "dark" | "contrast";

/** A page of the desk that a link may open, as it stands behind the `#`. */
export type Place =
  | `/${"concern" | "my-concerns"}/${ConcernReference}`
  | `/my-concerns/${ConcernReference}/body-map`
  | (typeof places)[number];

const places = ["/register", "/my-actions", "/my-concerns", "/raise"] as const;

export interface TeamsSession {
  readonly theme: TeamsTheme;
  /** The page that a link in a card asked for. */
  readonly place: Place | undefined;
}

/** How long the host may take to answer. A frame of some other site never does. */
const patienceMs = 10_000;

/**
 * Says hello to Teams and learns the theme and what was asked for; undefined outside Teams.
 *
 * @param mode only in `local` does the desk accept a host on its own origin (Local Teams). In a tenant, teams-js knows
 * Microsoft's origins and no other may ask this page for anything.
 */
export async function enterTeams(mode: "local" | "tenant"): Promise<TeamsSession | undefined> {
  try {
    await within(app.initialize(mode === "local" ? [window.location.origin] : []));
    const context = await within(app.getContext());
    return { theme: themeNamed(context.app.theme), place: placeIn(context.page.subPageId) };
  } catch {
    return undefined;
  }
}

/** A token of the person who is signed in to Teams. Teams keeps it and gives a fresh one near its end. */
export function teamsToken(): Promise<string> {
  return authentication.getAuthToken();
}

/** Calls whenever the person chooses another theme. */
export function followTheme(changed: (theme: TeamsTheme) => void): void {
  app.registerOnThemeChangeHandler((theme) => changed(themeNamed(theme)));
}

/** Takes Teams' loading screen away. */
export function sayStarted(): void {
  void app.notifySuccess();
}

/** Tells Teams that the desk cannot be shown. No reason is given: it would be written to logs that are not the school's. */
export function sayFailed(): void {
  app.notifyFailure({ reason: app.FailedReason.Other });
}

/** The page a link names: `concern/C-7K3M2Q`, `my-concerns/C-7K3M2Q/body-map`, `register`. Anything else is ignored. */
export function placeIn(subPageId: string | undefined): Place | undefined {
  const place = places.find((one) => one === `/${subPageId}`);
  if (place !== undefined) return place;
  const [kind, reference = "", part, ...more] = (subPageId ?? "").split("/");
  if ((kind !== "concern" && kind !== "my-concerns") || !isConcernReference(reference)) return undefined;
  if (part === undefined) return `/${kind}/${reference}`;
  const isBodyMap = kind === "my-concerns" && part === "body-map" && more.length === 0;
  return isBodyMap ? `/my-concerns/${reference}/body-map` : undefined;
}

/** Teams' theme by name; one that we do not know is shown as the default. */
export function themeNamed(name: string | undefined): TeamsTheme {
  return name === "dark" || name === "contrast" ? name : "default";
}

async function within<T>(answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("no host answered")), patienceMs);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
