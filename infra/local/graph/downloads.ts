/** Download addresses: good for an hour and one file, without a token, as SharePoint gives them. */
import type { Reply } from "./call.ts";
import { itemNotFound } from "./fault.ts";
import type { StoredFile } from "./file-row.ts";
import type { FileStore } from "./file-store.ts";

const ticketMs = 3_600_000;
/** So that a stand-in left running does not keep every address for ever. */
const mostTickets = 10_000;

interface Ticket {
  readonly drive: string;
  readonly file: string;
  readonly until: number;
}

export interface Downloads {
  /** The address of a file's bytes; `base` is the `http://host/v1.0` of the request. */
  readonly address: (base: string, file: StoredFile) => string;
  /** The bytes behind an address, as they are now. @throws GraphFault 404 when it was never given out or has run out */
  readonly reply: (ticket: string) => Reply;
}

/** No address is known at first. */
export function openDownloads(files: FileStore, now: () => string, newId: () => string): Downloads {
  const tickets = new Map<string, Ticket>();
  return {
    address: (base, file) => {
      const [oldest] = tickets.keys();
      if (tickets.size >= mostTickets && oldest !== undefined) tickets.delete(oldest);
      const ticket = newId();
      tickets.set(ticket, { drive: file.drive, file: file.id, until: Date.parse(now()) + ticketMs });
      return `${base.slice(0, -"/v1.0".length)}/download/${ticket}`;
    },
    reply: (ticket) => {
      const known = tickets.get(ticket);
      const good = known !== undefined && Date.parse(now()) <= known.until;
      const file = good ? files.byId(known.drive, known.file) : undefined;
      if (file === undefined) throw itemNotFound("Item not found");
      const headers = { "Content-Type": file.mimeType, "Content-Length": String(file.size) };
      return { status: 200, headers, content: files.content(file) };
    },
  };
}
