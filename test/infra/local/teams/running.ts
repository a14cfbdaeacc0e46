/** Local Teams with a true botbuilder bot beside it, on one loopback port, as Lantern's own server has them. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  type TurnContext,
} from "botbuilder";
import { type LocalIdentity, startIdentity } from "../../../../infra/local/identity/identity.ts";
import type { Timer } from "../../../../infra/local/teams/courier.ts";
import type { LocalTeamsPerson } from "../../../../infra/local/teams/directory.ts";
import { type LocalTeams, type LocalTeamsOptions, openLocalTeams } from "../../../../infra/local/teams/server.ts";

export const tenantId = "11111111-2222-4333-8444-555555555555";
export const clientId = "99999999-2222-4333-8444-555555555555";

const person = (number: number, name: string, leadership: boolean, ...roles: string[]): LocalTeamsPerson => ({
  id: `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, "0")}`,
  name,
  jobTitle: "Staff",
  roles,
  leadership,
});

export const teacher = person(1, "Tom Reed", false);
export const dsl = person(2, "Ada Okafor", true, "Safeguarding.DSL");
export const principal = person(3, "Grace Hill", true, "Safeguarding.Principal");
export const crowd = Array.from({ length: 117 }, (_, i) =>
  person(100 + i, `Member ${"abcdefghij"[i % 10]} ${i}`, false),
);
export const everybody = [teacher, dsl, principal, ...crowd];

export type Turn = (context: TurnContext) => Promise<void>;
export type Answer = (request: IncomingMessage, response: ServerResponse, body: unknown) => void;

export interface Running extends AsyncDisposable {
  readonly origin: string;
  readonly teams: LocalTeams;
  readonly identity: LocalIdentity;
  readonly adapter: CloudAdapter;
  /** What the bot does with a turn; set it in the test. */
  turn: Turn;
  /** When set, the bot's endpoint is this instead of botbuilder. */
  answer: Answer | undefined;
  /** Every activity as the endpoint received it. */
  readonly received: Record<string, unknown>[];
  clock: string;
}

/** Starts both. The clock stands still at nine on a June morning; nothing is ever sent again unless a timer is given. */
export async function running(identityFolder: string, options: Partial<LocalTeamsOptions> = {}): Promise<Running> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  const never: Timer = () => () => undefined;
  const server = createServer(async (request, response) => {
    if (await state.teams.handle(request, response)) return;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const body = JSON.parse(Buffer.concat(parts).toString("utf8"));
    state.received.push(JSON.parse(JSON.stringify(body)));
    if (state.answer !== undefined) return state.answer(request, response, body);
    const asked = { body, headers: request.headers, method: request.method ?? "" };
    await adapter.process(asked, asResponse(response), (context) => state.turn(context));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const origin = `http://127.0.0.1:${address.port}`;
  const now = () => state.clock;
  const authority = `${origin}/local/identity`;
  const identity = await startIdentity({
    folder: identityFolder,
    authority,
    tenantId,
    clientId,
    clientSecret: "s",
    now,
  });
  const teams = openLocalTeams({
    people: [teacher, dsl, principal],
    botEndpoint: `${origin}/api/messages`,
    serviceUrl: `${origin}/local/connector`,
    tenantId,
    clientId,
    identity,
    now,
    timer: never,
    ...options,
  });
  const state: Running = {
    origin,
    teams,
    identity,
    adapter,
    turn: async () => undefined,
    answer: undefined,
    received: [],
    clock: "2026-06-01T08:00:00.000Z",
    [Symbol.asyncDispose]: async () => {
      await teams.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return state;
}

/** What CloudAdapter wants of a response: restify's two words on a plain one. */
function asResponse(response: ServerResponse) {
  return Object.assign(response, {
    socket: response.socket,
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    status: (code: number) => {
      response.statusCode = code;
      return response;
    },
    send: (body: unknown) => {
      response.setHeader("Content-Type", "application/json");
      response.write(JSON.stringify(body));
      return response;
    },
  });
}

/** A small card of the version that Teams shows. */
export function aCard(text: string, version = "1.5"): Record<string, unknown> {
  return { type: "AdaptiveCard", version, body: [{ type: "TextBlock", text, wrap: true }] };
}

export function cardActivity(text: string, version?: string) {
  const contentType = "application/vnd.microsoft.card.adaptive";
  return { type: "message", summary: "Something new", attachments: [{ contentType, content: aCard(text, version) }] };
}

/** Conversation parameters as a bot writes them: botbuilder's own type demands fields that Teams does not. */
export function parametersOf(written: object): ConversationParameters {
  return JSON.parse(JSON.stringify(written));
}
