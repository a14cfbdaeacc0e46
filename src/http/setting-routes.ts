/** The routes of what the school settles for itself. */
import { settingCommand, settingPage, settingSent } from "../contract/setting-bodies.ts";
import { isSettingName, type SettingName } from "../domain/settings.ts";
import type { Ports } from "../service/ports.ts";
import { mayChangeSetting, saveSetting, seeSetting } from "../service/settings.ts";
import { type DeskRoute, taking } from "./desk-route.ts";
import type { Answer, Asking } from "./exchange.ts";

/** These routes. */
export function settingRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/api/settings/{name}",
      summary: "A setting of the school, with its history",
      reply: settingPage,
      answer: (asking) => onSetting(asking, (name) => seeSetting(ports, asking.actor, name)),
    },
    taking({
      path: "/api/settings/{name}",
      summary: "Change a setting of the school",
      records: true,
      body: settingSent,
      described: settingCommand,
      reply: settingPage,
      asks: async ({ actor, params: { name = "" } }) =>
        isSettingName(name) ? mayChangeSetting(ports, actor, name) : "not-there",
      answer: (asking, sent) => onSetting(asking, (name) => saveSetting(ports, asking.actor, { name, sent })),
    }),
  ];
}

async function onSetting({ params }: Asking, answer: (name: SettingName) => Promise<Answer>): Promise<Answer> {
  const name = params.name ?? "";
  return isSettingName(name) ? answer(name) : "not-there";
}
