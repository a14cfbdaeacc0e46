/**
 * The one client of Lantern's API (src/contract/desk-api.ts). Every reply is parsed; a refusal is a value, everything else
 * that goes wrong is a `DeskFailure`. No page calls `fetch`.
 */
import type { z } from "zod";
import type { ConcernCommand } from "../src/contract/concern-commands.ts";
import {
  type Colleagues,
  type ConcernPage,
  colleagues,
  concernPage,
  type LearnersFound,
  learnersFound,
  type Me,
  me,
  type OwnConcerns,
  ownConcerns,
  problem,
  type RegisterPage,
  registerPage,
  type SearchPage,
  searchPage,
  type TriageCommand,
  type TriagePage,
  triagePage,
} from "../src/contract/desk-api.ts";
import type { DocumentUpload } from "../src/contract/document-commands.ts";
import { type DuePage, duePage, type FinishOwnAction, type OwnActions, ownActions } from "../src/contract/due.ts";
import { type DutyPage, dutyPage } from "../src/contract/duty.ts";
import type { LearnerFileCommand } from "../src/contract/learner-file-commands.ts";
import { type LearnerList, learnerList } from "../src/contract/learner-list.ts";
import { type AccessPage, accessPage, type LearnerPage, learnerPage } from "../src/contract/learner-page.ts";
import { type SettingPage, type SettingSent, settingPage } from "../src/contract/setting-bodies.ts";
import type { ConcernReference, LearnerId } from "../src/domain/ids.ts";
import type { RegisterName } from "../src/domain/registers.ts";
import type { SettingName } from "../src/domain/settings.ts";
import { formKeys } from "./form-keys.ts";
import { type OwnDesk, ownDeskOver } from "./own-desk.ts";
import type { Refused } from "./refused.ts";

export type { Refused } from "./refused.ts";

/** Why the desk got no answer it can show. */
export type FailureKind =
  /** No server was reached. */
  | "unreachable"
  /** Unknown, or not for this person: the two look alike on purpose. */
  | "not-there"
  /** A fresh token was refused too. */
  | "not-signed-in"
  /** The server failed, or answered what the contract does not know. */
  | "broken";

/** Something went wrong between the desk and the server. Its message names the kind and nothing of a record. */
export class DeskFailure extends Error {
  override readonly name = "DeskFailure";
  readonly kind: FailureKind;
  constructor(kind: FailureKind, options: { readonly cause?: unknown } = {}) {
    super(`the desk got no answer: ${kind}`, { cause: options.cause });
    this.kind = kind;
  }
}

export interface Desk extends OwnDesk {
  me(): Promise<Me>;
  triage(): Promise<TriagePage>;
  concern(reference: ConcernReference): Promise<ConcernPage>;
  acknowledge(reference: ConcernReference): Promise<ConcernPage>;
  /** Records a decision, or says what must be mended first; then nothing was recorded. */
  decide(reference: ConcernReference, command: TriageCommand): Promise<ConcernPage | Refused>;
  /** Records work on a concern, or says what must be mended first; then nothing was recorded. */
  work(reference: ConcernReference, command: ConcernCommand): Promise<ConcernPage | Refused>;
  learners(): Promise<LearnerList>;
  learner(learner: LearnerId): Promise<LearnerPage>;
  /** Records on a learner's file, or says what must be mended first; then nothing was recorded. */
  recordOnFile(learner: LearnerId, command: LearnerFileCommand): Promise<LearnerPage | Refused>;
  /** Who has looked at a learner. */
  access(learner: LearnerId): Promise<AccessPage>;
  setting(name: SettingName): Promise<SettingPage>;
  /** Changes a setting, or says what must be mended first; then nothing was changed. */
  saveSetting(name: SettingName, sent: SettingSent): Promise<SettingPage | Refused>;
  /** Who is on duty. */
  duty(): Promise<DutyPage>;
  colleagues(): Promise<Colleagues>;
  /** Learners whose names begin so. */
  learnersNamed(text: string, signal: AbortSignal): Promise<LearnersFound>;
  ownConcerns(): Promise<OwnConcerns>;
  /** What is overdue, and what falls due within a week. */
  due(): Promise<DuePage>;
  /** What the person was given to do. */
  ownActions(): Promise<OwnActions>;
  /** Says what came of it, or what must be mended first; then nothing was recorded. */
  finishOwnAction(command: FinishOwnAction): Promise<OwnActions | Refused>;
  /** Looks for words in the records. They are posted, because an address is written down on its way. */
  search(words: string, signal: AbortSignal): Promise<SearchPage>;
  register(): Promise<RegisterPage>;
  /** Begins a check; `register` tells how far it is. */
  check(): Promise<RegisterPage>;
  /** Attaches a document, or says what must be mended first; then nothing was kept. */
  attach(reference: ConcernReference, upload: DocumentUpload): Promise<ConcernPage | Refused>;
  /** A document of an entry, byte for byte; or why it is not shown. */
  document(reference: ConcernReference, which: { seq: number; sha256: string }): Promise<Blob | Refused>;
  /** The newest checkpoint of a register, as a file to keep elsewhere. */
  checkpoint(register: RegisterName): Promise<Blob>;
  /** Proof that one entry is in the register, as a file. `not-there` also while no checkpoint covers the entry. */
  proof(reference: ConcernReference, seq: number): Promise<Blob>;
  /** Opens the stream of changes (live.ts reads it). */
  events(signal: AbortSignal): Promise<Response>;
}

/** What the desk needs from outside: a token of who is signed in, and the browser's `fetch`. */
export interface DeskPorts {
  token(): Promise<string>;
  fetch(path: string, init: RequestInit): Promise<Response>;
}

/** The client. Keeps its token in memory; a reply of 401 asks for another once, because one runs out while a tab stands open. */
export function deskOver(ports: DeskPorts): Desk {
  const send = sender(ports);
  const ask = async <T>(path: string, schema: z.ZodType<T>, init?: RequestInit): Promise<T> => {
    const answer = await read(await send(path, init), schema);
    if ("refused" in answer) throw new DeskFailure("broken");
    return answer.page;
  };
  const save = async (path: string): Promise<Blob> => fileIn(await send(path));
  const keys = formKeys();
  const record = async <T>(path: string, command: object, schema: z.ZodType<T>): Promise<T | Refused> => {
    const form = keys.of(path, command);
    const answer = await read(await send(path, posting(command, { "idempotency-key": form.key })), schema);
    // Something else was recorded under it: what is sent next is a form of its own.
    if (!("refused" in answer) || answer.refused.refused === "sent-otherwise") form.spent();
    return "refused" in answer ? answer.refused : answer.page;
  };
  const learnerPath = (learner: LearnerId) => `/api/learners/${encodeURIComponent(learner.slice("learner/".length))}`;
  const concernPath = (reference: ConcernReference) => `/api/concerns/${encodeURIComponent(reference)}`;
  return {
    ...ownDeskOver({ ask, record }),
    me: () => ask("/api/me", me),
    triage: () => ask("/api/triage", triagePage),
    concern: (reference) => ask(concernPath(reference), concernPage),
    acknowledge: async (reference) => {
      const answer = await record(`${concernPath(reference)}/acknowledgement`, {}, concernPage);
      if ("refused" in answer) throw new DeskFailure("broken");
      return answer;
    },
    decide: (reference, command) => record(`${concernPath(reference)}/triage`, command, concernPage),
    work: (reference, command) => record(`${concernPath(reference)}/work`, command, concernPage),
    learners: () => ask("/api/learners", learnerList),
    learner: (learner) => ask(`${learnerPath(learner)}/chronology`, learnerPage),
    recordOnFile: (learner, command) => record(`${learnerPath(learner)}/file`, command, learnerPage),
    access: (learner) => ask(`${learnerPath(learner)}/access`, accessPage),
    setting: (name) => ask(`/api/settings/${name}`, settingPage),
    duty: () => ask("/api/duty", dutyPage),
    saveSetting: (name, sent) => record(`/api/settings/${name}`, sent, settingPage),
    colleagues: () => ask("/api/colleagues", colleagues),
    learnersNamed: (q, signal) => ask("/api/learners/search", learnersFound, { ...posting({ q }), signal }),
    ownConcerns: () => ask("/api/my-concerns", ownConcerns),
    due: () => ask("/api/due", duePage),
    ownActions: () => ask("/api/my-actions", ownActions),
    finishOwnAction: (command) => record("/api/my-actions", command, ownActions),
    search: (q, signal) => ask("/api/search", searchPage, { ...posting({ q }), signal }),
    register: () => ask("/api/register", registerPage),
    check: () => ask("/api/register/check", registerPage, { method: "POST" }),
    attach: (reference, upload) => record(`${concernPath(reference)}/documents`, upload, concernPage),
    document: async (reference, { seq, sha256 }) =>
      documentIn(await send(`${concernPath(reference)}/entries/${seq}/documents/${sha256}`)),
    checkpoint: (register) => save(`/api/register/${register}/checkpoint`),
    proof: (reference, seq) => save(`${concernPath(reference)}/entries/${seq}/proof`),
    events: (signal) => send("/api/events", { headers: { accept: "text/event-stream" }, signal }),
  };
}

function sender(ports: DeskPorts): (path: string, init?: RequestInit) => Promise<Response> {
  let kept: Promise<string> | undefined;
  const ask = (): Promise<string> => {
    kept ??= ports.token();
    return kept;
  };
  return async (path, init = {}) => {
    const asked = ask();
    const first = await sendOnce(ports, await signedIn(asked, () => forget(asked)), path, init);
    if (first.status !== 401) return first;
    forget(asked);
    const again = ask();
    const second = await sendOnce(ports, await signedIn(again, () => forget(again)), path, init);
    if (second.status !== 401) return second;
    forget(again);
    throw new DeskFailure("not-signed-in");
  };

  /** Only if nobody asked for another meanwhile: several requests may be refused at once. */
  function forget(token: Promise<string>): void {
    if (kept === token) kept = undefined;
  }
}

async function signedIn(token: Promise<string>, failed: () => void): Promise<string> {
  try {
    return await token;
  } catch (cause) {
    failed();
    throw new DeskFailure("not-signed-in", { cause });
  }
}

async function sendOnce(ports: DeskPorts, token: string, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${token}`);
  try {
    return await ports.fetch(path, { ...init, headers, cache: "no-store" });
  } catch (cause) {
    throw new DeskFailure("unreachable", { cause });
  }
}

async function read<T>(response: Response, schema: z.ZodType<T>): Promise<{ page: T } | { refused: Refused }> {
  const body = await response.json().catch((cause: unknown) => {
    throw new DeskFailure(response.ok ? "unreachable" : kindOf(response.status), { cause });
  });
  if (response.ok) {
    const page = schema.safeParse(body);
    if (!page.success) throw new DeskFailure("broken");
    return { page: page.data };
  }
  return { refused: refusedIn(response, body) };
}

/** The refusal that a problem tells of. @throws DeskFailure where it tells of none */
function refusedIn(response: Response, body: unknown): Refused {
  const told = problem.safeParse(body).data;
  if (told?.refused === undefined) throw new DeskFailure(kindOf(response.status));
  const { refused, field, also } = told;
  return { refused, ...(field === undefined ? {} : { field }), ...(also === undefined ? {} : { also }) };
}

function kindOf(status: number): FailureKind {
  return status === 403 || status === 404 ? "not-there" : "broken";
}

function posting(command: object, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(command),
  };
}

/** A document as the server sent it, or its reason why not. */
async function documentIn(response: Response): Promise<Blob | Refused> {
  if (!response.ok) return refusedIn(response, await response.json().catch(() => undefined));
  // A proxy's page may come with a good status, and would be kept as somebody's letter.
  if (!(response.headers.get("content-disposition") ?? "").startsWith("attachment")) throw new DeskFailure("broken");
  return bytesIn(response);
}

/** A file as the server sent it. It is not looked into: a checkpoint may be large, and who keeps it wants these very bytes. */
async function fileIn(response: Response): Promise<Blob> {
  if (!response.ok) throw new DeskFailure(kindOf(response.status));
  if (!(response.headers.get("content-type") ?? "").startsWith("application/json")) throw new DeskFailure("broken");
  return bytesIn(response);
}

async function bytesIn(response: Response): Promise<Blob> {
  try {
    return await response.blob();
  } catch (cause) {
    throw new DeskFailure("unreachable", { cause });
  }
}
