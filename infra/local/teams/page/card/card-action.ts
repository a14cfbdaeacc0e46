/**
 * What pressing a card's button asks for: the pure half of a card's actions. `data` comes from `adaptivecards` with the
 * inputs already merged in (multi-select comma-joined, toggles as text); here it is told apart as Teams does.
 */
import { z } from "zod";

export interface PressedAction {
  readonly type: string;
  readonly id: string | undefined;
  readonly verb: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

export type CardRequest =
  | { readonly kind: "submit"; readonly value: Readonly<Record<string, unknown>>; readonly quiet: boolean }
  | { readonly kind: "say"; readonly text: string; readonly value: Readonly<Record<string, unknown>> | undefined }
  | { readonly kind: "fetch-dialog"; readonly data: Readonly<Record<string, unknown>> }
  | {
      readonly kind: "execute";
      readonly trigger: "manual" | "automatic";
      readonly action: Readonly<Record<string, unknown>>;
    };

const record = z.record(z.string(), z.unknown());
const teamsAction = z.object({
  type: z.string().optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
});
const feedback = z.object({ feedback: z.object({ hide: z.boolean() }) });

/** The request behind an Action.Submit or Action.Execute; undefined for an action that asks the bot nothing. */
export function cardRequest(action: PressedAction): CardRequest | undefined {
  if (action.type === "Action.Execute") return executeRequest(action, "manual");
  if (action.type !== "Action.Submit") return undefined;
  const teams = teamsAction.safeParse(action.data.msteams).data;
  if (teams?.type === "task/fetch") return { kind: "fetch-dialog", data: action.data };
  if (teams?.type === "imBack") return { kind: "say", text: String(teams.value ?? ""), value: undefined };
  if (teams?.type === "messageBack") {
    return { kind: "say", text: teams.text ?? "", value: record.safeParse(teams.value).data };
  }
  const quiet = feedback.safeParse(action.data.msTeams ?? action.data.msteams).data?.feedback.hide ?? false;
  return { kind: "submit", value: action.data, quiet };
}

/** An `adaptiveCard/action` request. `automatic` is what a card's `refresh` sends by itself. */
export function executeRequest(action: PressedAction, trigger: "manual" | "automatic"): CardRequest {
  const { type, id, verb, data } = action;
  return { kind: "execute", trigger, action: { type, ...(id ? { id } : {}), verb: verb ?? "", data } };
}

/** The bot's data of an action and the inputs as one record; data that is no object (a text, a list) counts as none. */
export function actionData(data: unknown): Readonly<Record<string, unknown>> {
  return record.safeParse(data).data ?? {};
}
