/** Upload sessions: a large file in fragments, to an address that needs no token. They live as long as the process. */
import type { Call, Incoming, Reply } from "./call.ts";
import { GraphFault, invalidRequest, itemNotFound, nameAlreadyExists } from "./fault.ts";
import { fileEtag, fileJson } from "./file-json.ts";
import { type Place, type Receiving, tooLarge } from "./file-store.ts";
import type { World } from "./world.ts";

/** Every fragment but the last is a multiple of this many bytes. */
const fragmentUnit = 327_680;
/** What one fragment may carry. */
const largestFragment = 60 * 1_048_576;
const sessionMs = 3_600_000;

interface Session {
  readonly place: Place;
  /** The file is made by a request of its own. */
  readonly deferred: boolean;
  readonly receiving: Receiving;
  /** As the first fragment said. */
  total: number | undefined;
  until: number;
}

export interface NewSession {
  readonly place: Place;
  readonly deferred: boolean;
}

export interface UploadSessions {
  /** @throws GraphFault 409 when the name is taken already and may not be */
  readonly begin: (call: Call, session: NewSession) => Reply;
  /** What is sent to a session's address. */
  readonly answer: (incoming: Incoming, ticket: string) => Promise<Reply>;
}

/** No session is open at first. */
export function openUploadSessions(world: World): UploadSessions {
  const sessions = new Map<string, Session>();
  const found = (ticket: string): Session => {
    const session = sessions.get(ticket);
    if (session === undefined) throw itemNotFound("The upload session was not found");
    if (Date.parse(world.now()) <= session.until) return session;
    session.receiving.discard();
    sessions.delete(ticket);
    throw itemNotFound("The upload session was not found");
  };
  const finish = (ticket: string, session: Session): Reply => {
    const { receiving, place } = session;
    // A name that was taken meanwhile leaves the session as it is: what was sent is not lost.
    const { file, isNew } = world.files.place(place, receiving.finish(), world.now());
    sessions.delete(ticket);
    return { status: isNew ? 201 : 200, headers: { ETag: fileEtag(file) }, body: fileJson(world, file) };
  };
  return {
    begin: (call, { place, deferred }) => {
      if (place.conflict === "fail" && world.files.atPath(place.drive, place.path) !== undefined)
        throw nameAlreadyExists();
      const ticket = world.newId();
      const until = Date.parse(world.now()) + sessionMs;
      const session = { place, deferred, receiving: world.files.begin(), total: undefined, until };
      sessions.set(ticket, session);
      const uploadUrl = `${call.base.slice(0, -"/v1.0".length)}/upload/${ticket}`;
      const context = { "@odata.context": `${call.base}/$metadata#microsoft.graph.uploadSession` };
      return { status: 200, body: { ...context, ...stateOf(session), uploadUrl } };
    },
    answer: async (incoming, ticket) => {
      if (incoming.header("authorization") !== undefined)
        throw new GraphFault(401, "unauthenticated", "An upload session is sent to without a token.");
      const session = found(ticket);
      if (incoming.method === "GET") return { status: 200, body: stateOf(session) };
      if (incoming.method === "DELETE") {
        session.receiving.discard();
        sessions.delete(ticket);
        return { status: 204 };
      }
      if (incoming.method === "PUT") await receiveFragment(incoming, session);
      else if (incoming.method !== "POST") throw invalidRequest("An upload session takes PUT, POST, GET and DELETE.");
      const complete = session.receiving.size() === session.total;
      if (incoming.method === "POST" && !complete) throw invalidRequest("The file is not complete yet.");
      if (complete && (!session.deferred || incoming.method === "POST")) return finish(ticket, session);
      session.until = Date.parse(world.now()) + sessionMs;
      return { status: 202, body: stateOf(session) };
    },
  };
}

function stateOf({ receiving, total, until }: Session): object {
  const size = receiving.size();
  return {
    expirationDateTime: new Date(until).toISOString(),
    nextExpectedRanges: size === total ? [] : [`${size}-`],
  };
}

/** A fragment that is cut off, or refused, has not been sent at all. */
async function receiveFragment(incoming: Incoming, session: Session): Promise<void> {
  const { receiving } = session;
  const { first, last, total } = rangeOf(incoming.header("content-range"));
  if (session.total !== undefined && session.total !== total)
    throw invalidRequest("The size of the file must be the same in every fragment.");
  if (first !== receiving.size())
    throw new GraphFault(416, "invalidRange", "The fragment is not the next one that is expected.");
  const size = last - first + 1;
  if (size >= largestFragment) throw tooLarge();
  if (last + 1 < total && size % fragmentUnit !== 0)
    throw invalidRequest("Every fragment but the last must be a multiple of 320 KiB.");
  const bytes = await fragmentIn(incoming, size);
  // Another fragment may have come while this one was on its way.
  if (first !== receiving.size())
    throw new GraphFault(416, "invalidRange", "The fragment is not the next one that is expected.");
  receiving.write(bytes);
  session.total = total;
}

function rangeOf(header: string | undefined): { first: number; last: number; total: number } {
  const [, first, last, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(header ?? "") ?? [];
  const range = { first: Number(first), last: Number(last), total: Number(total) };
  if (total === undefined || range.last < range.first || range.last >= range.total)
    throw invalidRequest("The Content-Range header is missing or malformed.");
  return range;
}

async function fragmentIn(incoming: Incoming, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let came = 0;
  for await (const part of incoming.bytes) {
    came += part.length;
    if (came > size) break;
    parts.push(part);
  }
  if (came !== size) throw invalidRequest("The fragment is not as long as its Content-Range says.");
  return Buffer.concat(parts);
}
