/**
 * One exchange: a request in, an answer out. Handlers of the API are functions from who asks and what was sent to an
 * answer; turning that into HTTP, and faults into problems, happens here and nowhere else.
 */
import type { Request, Response } from "restify";
import type { Person } from "../domain/access.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import { faultEvent } from "../service/fault.ts";
import type { NotThere } from "../service/open-concern.ts";
import type { Actor } from "../service/permission.ts";
import type { Log } from "../service/ports.ts";
import { problem, refusalProblem } from "./problem.ts";
import type { SignIn } from "./sign-in.ts";

/** What a handler may answer: something to show, nothing there, a refusal, or that what was sent makes no sense. */
export type Answer =
  | { readonly [field: string]: unknown }
  | readonly unknown[]
  | NotThere
  | "malformed"
  | "loading"
  | Refusal;

export interface Asking {
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
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
      const actor: Actor = { person, via: "tab" };
      send(response, await answer({ actor, params: request.params ?? {}, body: request.body }));
    } catch (fault) {
      // The route's pattern is logged, never the address or the message: they may hold what a person wrote.
      const where = `${request.method} ${request.getRoute()?.path ?? "?"}`;
      gate.log.note(faultEvent(where, fault));
      sendProblem(response, problem(500));
    }
  };
}

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
  else if (isRefusal(answer)) sendProblem(response, refusalProblem(answer));
  else sendJson(response, 200, answer);
}

/** Sends JSON that no cache keeps. */
export function sendJson(response: Response, status: number, body: object): void {
  response.header("Cache-Control", "no-store");
  response.header("Content-Type", "application/json; charset=utf-8");
  response.sendRaw(status, JSON.stringify(body));
}
