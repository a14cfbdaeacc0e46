/** Lantern in this process, in local mode with a little school; it can be stopped and started again on the same folder. */
import type { LocalIdentity } from "../infra/local/identity/identity.ts";
import type { LocalTeams } from "../infra/local/teams/server.ts";
import { type LocalWorld, openLocalWorld } from "../infra/local/world/world.ts";
import { type LocalConfig, readConfig } from "../src/config.ts";
import { type Outside, type Running, startLantern } from "../src/main.ts";
import type { Ports } from "../src/service/ports.ts";
import { littleSchool } from "./little-school.ts";

/** The configuration of a local Lantern without records, on a port that the system chooses. */
export function emptyLocal(folder: string, graphBaseUrl?: string, scanner?: string): LocalConfig {
  const given = { GRAPH_BASE_URL: graphBaseUrl, MALWARE_SCANNER: scanner };
  const config = readConfig({ PORT: "0", LANTERN_DATA: folder, ...given }, ["--empty"]);
  if (config.mode !== "local") throw new Error("local mode was asked for");
  return config;
}

export class Lantern {
  #config: LocalConfig;
  readonly #outside: Outside;
  readonly #meet: (teams: LocalTeams) => void;
  #world: LocalWorld | undefined;
  #running: Running | undefined;

  /** `meet` is shown Teams whenever it opens, before anything happens in it. */
  constructor(config: LocalConfig, outside: Outside, meet: (teams: LocalTeams) => void) {
    this.#config = config;
    this.#outside = outside;
    this.#meet = meet;
  }

  /** Starts it, and adds the app for everybody. Resolves when there is nothing more to do. */
  async start(): Promise<void> {
    this.#running = await startLantern(this.#config, {
      ...this.#outside,
      openWorld: async (config, clock) => {
        this.#world = await openLocalWorld(config, clock, littleSchool);
        this.#meet(this.#world.inside.teams);
        // Done below instead, where it can be waited for.
        return { ...this.#world, open: () => undefined };
      },
    });
    // As with a true server, people's chats remember where it is.
    this.#config = { ...this.#config, port: this.port };
    await this.teams.installForEveryone();
    await this.teams.addToLeadershipChannel();
    await this.settled();
  }

  async stop(): Promise<void> {
    await this.#running?.[Symbol.asyncDispose]();
    this.#running = undefined;
  }

  async settled(): Promise<void> {
    await this.#up.settled();
  }

  get port(): number {
    return this.#up.port;
  }

  get ports(): Ports {
    return this.#up.ports;
  }

  get teams(): LocalTeams {
    return this.#inside.teams;
  }

  get identity(): LocalIdentity {
    return this.#inside.identity;
  }

  get #up(): Running {
    if (this.#running === undefined) throw new Error("Lantern is not running");
    return this.#running;
  }

  get #inside(): LocalWorld["inside"] {
    if (this.#world === undefined) throw new Error("Lantern was never started");
    return this.#world.inside;
  }
}
