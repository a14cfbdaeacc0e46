/**
 * The three addresses of Entra's v2 endpoint that Lantern uses: discovery, keys, and the client credentials grant.
 * Errors are Entra's JSON with its AADSTS numbers. No sign-in page: the tab's token comes from Local Teams.
 */
import { randomUUID, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { JWK } from "jose";
import { textOf } from "../../../src/http/body.ts";
import { isFromLoopback } from "./loopback.ts";
import { graphAudience } from "./tokens.ts";

/** What the addresses need to know and may do. */
export interface Endpoints {
  readonly authority: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicJwk: JWK;
  readonly now: () => string;
  readonly appToken: () => Promise<string>;
  readonly appTokenSeconds: number;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const maximalForm = 16 * 1024;

/**
 * Answers one request, or says that the path is none of the issuer's.
 *
 * @param path below the authority's own path: `/{tenant}/v2.0/.well-known/openid-configuration` and so on.
 */
export async function serveIdentity(
  endpoints: Endpoints,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const [, tenant, ...rest] = path.split("/");
  const route = routes[rest.join("/")];
  if (route === undefined) return false;
  if (!isFromLoopback(request)) send(response, { status: 403, body: { error: "access_denied" } });
  else if (request.method !== route.method) send(response, { status: 405, body: { error: "method_not_allowed" } });
  else if (tenant !== endpoints.tenantId) send(response, fault(endpoints, "tenant"));
  else send(response, await route.answer(endpoints, request));
  return true;
}

type Route = {
  readonly method: string;
  readonly answer: (endpoints: Endpoints, request: IncomingMessage) => Reply | Promise<Reply>;
};

const routes: Readonly<Record<string, Route>> = {
  "v2.0/.well-known/openid-configuration": { method: "GET", answer: (e) => ({ status: 200, body: discovery(e) }) },
  "discovery/v2.0/keys": { method: "GET", answer: (e) => ({ status: 200, body: { keys: [e.publicJwk] } }) },
  "oauth2/v2.0/token": { method: "POST", answer: grant },
};

function discovery({ authority, tenantId }: Endpoints): unknown {
  const base = `${authority}/${tenantId}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ["client_secret_post"],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    issuer: `${base}/v2.0`,
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    grant_types_supported: ["client_credentials"],
  };
}

async function grant(endpoints: Endpoints, request: IncomingMessage): Promise<Reply> {
  const form = await readForm(request);
  if (form === undefined) return fault(endpoints, "form");
  if (form.get("grant_type") !== "client_credentials") return fault(endpoints, "grant");
  if (form.get("client_id") !== endpoints.clientId) return fault(endpoints, "client");
  if (form.get("scope") !== `${graphAudience}/.default`) return fault(endpoints, "scope");
  if (!sameText(form.get("client_secret") ?? "", endpoints.clientSecret)) return fault(endpoints, "secret");
  return {
    status: 200,
    body: {
      token_type: "Bearer",
      expires_in: endpoints.appTokenSeconds,
      ext_expires_in: endpoints.appTokenSeconds,
      access_token: await endpoints.appToken(),
    },
  };
}

const faults = {
  form: [400, 900144, "invalid_request", "The request body must be a form with the parameter 'grant_type'."],
  tenant: [400, 90002, "invalid_request", "Tenant not found. Check to make sure you have the correct tenant ID."],
  grant: [400, 70003, "unsupported_grant_type", "The app requested an unsupported grant type."],
  client: [400, 700016, "unauthorized_client", "Application with this identifier was not found in the directory."],
  scope: [400, 1002012, "invalid_scope", "The provided value for scope must be a resource with /.default suffixed."],
  secret: [401, 7000215, "invalid_client", "Invalid client secret provided."],
} as const;

function fault({ now }: Endpoints, kind: keyof typeof faults): Reply {
  const [status, number, error, description] = faults[kind];
  const trace = randomUUID();
  const correlation = randomUUID();
  const timestamp = `${now().slice(0, 19).replace("T", " ")}Z`;
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${number}: ${description} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
    },
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) return undefined;
  const text = await textOf(request, maximalForm);
  return text === undefined ? undefined : new URLSearchParams(text);
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
}
