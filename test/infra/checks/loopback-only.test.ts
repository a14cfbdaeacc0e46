import { once } from "node:events";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";

const refusal = "A test may not leave this machine, and asked for";

describe("a test", () => {
  it("cannot leave this machine by fetch, by a request or by a socket", async () => {
    const fetched = fetch("http://192.0.2.1/").then(
      () => "",
      (error: Error) => String(error.cause),
    );
    expect(await fetched).toContain(`${refusal} 192.0.2.1`);
    expect(() => request({ host: "lantern.example", port: 80 })).toThrow(`${refusal} lantern.example`);
    expect(() => connect(80, "192.0.2.1")).toThrow(`${refusal} 192.0.2.1`);
    expect(() => connect({ port: 80, host: "192.0.2.1" })).toThrow(`${refusal} 192.0.2.1`);
  });

  it("can talk to a server of its own, under each name of this machine", async () => {
    const server = createServer((_, response) => response.end("here"));
    await once(server.listen(0), "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const answers = await Promise.all(
      ["127.0.0.1", "localhost"].map(async (host) => (await fetch(`http://${host}:${port}/`)).text()),
    );
    expect(answers).toEqual(["here", "here"]);
    server.closeAllConnections();
    server.close();
  });
});
