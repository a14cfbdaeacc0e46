import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { directoryRoles, listRoles } from "../../../infra/doctor/app-token.ts";
import { listNames } from "../../../infra/provision/survey.ts";
import { registers } from "../../../src/domain/registers.ts";

const root = join(import.meta.dirname, "../../..");
const guide = readFileSync(join(root, "docs/administration.md"), "utf8");
const table = guide.slice(guide.indexOf("## 13."), guide.indexOf("## 14."));

/** The ids that stand in doctor's sources, as they are printed. */
function idsInSources(): readonly string[] {
  const sources = globSync("infra/doctor/*.ts", { cwd: root }).map((file) => readFileSync(join(root, file), "utf8"));
  const found = sources.flatMap((text) => [
    ...Array.from(text.matchAll(/\b(?:ok|notOk|cannotTell)\(\s*"([\w-]+)"/g), ([, id = ""]) => id),
    ...Array.from(text.matchAll(/\bid = [`"]([^`"]+)[`"]/g), ([, id = ""]) => id),
  ]);
  const names: Readonly<Record<string, readonly string[]>> = {
    name: listNames,
    role: ["dsl", "deputy", "principal"],
    register: registers,
  };
  return found.flatMap((id) => {
    const [, variable = ""] = /\$\{(\w+)\}/.exec(id) ?? [];
    return variable === "" ? [id] : (names[variable] ?? []).map((name) => id.replace(`\${${variable}}`, name));
  });
}

it("the administrator's guide says of each check of doctor what to do, and of no other", () => {
  const rows = table.split("\n").filter((line) => line.startsWith("| `"));
  const told = rows.flatMap((row) =>
    Array.from((row.split("|")[1] ?? "").matchAll(/`([\w-]+)`/g), ([, id = ""]) => id),
  );
  const ids = [...new Set(idsInSources())];
  expect(ids.length).toBeGreaterThan(25);
  expect([...told].sort()).toEqual([...ids].sort());
});

it("the administrator's guide asks for the permissions that doctor looks for, and no other", () => {
  const step = guide.slice(guide.indexOf("**API permissions**"), guide.indexOf("**App roles**"));
  const rows = step.split("\n").filter((line) => line.startsWith("| `"));
  const asked = rows.flatMap((row) =>
    Array.from((row.split("|")[1] ?? "").matchAll(/`([\w.]+)`/g), ([, role = ""]) => role),
  );
  expect(asked).toEqual([...listRoles, ...directoryRoles.map(({ role }) => role)]);
});
