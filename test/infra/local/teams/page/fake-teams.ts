/** A tiny Local Teams server for the page alone: answers its protocol as a test says, and serves the built page and a tab. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type {
  LocalEvent,
  LocalInvoke,
  LocalInvokeReply,
  LocalMessage,
  LocalMessageAction,
  LocalMessageSent,
  LocalPerson,
  LocalState,
} from "../../../../../infra/local/teams/protocol.ts";

export interface FakeTeams extends AsyncDisposable {
  readonly origin: string;
  readonly sent: LocalMessageSent[];
  readonly invoked: LocalInvoke[];
  readonly acted: LocalMessageAction[];
  state: LocalState;
  onMessage: (sent: LocalMessageSent) => void;
  onInvoke: (invoke: LocalInvoke) => LocalInvokeReply | Promise<LocalInvokeReply>;
  onAct: (action: LocalMessageAction) => LocalInvokeReply;
  push(event: LocalEvent): void;
  /** Settles when a page listens to events. */
  readonly listening: Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

const root = join(import.meta.dirname, "../../../../..");

/** Starts the fake on a port of its own. `page` is the folder of the built page. */
export async function startFakeTeams(
  page: string,
  people: readonly LocalPerson[],
  state: LocalState,
): Promise<FakeTeams> {
  const listeners = new Set<ServerResponse>();
  const listening = Promise.withResolvers<void>();
  const files = async (path: string, response: ServerResponse): Promise<void> => {
    response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
    response.end(await readFile(path));
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", "http://fake");
    const json = (value: unknown, status = 200): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    switch (`${request.method} ${pathname}`) {
      case "GET /local/teams/api/people":
        return json(people);
      case "GET /local/teams/api/state":
        return json(fake.state);
      case "GET /local/teams/api/events":
        response.writeHead(200, { "content-type": "text/event-stream" }).write(": hello\n\n");
        listeners.add(response);
        listening.resolve();
        response.on("close", () => listeners.delete(response));
        return;
      case "POST /local/teams/api/messages": {
        const sent: LocalMessageSent = JSON.parse(await bodyOf(request));
        fake.sent.push(sent);
        fake.onMessage(sent);
        return json({}, 202);
      }
      case "POST /local/teams/api/invoke": {
        const invoke: LocalInvoke = JSON.parse(await bodyOf(request));
        fake.invoked.push(invoke);
        return json(await fake.onInvoke(invoke));
      }
      case "POST /local/teams/api/message-action": {
        const action: LocalMessageAction = JSON.parse(await bodyOf(request));
        fake.acted.push(action);
        return json(fake.onAct(action));
      }
      case "POST /local/teams/api/read":
        return json({}, 202);
      case "POST /local/token":
        return json({ token: `header.${Buffer.from('{"tid":"tenant-1"}').toString("base64url")}.signature` });
      case "GET /tab/":
      case "GET /tab/dialog.html":
        return files(join(import.meta.dirname, pathname === "/tab/" ? "tab.html" : "dialog.html"), response);
      case "GET /tab/teams.js":
        return files(join(root, "node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js"), response);
      case "GET /local/":
        return files(join(page, "index.html"), response);
      default:
        if (pathname.startsWith("/local/assets/")) return files(join(page, pathname.slice("/local/".length)), response);
        return json({}, 404);
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const fake: FakeTeams = {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    sent: [],
    invoked: [],
    acted: [],
    state,
    listening: listening.promise,
    onMessage: () => undefined,
    onInvoke: () => ({ status: 501 }),
    onAct: () => ({ status: 501 }),
    push: (event) => {
      if (event.type === "message") fake.state = withMessage(fake.state, event.message);
      for (const listener of listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return fake;
}

function withMessage(state: LocalState, message: LocalMessage): LocalState {
  const conversations = state.conversations.map((conversation) =>
    conversation.id === message.conversation ? { ...conversation, unread: conversation.unread + 1 } : conversation,
  );
  return { ...state, conversations, messages: [...state.messages, message] };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The fake has no port.");
  return address.port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
