/** The rounds of one server: what goes on beside the requests, each kind of work in a round of its own. */
import { fileAccessNotes, gatherAccessNotes } from "./access-log.ts";
import { shareDesk } from "./catching-up.ts";
import { keepCheckpoints } from "./checkpoints.ts";
import { deliverNotices } from "./delivery.ts";
import { fileEntries } from "./filing.ts";
import { followRegisters, readDirectory } from "./following.ts";
import type { Ports, RoundName } from "./ports.ts";
import { type Pass, Round } from "./round.ts";

export type RoundsOfServer = Readonly<Record<RoundName, Round>>;

/** The rounds on these ports. `shared`: other servers work on the same desk, and each looks after what another left behind. */
export function openRounds(ports: Omit<Ports, "rounds">, shared: boolean): RoundsOfServer {
  const all: Ports = { ...ports, rounds: { wake: (name) => rounds[name].wake() } };
  const round = (name: RoundName, pass: Pass, gather = 0) => new Round(name, pass, ports, gather);
  const rounds: RoundsOfServer = {
    filing: round("filing", () => fileEntries(all)),
    delivery: round("delivery", () => deliverNotices(all)),
    "access-log": round("access-log", () => fileAccessNotes(all), gatherAccessNotes),
    following: round("following", () => followRegisters(all, shared)),
    sharing: round("sharing", () => (shared ? shareDesk(all) : nothingShared())),
    directory: round("directory", () => readDirectory(all)),
    keeping: round("keeping", () => keepCheckpoints(all)),
  };
  return rounds;
}

async function nothingShared(): Promise<undefined> {
  return undefined;
}
