import { describe, expect, it } from "vitest";
import { checkServer, readServer } from "../../../infra/doctor/server.ts";
import { answering } from "./small-server.ts";

describe("the server that runs", () => {
  it.each([
    ["has its view in step", 200, { status: "ready", unfiled: 0, setAside: 0, followsRegister: true }, "ok"],
    ["still reads SharePoint", 200, { status: "ready", unfiled: 0, setAside: 0, followsRegister: false }, "not ok"],
    ["cannot read its stores", 503, { status: "the stores cannot be read" }, "not ok"],
    ["is another program", 200, { hello: "world" }, "cannot tell"],
  ])("when it %s", async (_, status, body, answer) => {
    await using server = await answering(status, body);
    expect(checkServer(await readServer(server.port), server.port)).toMatchObject({ id: "view", answer });
    expect(server.asked.map(({ path }) => path)).toEqual(["/readyz"]);
  });

  it("may not run, which is no fault", async () => {
    const { port } = await closedServer();
    expect(checkServer(await readServer(port), port).answer).toBe("cannot tell");
  });
});

async function closedServer() {
  await using server = await answering(200, {});
  return { port: server.port };
}
