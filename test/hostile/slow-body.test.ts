/** Somebody sends a body byte by byte, or leaves in the middle of one. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inSchool, type School } from "../school.ts";

/** A connection on which a body was begun and not ended, once the server has its head. */
async function begunBody({ lantern }: School): Promise<Socket> {
  const socket = connect(lantern.port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const head = [
    "POST /api/messages HTTP/1.1",
    `Host: 127.0.0.1:${lantern.port}`,
    "Content-Type: application/json",
    "Content-Length: 100",
    "Expect: 100-continue",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  // The server asks for the body, so it is waiting for it now.
  await once(socket, "data");
  socket.write("{");
  return socket;
}

describe("a body that does not come to its end", () => {
  it(
    "keeps the server from stopping for some seconds only",
    inSchool(async (school) => {
      const socket = await begunBody(school);
      const closed = new Promise((resolve) => socket.on("close", resolve));
      const restarting = school.restart();
      while (!school.clock.waiting().includes(5000)) await setImmediate();
      await school.clock.forward({ seconds: 5 });
      await Promise.all([restarting, closed]);
      expect((await school.ask("/healthz")).status).toBe(200);
    }),
  );

  it(
    "because whoever sent it has gone is no fault of the server's",
    inSchool(async (school) => {
      const socket = await begunBody(school);
      socket.destroy();
      // The connection is seen to be gone before another request on a connection of its own is answered twice.
      for (let n = 0; n < 20; n += 1) await school.ask("/healthz");
      expect(school.events.filter(({ event }) => event === "fault")).toEqual([]);
    }),
  );
});
