/** Teams' side of `POST /api/messages`: activities as the Bot Framework writes them, and what the bot answers. */
import {
  type Activity,
  invocation,
  type Occasion,
  type Setting,
  typedMessage,
} from "../../infra/local/teams/activities.ts";
import { addressesOf } from "../../infra/local/teams/addresses.ts";
import { readConfig } from "../../src/config.ts";
import type { Person } from "./local-teams.ts";

/** What a button submits: `Action.Execute`. */
export interface Pressed {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly replyToId: string;
}

const { tenantId, clientId } = readConfig({}, []);
const addresses = addressesOf(tenantId, clientId);

/** A person's typed message. `id` is the message's. */
export function typed(address: string, person: Person, id: string, text: string): Activity {
  return typedMessage(settingAt(address), occasionOf(person, id), text);
}

/** A person's press on a button. The same `id` is the same press, sent again. */
export function pressed(address: string, person: Person, id: string, { verb, data, replyToId }: Pressed): Activity {
  const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
  return invocation(settingAt(address), occasionOf(person, id), "adaptiveCard/action", value, replyToId);
}

/** Sends an activity to a bot; gives the answer's body. @throws TypeError when nobody answers, Error when it is no success */
export async function deliver(endpoint: string, activity: Activity): Promise<unknown> {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  const response = await fetch(endpoint, { method: "POST", headers, body: JSON.stringify(activity) });
  const text = await response.text();
  if (!response.ok) throw new Error(`the bot answered ${response.status}`);
  return text === "" ? undefined : JSON.parse(text);
}

function settingAt(address: string): Setting {
  return {
    serviceUrl: `${address}/local/connector/`,
    tenantId,
    botName: "Lantern",
    teamName: "",
    channelName: "",
    addresses,
  };
}

function occasionOf({ id, name, roles }: Person, activityId: string): Occasion {
  const person = { id, name, roles, jobTitle: "" };
  return {
    person,
    place: { kind: "personal", id: addresses.chat(id) },
    id: activityId,
    at: new Date().toISOString(),
  };
}
