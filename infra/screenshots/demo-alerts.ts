/** At its first start the demo school's bot greets everybody, and alerts the safeguarding team to what waited over night. */
import type { Browser } from "playwright-core";
import { z } from "zod";
import { openTeams } from "./teams-window.ts";

const token = z.object({ token: z.string() });
const triage = z.object({ rows: z.array(z.object({ status: z.string() })) });

/** Waits until all of that has arrived with the DSL whose id this is, so that nothing of it comes in the middle of something else. */
export async function alertsHaveCome(browser: Browser, address: string, dsl: string): Promise<void> {
  const waiting = await unacknowledged(address, dsl);
  await using window = await openTeams(browser, address, dsl);
  const greetingAndAlerts = window.log.getByRole("region", { name: "Card from Lantern" });
  await greetingAndAlerts.nth(waiting).waitFor();
}

async function unacknowledged(address: string, person: string): Promise<number> {
  const headers = { "Content-Type": "application/json" };
  const signedIn = await fetch(`${address}/local/token`, { method: "POST", headers, body: JSON.stringify({ person }) });
  const { token: bearer } = token.parse(await signedIn.json());
  const page = await fetch(`${address}/api/triage`, { headers: { Authorization: `Bearer ${bearer}` } });
  return triage.parse(await page.json()).rows.filter(({ status }) => status === "recorded").length;
}
