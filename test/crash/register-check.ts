/** The register check of a running server, asked for by the DSL as the tab does it (R3.3). */
import { expect, vi } from "vitest";
import { type RegisterPage, registerPage } from "../../src/contract/desk-api.ts";
import type { MortalLantern } from "./mortal-lantern.ts";
import type { SchoolDay } from "./school-day.ts";

/**
 * Two hours pass, in which the server makes a checkpoint of all that is filed; then nothing is found by a check of everything
 * against it, and nothing was ever noticed.
 */
export async function expectWholeRegister(
  day: Pick<SchoolDay, "graph" | "dsl" | "lantern" | "events">,
  servers: readonly MortalLantern[] = [day.lantern],
): Promise<void> {
  const { graph, events } = day;
  const rows = (await graph.entries()).length;
  for (const server of servers) {
    // At the first look the server sees what is there, at the second it knows that nothing older can come.
    await vi.waitFor(async () => {
      await server.anHourPasses();
      expect((await pageOf(day, server)).registers[0]?.newest?.size).toBe(rows);
    }, patience);
    const last = await check(day, server);
    expect(last).toMatchObject({ entries: rows, findings: [] });
    expect((await pageOf(day, server)).noticed).toEqual([]);
  }
  expect(events.filter(({ event }) => event === "register-tampered")).toEqual([]);
}

/** Checks everything; gives what came of it. */
async function check(day: Pick<SchoolDay, "dsl">, server: MortalLantern): Promise<NonNullable<RegisterPage["last"]>> {
  await server.desk(day.dsl).done(registerPage, "/api/register/check");
  return vi.waitFor(async () => {
    const { running, last } = await pageOf(day, server);
    if (running !== undefined || last === undefined) throw new Error("it is not finished");
    return last;
  }, patience);
}

/** What the tab shows of the register. */
async function pageOf({ dsl }: Pick<SchoolDay, "dsl">, server: MortalLantern): Promise<RegisterPage> {
  return server.desk(dsl).read(registerPage, "/api/register");
}

const patience = { timeout: 60_000, interval: 500 };
