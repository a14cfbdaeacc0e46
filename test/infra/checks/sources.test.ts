import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { alteringVerb, linesWith, measure, sourcesBelow, timeOrChance } from "../../../infra/checks/sources.ts";

const root = join(import.meta.dirname, "../../..");
const aSource = (text: string, path = "src/planted.ts") => ({ path, text });

describe("the rules and the use cases", () => {
  it.each(["src/domain", "src/service"])("in %s ask for neither time nor chance, but are told both", (room) => {
    const sources = sourcesBelow(root, [room]);
    expect(sources.length).toBeGreaterThan(0);
    const elsewhere = sources.filter(({ path }) => path !== "src/domain/calendar.ts");
    expect(linesWith(timeOrChance, elsewhere)).toEqual([]);
  });

  it.each(["const roll = Math.random();", "const now = new Date();", "const t = Date.now();", "crypto.randomUUID()"])(
    "would be caught with %s",
    (line) => {
      expect(linesWith(timeOrChance, [aSource(`// fine\n${line}`)])).toEqual([`src/planted.ts:2: ${line}`]);
    },
  );
});

describe("nothing in src changes or removes what is filed (R3.1)", () => {
  it("by a request that patches or deletes", () => {
    const sources = sourcesBelow(root, ["src"]);
    expect(sources.length).toBeGreaterThan(0);
    expect(linesWith(alteringVerb, sources)).toEqual([]);
  });

  it.each([
    `await client.api(\`/sites/\${site}/lists/\${list}/items/\${id}/fields\`).patch({ title });`,
    "await client.api(path).update(fields);",
    "await client.api(path).header(name, value).delete();",
    "    .patch({ title })",
    "    .delete();",
    `await fetch(url, { method: "DELETE" });`,
    `const step = { method: 'patch', url };`,
    `server.del("/api/concerns/:id", remove);`,
  ])("would be caught with %s", (line) => {
    expect(linesWith(alteringVerb, [aSource(line)])).toHaveLength(1);
  });

  it.each([
    "waiting.delete(key);",
    `database.prepare("insert into word (word, rowid, spelt) values ('delete', ?, ?)");`,
    "    .update(bytes)",
    `db.prepare("DELETE FROM pending WHERE key = ?")`,
    "await client.api(path).post(item);",
  ])("and leaves alone %s", (line) => {
    expect(linesWith(alteringVerb, [aSource(line)])).toEqual([]);
  });
});

describe("the house is kept", () => {
  it("half of all files are at most 80 lines long, and 19 in 20 at most 250", () => {
    const sizes = measure(sourcesBelow(root, ["src", "bot", "tab"]));
    expect(sizes.median).toBeGreaterThan(0);
    expect(sizes.median).toBeLessThanOrEqual(80);
    expect(sizes.p95).toBeLessThanOrEqual(250);
  });

  it("which is counted over the files, from the shortest to the longest", () => {
    const files = Array.from({ length: 20 }, (_, i) => aSource("x\n".repeat(i + 1)));
    expect(measure(files)).toEqual({ median: 10, p95: 19 });
  });
});
