/** What people said to each other before Local Teams was first opened, so that there is something to act on. */
import type { Place } from "./activities.ts";
import { chatBetween } from "./addresses.ts";
import { audienceOf, keep, type World } from "./world.ts";

/** One message of a person to a colleague, or to everybody in the team's General channel. */
export interface Talk {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly from: string;
  /** A person's id. */
  readonly to: string | "everybody";
  readonly text: string;
  /** In the channel: that this answers the message before it there. */
  readonly answers?: true;
}

/**
 * Puts what was said, in order of time, where it was said. Everybody has read it. A place in which there is something already
 * stays as it is, so a restart adds nothing.
 *
 * @throws Error when a speaker or a listener is nobody here.
 */
export function seedTalk(world: World, talk: readonly Talk[]): void {
  const said = talk.map((each) => ({ ...each, place: placeFor(world, each) }));
  const places = new Map(said.map(({ place }) => [place.id, place]));
  const empty = [...places.values()].filter(({ id }) => world.store.messages(id).length === 0);
  const roots = new Map<string, string>();
  for (const { at, from, text, answers, place } of said.filter((each) =>
    empty.some(({ id }) => id === each.place.id),
  )) {
    const root = answers === true ? roots.get(place.id) : undefined;
    const speaker = { from, fromName: world.directory.person(from)?.name ?? "" };
    const message = keep(world, root === undefined ? place : { ...place, root }, { ...speaker, text }, at);
    if (root === undefined) roots.set(place.id, message.id);
  }
  for (const place of empty) for (const { id } of audienceOf(world, place)) world.store.markRead(id, place.id);
}

function placeFor({ directory, setting }: World, { from, to }: Talk): Place {
  const everybody = to === "everybody";
  if (directory.person(from) === undefined || (!everybody && directory.person(to) === undefined))
    throw new Error("Local Teams: somebody who talks is not one of its people.");
  return everybody ? { kind: "channel", id: setting.addresses.team } : { kind: "chat", id: chatBetween(from, to) };
}
