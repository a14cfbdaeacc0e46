/** The settings of a fictional school. */
import type { SettingPage } from "../../../src/contract/setting-bodies.ts";
import { instantOf } from "../../../src/domain/calendar.ts";
import { defaultSettings, isSettingName, type Settings } from "../../../src/domain/settings.ts";

const settled: Partial<Settings> = {
  agencies: [
    {
      name: "Fernshire children’s social care (MASH)",
      telephone: "01632 960123",
      email: "mash@fernshire.example",
      hours: "Monday to Friday 8:30 to 17:00; outside of them 01632 960199",
      notes: "Referrals by the online form; telephone first where somebody is at risk now.",
    },
    { name: "Police, not urgent", telephone: "101", email: "", hours: "", notes: "" },
  ],
};

/** One of them, as its page tells it. */
export function fictionalSetting(name: string): SettingPage {
  if (!isSettingName(name)) throw new TypeError(`no setting: ${name}`);
  const value = settled[name];
  const change = { seq: 1, at: instantOf(Date.now() - 9 * 86_400_000), by: "Sarah Okafor" };
  const history = value === undefined ? [] : [{ ...change, why: "The list that hung in the office." }];
  return {
    value: value ?? defaultSettings[name],
    isDefault: value === undefined,
    history,
    newest: history.length,
    may: { change: true },
  };
}
