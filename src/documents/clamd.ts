/**
 * The malware scanner: clamd of ClamAV, by its own protocol (INSTREAM of clamd(8)), on this machine. The protocol is not
 * encrypted and knows no password, so it is spoken over a socket file or to this machine alone.
 */
import { connect, type Socket } from "node:net";
import type { ScannerPlace } from "../config.ts";
import type { Clock, Scanned, Scanner } from "../service/ports.ts";

/** A file of 15 MB takes a scanner some seconds, one that has just started or is reading new signatures more. Milliseconds. */
const patience = 60_000;
/** What clamd is sent at once. Bytes. */
const chunk = 64 * 1_024;

/** The scanner of a school, or that it has none. */
export function openScanner(place: ScannerPlace | undefined, clock: Pick<Clock, "after">): Scanner {
  if (place === undefined) return { scan: async () => "not-configured" };
  return {
    scan: async (bytes) => {
      const socket = connect(place);
      const enough = clock.after(patience, () => socket.destroy());
      try {
        return answerIn(await ask(socket, bytes));
      } finally {
        enough();
        socket.destroy();
      }
    },
  };
}

/** What clamd says of these bytes; empty where it says nothing, or could not be reached. */
function ask(socket: Socket, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      answer += text;
      if (answer.includes("\0")) resolve(answer);
    });
    // Whoever has too much leaves in the midst of it, and what it said before counts.
    socket.on("error", () => resolve(answer));
    socket.on("close", () => resolve(answer));
    socket.on("connect", () => {
      socket.write("zINSTREAM\0");
      for (let at = 0; at < bytes.length; at += chunk) {
        const part = bytes.subarray(at, at + chunk);
        socket.write(lengthOf(part.length));
        socket.write(part);
      }
      socket.write(lengthOf(0));
    });
  });
}

function lengthOf(length: number): Uint8Array {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
}

/** Clean is what clamd calls so, and nothing else: a limit that it reached, or an answer cut off, says nothing of the file. */
function answerIn(answer: string): Scanned {
  if (answer === "stream: OK\0") return "clean";
  return /^stream: .+ FOUND\0$/.test(answer) ? "infected" : "unavailable";
}
