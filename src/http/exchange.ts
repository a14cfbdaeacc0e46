/**
 * One exchange: a request in, an answer out. Handlers of the API are functions from who asks and what was sent to an
 * answer; turning that into HTTP, and faults into problems, happens here and nowhere else.
 */
import type { Request, Response } from "restify";
import { z } from "zod";
import type { Person } from "../domain/access.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import { faultEvent } from "../service/fault.ts";
import type { NotThere } from "../service/open-concern.ts";
import type { Actor } from "../service/permission.ts";
import type { Log } from "../service/ports.ts";
import { BodyRefused, jsonBodyOf } from "./body.ts";
import { problem, refusalProblem } from "./problem.ts";
import type { SignIn } from "./sign-in.ts";

/** What a handler may answer: something to show, nothing there, a refusal, or that what was sent makes no sense. */
export type Answer =
  | SentFile
  | { readonly [field: string]: unknown }
  | readonly unknown[]
  | NotThere
  | "malformed"
  | "loading"
  | Refusal;

export interface Asking {
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  /** Undefined on a route that takes a long body: it asks for it. A `BodyRefused` where what was sent cannot be read. */
  readonly body: unknown;
  /** Reads a body of up to so many bytes, on a route that takes a long one. @throws BodyRefused */
  readonly longBody: (largest: number) => Promise<unknown>;
}

/** A file to be handed out as it is. A browser that is shown it neither runs nor guesses anything. */
export class SentFile {
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** Letters, digits, `-` and `.`: it stands in a header, and so tells nothing. */
  readonly name: string;
  constructor({ bytes, mimeType, name }: Pick<SentFile, "bytes" | "mimeType" | "name">) {
    this.bytes = bytes;
    this.mimeType = mimeType;
    this.name = name;
  }
}

/** What stands before everything that needs somebody signed in. */
export interface Gate {
  readonly signIn: SignIn;
  readonly log: Log;
}

/** A restify handler for those who are signed in. */
export function forSignedIn(gate: Gate, answer: (asking: Asking) => Promise<Answer>) {
  return async (request: Request, response: Response): Promise<void> => {
    try {
      const person = await whoAsks(gate, request, response);
      if (person === undefined) return;
      const key = keyOf(request);
      if (key === "malformed") return sendProblem(response, problem(400));
      const actor: Actor = { person, via: "tab", key };
      const longBody = (largest: number) => jsonBodyOf(request, largest);
      send(response, await answer({ actor, params: request.params ?? {}, body: request.body, longBody }));
    } catch (fault) {
      if (fault instanceof BodyRefused) return sendProblem(response, problem(fault.statusCode));
      // The route's pattern is logged, never the address or the message: they may hold what a person wrote.
      const where = `${request.method} ${request.getRoute()?.path ?? "?"}`;
      gate.log.note(faultEvent(where, fault));
      sendProblem(response, problem(500));
    }
  };
}

/**
 * The key under which something is sent, in the header that other APIs have for it: made once for a form, and sent with each repeat
 * (decision 024). It is nobody's name, so it may stand in a header.
 */
function keyOf({ headers }: Request): string | undefined {
  const given = headers["idempotency-key"];
  return given === undefined ? undefined : (keyGiven.safeParse(given).data ?? "malformed");
}
const keyGiven = z.uuid();

/** The person who asks; undefined when they could not be signed in and have been told so. */
export async function whoAsks(
  { signIn, log }: Gate,
  request: Request,
  response: Response,
): Promise<Person | undefined> {
  const person = await signIn(request.headers.authorization);
  if (!("reason" in person)) return person;
  log.note({ event: "sign-in-refused", reason: person.reason });
  if (person.status === 401) response.header("WWW-Authenticate", "Bearer");
  sendProblem(response, problem(person.status));
  return undefined;
}

/** Sends a problem with its own content type. */
export function sendProblem(response: Response, body: { readonly status: number }): void {
  response.status(body.status);
  response.header("Cache-Control", "no-store");
  response.header("Content-Type", "application/problem+json");
  response.sendRaw(JSON.stringify(body));
}

function send(response: Response, answer: Answer): void {
  if (answer === "not-there") sendProblem(response, problem(404));
  else if (answer === "malformed") sendProblem(response, problem(400));
  else if (answer === "loading") sendProblem(response, problem(503));
  else if (answer instanceof SentFile) sendFile(response, answer);
  else if (isRefusal(answer)) sendProblem(response, refusalProblem(answer));
  else sendJson(response, 200, answer);
}

/** Sends a file that no cache keeps, and that no browser runs, frames, or takes for another kind than it is. */
function sendFile(response: Response, { bytes, mimeType, name }: SentFile): void {
  response.header("Cache-Control", "no-store");
  response.header("Content-Type", mimeType === "text/plain" ? "text/plain; charset=utf-8" : mimeType);
  // Whoever is cut off in the midst knows that it is not the whole file.
  response.header("Content-Length", String(bytes.byteLength));
  response.header("Content-Disposition", `attachment; filename="${name}"`);
  response.header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
  response.header("X-Content-Type-Options", "nosniff");
  response.header("Cross-Origin-Resource-Policy", "same-origin");
  response.header("Referrer-Policy", "no-referrer");
  response.sendRaw(200, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Sends JSON that no cache keeps. */
export function sendJson(response: Response, status: number, body: object): void {
  response.header("Cache-Control", "no-store");
  response.header("Content-Type", "application/json; charset=utf-8");
  response.sendRaw(status, JSON.stringify(body));
}
