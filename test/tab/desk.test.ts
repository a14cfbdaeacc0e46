import { describe, expect, it } from "vitest";
import { DeskFailure, deskOver, type FailureKind } from "../../tab/desk.ts";

const me = {
  id: "staff/00000000-0000-4000-8000-000000000001",
  name: "Sarah Okafor",
  school: {
    name: "Fernhill College",
    timeZone: "Europe/London",
    weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    daysOff: [],
  },
  may: { listLearners: true, seeTriage: true, searchRecords: true, checkRegister: true, changeSettings: true },
};
const command = { rationale: "Because", vulnerability: "", actions: [], basedOn: 1 };

interface Asked {
  readonly path: string;
  readonly method: string | undefined;
  readonly token: string | null;
  readonly key: string | null;
  readonly body: unknown;
}

/** A server that gives these answers in turn, and a host that gives token-1, token-2, … */
function world(...answers: readonly (() => Response)[]) {
  const asked: Asked[] = [];
  let tokens = 0;
  const desk = deskOver({
    token: async () => {
      tokens += 1;
      return `token-${tokens}`;
    },
    fetch: async (path, init) => {
      const headers = new Headers(init.headers);
      const [token, key] = [headers.get("authorization"), headers.get("idempotency-key")];
      asked.push({ path, method: init.method, token, key, body: init.body });
      const answer = answers[asked.length - 1];
      if (answer === undefined) throw new Error("asked once too often");
      return answer();
    },
  });
  return { desk, asked, tokens: () => tokens };
}

const ok = (body: unknown) => () => Response.json(body);
const problem =
  (status: number, more: object = {}) =>
  () =>
    Response.json({ type: "about:blank", status, title: "No", ...more }, { status });

async function kindOf(answer: Promise<unknown>): Promise<FailureKind | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    if (error instanceof DeskFailure) return error.kind;
    throw error;
  }
}

describe("the token", () => {
  it("is asked for once and sent with every request", async () => {
    const { desk, asked, tokens } = world(ok(me), ok(me));
    await desk.me();
    await desk.me();
    expect(asked.map(({ token }) => token)).toEqual(["Bearer token-1", "Bearer token-1"]);
    expect(tokens()).toBe(1);
  });

  it("is asked for again once when it was refused, and the request sent again", async () => {
    const { desk, asked } = world(problem(401), ok(me));
    expect(await desk.me()).toEqual(me);
    expect(asked.map(({ token }) => token)).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  it("is not asked for a third time", async () => {
    const { desk, tokens } = world(problem(401), problem(401));
    expect(await kindOf(desk.me())).toBe("not-signed-in");
    expect(tokens()).toBe(2);
  });

  it("is renewed once for several requests that were refused together", async () => {
    const { desk, tokens } = world(problem(401), problem(401), ok(me), ok(me));
    await Promise.all([desk.me(), desk.me()]);
    expect(tokens()).toBe(2);
  });

  it("is asked for anew after the host could not give one", async () => {
    let failing = true;
    const desk = deskOver({
      token: async () => {
        if (failing) throw new Error("the host was busy");
        return "token";
      },
      fetch: async () => Response.json(me),
    });
    expect(await kindOf(desk.me())).toBe("not-signed-in");
    failing = false;
    expect(await desk.me()).toEqual(me);
  });
});

describe("what goes wrong is told by its kind, never by what the server wrote", () => {
  const unreachable = () => {
    throw new TypeError("Failed to fetch");
  };
  it.each([
    ["no server", unreachable, "unreachable"],
    ["an answer cut off", () => new Response('{"id":', { status: 200 }), "unreachable"],
    ["what does not exist", problem(404), "not-there"],
    ["what is not for this person, which looks the same (R4.4)", problem(403), "not-there"],
    ["a fault of the server", problem(500), "broken"],
    ["a proxy's page in place of an answer", () => new Response("<html>", { status: 502 }), "broken"],
    ["an answer the contract does not know", ok({ surprise: true }), "broken"],
  ] as const)("%s", async (_, answer, kind) => {
    expect(await kindOf(world(answer).desk.me())).toBe(kind);
  });
});

describe("a decision", () => {
  it("is posted to its concern as the contract has it", async () => {
    const { desk, asked } = world(problem(409, { refused: "changed-meanwhile" }));
    await desk.decide("C-7K3M2Q", command);
    expect(asked[0]).toMatchObject({ path: "/api/concerns/C-7K3M2Q/triage", body: JSON.stringify(command) });
  });

  it("that is refused comes back as a value with every field to mend (R5.5)", async () => {
    const also = [{ refused: "rationale-missing", field: "rationale" }];
    const refusal = { refused: "threshold-missing", field: "threshold", also };
    expect(await world(problem(422, refusal)).desk.decide("C-7K3M2Q", command)).toEqual(refusal);
  });

  it("that fails without a reason is a failure, so that nobody takes it for recorded", async () => {
    expect(await kindOf(world(problem(503)).desk.decide("C-7K3M2Q", command))).toBe("broken");
  });
});

it("a chronology is asked for without the word that its id begins with", async () => {
  const { desk, asked } = world(problem(404));
  await kindOf(desk.learner("learner/00000000-0000-4000-8000-000000000007"));
  expect(asked[0]?.path).toBe("/api/learners/00000000-0000-4000-8000-000000000007/chronology");
});

describe("a search", () => {
  it("is posted, so that no name stands in an address (R18.1)", async () => {
    const { desk, asked } = world(ok({ found: [], more: false }));
    expect(await desk.search("amara & co", new AbortController().signal)).toEqual({ found: [], more: false });
    expect(asked[0]).toMatchObject({ path: "/api/search", method: "POST", body: JSON.stringify({ q: "amara & co" }) });
  });
});

describe("a document (R4.2b)", () => {
  const which = { seq: 4, sha256: "ab".repeat(32) };

  it("is posted with its name in the body, and fetched by its digest: neither stands for anybody in an address (R18.1)", async () => {
    const upload = { name: "Amara’s note.pdf", note: "", content: "JVBERg==" };
    const refusal = { refused: "document-unsafe", field: "file" };
    const { desk, asked } = world(problem(422, refusal), problem(404));
    expect(await desk.attach("C-7K3M2Q", upload)).toEqual(refusal);
    await kindOf(desk.document("C-7K3M2Q", which));
    expect(asked).toMatchObject([
      { path: "/api/concerns/C-7K3M2Q/documents", method: "POST", body: JSON.stringify(upload) },
      { path: `/api/concerns/C-7K3M2Q/entries/4/documents/${which.sha256}` },
    ]);
  });

  it("comes as the very bytes that the server sent, or as its reason why not", async () => {
    const bytes = new Uint8Array([0, 255, 37, 80]);
    const headers = { "content-type": "application/pdf", "content-disposition": 'attachment; filename="a.pdf"' };
    const { desk } = world(() => new Response(bytes, { headers }), problem(409, { refused: "document-changed" }));
    const first = await desk.document("C-7K3M2Q", which);
    if (!(first instanceof Blob)) throw new Error("it was refused");
    expect([first.type, new Uint8Array(await first.arrayBuffer())]).toEqual(["application/pdf", bytes]);
    expect(await desk.document("C-7K3M2Q", which)).toEqual({ refused: "document-changed" });
  });

  it.each([
    ["a fault of the server", problem(500), "broken"],
    ["what is not there, or not theirs", problem(404), "not-there"],
    ["a proxy's page with a good status", () => new Response("<html>"), "broken"],
  ] as const)("is nothing for %s", async (_, answer, kind) => {
    expect(await kindOf(world(answer).desk.document("C-7K3M2Q", which))).toBe(kind);
  });
});

describe("the register check (R3.3)", () => {
  const page = { now: "2026-11-24T09:00:00.000Z", registers: [], noticed: [] };

  it("is read, and begun, at two addresses", async () => {
    const { desk, asked } = world(ok(page), ok(page));
    expect(await desk.register()).toEqual(page);
    expect(await desk.check()).toEqual(page);
    expect(asked.map(({ path, method }) => [path, method])).toEqual([
      ["/api/register", undefined],
      ["/api/register/check", "POST"],
    ]);
  });

  it("gives a checkpoint and a proof as the very bytes that the server sent", async () => {
    const bytes = '{ "leaves" : [] }\n';
    const file = () => new Response(bytes, { headers: { "content-type": "application/json; charset=utf-8" } });
    const { desk, asked } = world(file, file);
    expect(await (await desk.checkpoint("adults")).text()).toBe(bytes);
    expect(await (await desk.proof("C-7K3M2Q", 3)).text()).toBe(bytes);
    expect(asked.map(({ path }) => path)).toEqual([
      "/api/register/adults/checkpoint",
      "/api/concerns/C-7K3M2Q/entries/3/proof",
    ]);
  });

  it.each([
    ["what no checkpoint covers yet", problem(404), "not-there"],
    ["a fault of the server", problem(500), "broken"],
    [
      "a proxy's page with a good status",
      () => new Response("<html>", { headers: { "content-type": "text/html" } }),
      "broken",
    ],
  ] as const)("saves nothing for %s", async (_, answer, kind) => {
    expect(await kindOf(world(answer).desk.proof("C-7K3M2Q", 3))).toBe(kind);
  });
});

describe("a form's key (decision 024)", () => {
  const work = { do: "add-action", what: "Meet" } as const;
  const answer = { reference: "C-7K3M2Q", recordedAt: "2026-11-24T09:40:00.000Z" };
  const lost = (): Response => {
    throw new TypeError("Failed to fetch");
  };
  const add = { do: "add-account", text: "She came back." } as const;

  it("stays the same until the server has said that it is recorded, and is another after that", async () => {
    const { desk, asked } = world(
      lost,
      problem(503),
      problem(422, { refused: "account-missing" }),
      ok(answer),
      ok(answer),
    );
    for (const _ of [1, 2]) await kindOf(desk.ownWork("C-7K3M2Q", add));
    for (const text of ["", "She came back.", "She came back."]) await desk.ownWork("C-7K3M2Q", { ...add, text });
    const keys = asked.map(({ key }) => key);
    expect(new Set(keys.slice(0, 4)).size).toBe(1);
    expect(keys[4]).not.toBe(keys[0]);
  });

  it("is another once something else was recorded under it, so that it can be sent again", async () => {
    const { desk, asked } = world(problem(409, { refused: "sent-otherwise" }), ok(answer));
    for (const _ of [1, 2]) await desk.ownWork("C-7K3M2Q", add);
    expect(asked[1]?.key).not.toBe(asked[0]?.key);
  });

  it("is that of one form: another concern, another command and another entry have others", async () => {
    const { desk, asked } = world(lost, lost, lost, lost, lost);
    const amend = { do: "amend", what: "On Monday.", why: "I asked." } as const;
    const sent = [
      desk.ownWork("C-7K3M2Q", add),
      desk.ownWork("C-7K3M2R", add),
      desk.ownWork("C-7K3M2Q", { ...amend, of: 1 }),
      desk.ownWork("C-7K3M2Q", { ...amend, of: 2 }),
      desk.work("C-7K3M2Q", work),
    ];
    await Promise.all(sent.map(kindOf));
    expect(new Set(asked.map(({ key }) => key)).size).toBe(sent.length);
  });
});
