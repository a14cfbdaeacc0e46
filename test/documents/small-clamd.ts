/**
 * A small clamd: INSTREAM of clamd(8) on a port of this machine, or on a socket file. It knows one thing that is harmful, the
 * file that all scanners know (EICAR).
 */
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { eicar } from "../../src/documents/eicar.ts";

/** How it behaves: as it should, or silent, cut off in its answer, gone in the midst, too small for what it is sent. */
export type Behaviour = "well" | "silent" | "cut-off" | "gone" | "too-small";

export interface SmallClamd extends AsyncDisposable {
  readonly port: number;
  /** `MALWARE_SCANNER` of a server that is to use it. */
  readonly address: string;
  /** The files that it was asked about, whole. */
  readonly seen: readonly Buffer[];
  behave(as: Behaviour): void;
}

/** Starts it on a port that the system chooses, or on a socket file. */
export async function startClamd(socketFile?: string): Promise<SmallClamd> {
  const seen: Buffer[] = [];
  const open = new Set<Socket>();
  let behaviour: Behaviour = "well";
  const server = createServer((socket) => {
    open.add(socket);
    let read = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("close", () => open.delete(socket));
    socket.on("data", (part) => {
      if (behaviour === "gone") socket.destroy();
      if (behaviour === "too-small") socket.end("INSTREAM size limit exceeded. ERROR\0");
      if (behaviour === "gone" || behaviour === "too-small") return;
      read = Buffer.concat([read, Buffer.from(part)]);
      const file = fileIn(read);
      if (file === undefined || behaviour === "silent") return;
      seen.push(file);
      const answer = file.includes(Buffer.from(eicar)) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
      socket.end(behaviour === "cut-off" ? answer.slice(0, 8) : answer);
    });
  });
  server.listen(socketFile ?? { host: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    address: socketFile === undefined ? `tcp://127.0.0.1:${port}` : `unix://${socketFile}`,
    seen,
    behave: (as) => {
      behaviour = as;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

const command = "zINSTREAM\0";

/** The file in what came in so far; undefined while it has not ended. */
function fileIn(read: Buffer): Buffer | undefined {
  if (read.subarray(0, command.length).toString("latin1") !== command) return undefined;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= read.length; ) {
    const length = read.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > read.length) return undefined;
    parts.push(read.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
