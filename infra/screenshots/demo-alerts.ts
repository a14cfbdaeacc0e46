/** At its first start the demo school's bot greets everybody, and alerts the safeguarding team to what waited over night. */
import type { Browser } from "playwright-core";
import { deskAs } from "./desk.ts";
import { openTeams } from "./teams-window.ts";

/** Waits until all of that has arrived with the DSL whose id this is, so that nothing of it comes in the middle of something else. */
export async function alertsHaveCome(browser: Browser, address: string, dsl: string): Promise<void> {
  const alerts = await (await deskAs(address, dsl)).unacknowledged();
  await using window = await openTeams(browser, address, dsl);
  const greetingAndAlerts = window.log.getByRole("region", { name: "Card from Lantern" });
  await greetingAndAlerts.nth(alerts).waitFor();
}
