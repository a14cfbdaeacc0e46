/** The routes of what the school settles for itself. */
import { settingCommand, settingPage, settingSent } from "../contract/setting-bodies.ts";
import { isSettingName, type SettingName } from "../domain/settings.ts";
import type { Ports } from "../service/ports.ts";
import { saveSetting, seeSetting } from "../service/settings.ts";
import type { DeskRoute } from "./desk-route.ts";
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
    {
      method: "post",
      path: "/api/settings/{name}",
      summary: "Change a setting of the school",
      records: true,
      body: settingCommand,
      reply: settingPage,
      answer: (asking) => onSetting(asking, (name) => saved(ports, asking, name)),
    },
  ];
}

async function onSetting({ params }: Asking, answer: (name: SettingName) => Promise<Answer>): Promise<Answer> {
  const name = params.name ?? "";
  return isSettingName(name) ? answer(name) : "not-there";
}

async function saved(ports: Ports, { actor, body }: Asking, name: SettingName): Promise<Answer> {
  const sent = settingSent.safeParse(body);
  return sent.success ? saveSetting(ports, actor, { name, sent: sent.data }) : "malformed";
}
