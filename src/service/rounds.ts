/** The rounds of one server: what goes on beside the requests, each kind of work in a round of its own. */
import { fileAccessNotes, gatherAccessNotes } from "./access-log.ts";
import { climbAlerts } from "./alerts.ts";
import { shareDesk } from "./catching-up.ts";
import { type Keeping, keepCheckpoints, openKeeping } from "./checkpoints.ts";
import { deliverNotices } from "./delivery.ts";
import { forgetOldDrafts } from "./drafts.ts";
import { fileEntries } from "./filing.ts";
import { followRegisters, readDirectory } from "./following.ts";
import { tellNobodyOnDuty } from "./nobody-on-duty.ts";
import type { Ports, RoundName } from "./ports.ts";
import { checkRegularly, type RegularCheck } from "./regular-check.ts";
import { type Pass, Round } from "./round.ts";

export type RoundsOfServer = Readonly<Record<RoundName, Round>>;

/**
 * The rounds on these ports. `shared`: other servers work on the same desk, and each looks after what another left behind.
 * `keeping`: what this server remembers between its looks at the registers.
 */
export function openRounds(ports: Ports, shared: boolean, keeping: Keeping = openKeeping()): RoundsOfServer {
  const regularCheck: RegularCheck = { at: undefined };
  const round = (name: RoundName, pass: Pass, gather = 0) => new Round(name, pass, ports, gather);
  return {
    filing: round("filing", () => fileEntries(ports)),
    delivery: round("delivery", () => deliverNotices(ports)),
    alerts: round("alerts", () => climbAlerts(ports)),
    "access-log": round("access-log", () => fileAccessNotes(ports), gatherAccessNotes),
    following: round("following", () => followRegisters(ports, shared)),
    sharing: round("sharing", () => (shared ? shareDesk(ports) : nothingShared())),
    directory: round("directory", () => readDirectory(ports)),
    keeping: round("keeping", async () => {
      await forgetOldDrafts(ports);
      if (await tellNobodyOnDuty(ports)) ports.rounds.wake("delivery");
      // Before anything is signed: what was done while the view was lost is not signed for.
      await checkRegularly(ports, regularCheck);
      return keepCheckpoints(ports, keeping);
    }),
  };
}

async function nothingShared(): Promise<undefined> {
  return undefined;
}
