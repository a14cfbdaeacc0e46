import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add, makeItems, type Service, startService } from "./service.ts";

let service: Service;
let items: string;
beforeAll(async () => {
  service = await startService();
  items = await makeItems(service.ask);
});
afterAll(() => service.graph.close());
const post = (fields: object) => service.ask("POST", items, { body: { fields } });

describe("a list item", () => {
  it("is created with its fields: 201, an id, times in whole seconds, an eTag of the form {GUID},version", async () => {
    const { status, headers, body } = await post({ Title: "C-1", Count: 2.5, Open: true, Body: "line\nline" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: expect.stringMatching(/^\d+$/), createdDateTime: "2026-01-12T08:30:00Z" });
    expect(body.fields).toMatchObject({ Title: "C-1", Count: 2.5, Open: true, Body: "line\nline", id: body.id });
    expect(body.eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
    expect(headers.get("etag")).toBe(body.eTag);
    expect((await service.ask("GET", headers.get("location") ?? "")).body.id).toBe(body.id);
  });

  it("shows the app as its author, so the person must be in a column of ours", async () => {
    const { body } = await post({});
    expect(body.createdBy).toHaveProperty("application");
    expect(body.createdBy).not.toHaveProperty("user");
  });

  it("shows fields only when they are expanded, in both spellings of the select", async () => {
    const id = await add(service.ask, items, { Title: "T", Plain: "P", Stream: "S" });
    expect((await service.ask("GET", `${items}/${id}`)).body).not.toHaveProperty("fields");
    const all = await service.ask("GET", `${items}/${id}?$expand=fields`);
    expect(all.body.fields).toMatchObject({ Title: "T", Plain: "P", Stream: "S" });
    for (const expand of ["$expand=fields($select=Title,Stream)", "expand=fields(select=Title,Stream)"]) {
      const { body } = await service.ask("GET", `${items}/${id}?${expand}`);
      expect(body.fields).toEqual({ "@odata.etag": body.eTag, Title: "T", Stream: "S" });
    }
  });

  it("leaves empty fields out, and hidden columns unless they are selected by name", async () => {
    const id = await add(service.ask, items, { Salt: "grain", Plain: null });
    const { body } = await service.ask("GET", `${items}/${id}?$expand=fields`);
    expect(body.fields).not.toHaveProperty("Salt");
    expect(body.fields).not.toHaveProperty("Plain");
    const selected = await service.ask("GET", `${items}/${id}?$expand=fields($select=Salt)`);
    expect(selected.body.fields).toMatchObject({ Salt: "grain" });
  });

  it("loses the milliseconds of a date and time, as SharePoint's column does", async () => {
    const { body } = await post({ At: "2026-01-12T09:15:30.789+01:00" });
    expect(body.fields.At).toBe("2026-01-12T08:15:30Z");
  });

  it.each([
    ["an unknown field", { Nothing: "x" }, "Field 'Nothing' is not recognized"],
    ["a field in another case", { title: "x" }, "Field 'title' is not recognized"],
    ["a field SharePoint sets itself", { Created: "2020-01-01T00:00:00Z" }, "Field 'Created' is read-only"],
    ["256 characters in a single line", { Plain: "x".repeat(256) }, /maximum is 255/],
    ["64,000 characters in a multi-line text", { Body: "x".repeat(64_000) }, /maximum is 63999/],
    ["a text where a number belongs", { Count: "2" }, /number is expected/],
    ["a text where yes or no belongs", { Open: "true" }, /boolean is expected/],
    ["a day that is no day", { At: "2026-13-45T00:00:00Z" }, /dateTime is expected/],
  ])("is refused with %s", async (_, fields, message) => {
    const { status, body } = await post(fields);
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: "invalidRequest" });
    expect(body.error.message).toMatch(message);
  });

  it("takes 255 characters in a single line and 63,999 in a multi-line text", async () => {
    expect((await post({ Plain: "x".repeat(255), Body: "é".repeat(63_999) })).status).toBe(201);
  });

  it("with a unique value that exists, whatever its case, is 400 invalidRequest and not 409", async () => {
    await add(service.ask, items, { EntryKey: "concern/a#1" });
    for (const EntryKey of ["concern/a#1", "Concern/A#1"])
      expect(await post({ EntryKey })).toMatchObject({
        status: 400,
        body: {
          error: {
            code: "invalidRequest",
            message: "One or more fields with unique constraints already has the provided value.",
          },
        },
      });
  });

  it("is added by exactly one of many writers with one unique value", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post({ EntryKey: "race#1" })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it("has an ascending id that is never used again", async () => {
    const first = Number(await add(service.ask, items, {}));
    const second = Number(await add(service.ask, items, {}));
    expect((await service.ask("DELETE", `${items}/${second}`)).status).toBe(204);
    expect((await service.ask("GET", `${items}/${second}`)).status).toBe(404);
    expect(Number(await add(service.ask, items, {}))).toBeGreaterThan(Math.max(first, second));
  });

  it("can be changed behind Lantern's back; if-match with an old eTag is 412", async () => {
    const made = await post({ Title: "before", Plain: "kept" });
    const fields = `${items}/${made.body.id}/fields`;
    const changed = await service.ask("PATCH", fields, {
      body: { Title: "after" },
      headers: { "if-match": made.body.eTag },
    });
    expect(changed.body).toMatchObject({ Title: "after", Plain: "kept" });
    expect(changed.headers.get("etag")).toBe(made.body.eTag.replace(",1", ",2"));
    const late = await service.ask("PATCH", fields, {
      body: { Title: "lost" },
      headers: { "if-match": made.body.eTag },
    });
    expect(late).toMatchObject({ status: 412, body: { error: { code: "resourceModified" } } });
    expect((await service.ask("GET", fields)).body.Title).toBe("after");
  });

  it("of a choice with several values needs its @odata.type", async () => {
    await service.ask("POST", items.replace("/items", "/columns"), {
      body: { name: "Needs", choice: { choices: ["a", "b"], displayAs: "checkBoxes" } },
    });
    expect((await post({ Needs: ["a"] })).status).toBe(400);
    const { body } = await post({ "Needs@odata.type": "Collection(Edm.String)", Needs: ["a", "b"] });
    expect(body.fields.Needs).toEqual(["a", "b"]);
  });
});
