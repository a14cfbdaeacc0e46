import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { checkToken, directoryRoles, readTokenRoles } from "../../../infra/doctor/app-token.ts";

const clientId = "0c9a6f3e-7d14-4b8a-a2d5-5e8f31c7b640";
const needed = ["Lists.SelectedOperations.Selected", ...directoryRoles.map(({ role }) => role)];
const answers = (roles: readonly string[]) => checkToken(roles, clientId).map(({ id, answer }) => `${id}: ${answer}`);
const said = (roles: readonly string[], id: string) =>
  checkToken(roles, clientId).find((check) => check.id === id)?.what;

describe("the app's token", () => {
  it.each([needed, ["Sites.Selected", ...needed.slice(1)], ["Sites.Selected", ...needed]])(
    "is well with the roles that Lantern needs and no others",
    (...roles) => {
      expect(answers(roles)).toEqual(["token: ok", "token-needs: ok", "token-width: ok"]);
    },
  );

  it.each(needed)("is not well without %s, and the line names it", (role) => {
    const others = needed.filter((one) => one !== role);
    expect(answers(others)).toEqual(["token: ok", "token-needs: not ok", "token-width: ok"]);
    expect(said(others, "token-needs")).toContain(role);
  });

  it.each([
    ["Sites.FullControl.All", "every site of the school"],
    ["Sites.ReadWrite.All", "every site of the school"],
    ["Sites.Read.All", "every site of the school"],
    ["Files.Read.All", "what people write, mail and file"],
    ["Mail.Read", "what people write, mail and file"],
    ["Chat.Read.All", "what people write, mail and file"],
    ["AppRoleAssignment.ReadWrite.All", "who may do what in the tenant"],
    ["RoleManagement.ReadWrite.Directory", "who may do what in the tenant"],
    ["GroupMember.ReadWrite.All", "who may do what in the tenant"],
    ["Directory.ReadWrite.All", "who may do what in the tenant"],
    ["Reports.Read.All", "does not need: Reports.Read.All."],
  ])("is too wide with %s", (role, words) => {
    expect(answers([...needed, role])).toEqual(["token: ok", "token-needs: ok", "token-width: not ok"]);
    expect(said([...needed, role], "token-width")).toContain(words);
  });

  it("is read as it comes, and what is none is said without its text", async () => {
    const token = await new SignJWT({ roles: ["Sites.Selected"] })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode("any key at all, nobody checks it"));
    expect(await readTokenRoles(async () => token)).toEqual(["Sites.Selected"]);
    const none = await readTokenRoles(() => Promise.reject(new Error("AADSTS7000215 secret words")));
    const odd = await readTokenRoles(async () => "secret words");
    for (const read of [none, odd]) {
      const [check, ...others] = Array.isArray(read) ? [] : checkToken(read, clientId);
      expect(check).toMatchObject({ id: "token", answer: "not ok" });
      expect(JSON.stringify(check)).not.toContain("secret words");
      expect(others).toEqual([]);
    }
  });
});
