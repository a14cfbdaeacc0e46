/**
 * Adding the app: for everybody, as an app setup policy does, and to the leadership's private channel, as a member would. The
 * bot is told once; when it could not be reached it is told at the next start.
 */
import { type Activity, appAdded, appAddedToChannel, type Place } from "./activities.ts";
import type { LocalPerson } from "./protocol.ts";
import type { World } from "./world.ts";

/** How many people's installations were told to the bot now, and how many it did not take. */
export interface Installed {
  readonly told: number;
  readonly failed: number;
}

/** Few enough that people's own messages are not kept waiting behind a whole school's greetings. */
const atOnce = 4;

/** Installs the app for everybody, and tells the bot about those of whom it does not know yet. */
export async function installForEveryone(world: World): Promise<Installed> {
  const { directory, store, setting } = world;
  for (const person of directory.people) store.install(person.id);
  const waiting = directory.people.filter((person) => store.installation(person.id)?.announced === false);
  const queue = waiting.values();
  let told = 0;
  const worker = async (): Promise<void> => {
    for (const person of queue) {
      const place: Place = { kind: "personal", id: setting.addresses.chat(person.id) };
      if (!(await tell(world, appAdded(setting, occasion(world, person, place))))) continue;
      store.markAnnounced(person.id);
      told += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { told, failed: waiting.length - told };
}

/**
 * Adds the app to the host team and then to the private channel, by its first member. Nothing happens when it is there.
 *
 * @returns whether the bot knows of it.
 */
export async function addToLeadershipChannel(world: World): Promise<boolean> {
  const { directory, store, setting } = world;
  const { team, leadershipChannel: channel } = setting.addresses;
  const [leader] = directory.leadership;
  if (leader === undefined) return false;
  store.install(team);
  store.install(channel);
  if (store.installation(channel)?.announced === true) return true;
  const activities = [
    ...appAdded(setting, occasion(world, leader, { kind: "channel", id: team })),
    appAddedToChannel(setting, occasion(world, leader, { kind: "channel", id: channel })),
  ];
  if (!(await tell(world, activities))) return false;
  store.markAnnounced(team);
  store.markAnnounced(channel);
  return true;
}

function occasion(world: World, person: LocalPerson, place: Place) {
  const at = world.now();
  return { person, place, id: world.store.nextId(at), at };
}

async function tell(world: World, activities: readonly Activity[]): Promise<boolean> {
  for (const activity of activities) {
    const { status } = await world.courier.deliver(activity);
    if (status < 200 || status > 299) return false;
  }
  return true;
}
