import { expect, test } from "vitest";
import { type HostPorts, hostAnswer, parseHostRequest } from "../../../../../../infra/local/teams/page/host/answer.ts";
import { hostContext } from "../../../../../../infra/local/teams/page/host/context.ts";
import { tenantOf } from "../../../../../../infra/local/teams/page/host/token.ts";
import { priya } from "../a-school.ts";

const facts = {
  person: priya,
  tenant: "tenant-1",
  theme: "dark" as const,
  frameContext: "content" as const,
  sessionId: "s-1",
  pageId: "lantern",
  subPageId: "concern/C-7K3M",
};

function aHost(over: Partial<HostPorts> = {}): { readonly host: HostPorts; readonly done: string[] } {
  const done: string[] = [];
  const host: HostPorts = {
    frameContext: "content",
    context: async () => hostContext(facts),
    token: async () => "a-token",
    openLink: (link) => done.push(`link ${link}`) > 0,
    openPage: ({ pageId, subPageId }) => void done.push(`page ${pageId} ${subPageId}`),
    openDialog: async ({ url }) => {
      done.push(`dialog ${url}`);
      return { marks: 2 };
    },
    closeDialog: (result) => void done.push(`closed ${JSON.stringify(result)}`),
    started: (phase) => void done.push(`started ${phase}`),
    ...over,
  };
  return { host, done };
}

const ask = (host: HostPorts, func: string, ...args: readonly unknown[]) =>
  hostAnswer({ id: 1, func, args: [...args] }, host);

test("initialize is answered with frame context, client, what the host can do, and the version", async () => {
  const answer = await ask(aHost().host, "initialize", "2.58.0", 4, []);
  expect(answer?.slice(0, 2)).toEqual(["content", "web"]);
  expect(JSON.parse(String(answer?.[2]))).toMatchObject({
    apiVersion: 4,
    supports: { pages: {}, dialog: { url: {} } },
  });
  expect(answer?.[3]).toBe("2.58.0");
});

test("the context tells the tab who looks at it, in which theme, and where a link led", async () => {
  const [context] = (await ask(aHost().host, "getContext")) ?? [];
  expect(context).toMatchObject({
    userObjectId: "p-1",
    tid: "tenant-1",
    theme: "dark",
    locale: "en-GB",
    entityId: "lantern",
    subEntityId: "concern/C-7K3M",
    sessionId: "s-1",
  });
});

test("the tab is given a token, or the reason why there is none, without anything of the failure in it", async () => {
  expect(await ask(aHost().host, "authentication.getAuthToken", null)).toEqual([true, "a-token"]);
  const { host } = aHost({ token: () => Promise.reject(new Error("secret detail")) });
  expect(await ask(host, "authentication.getAuthToken", null)).toEqual([false, "The local identity gave no token."]);
});

test("links and pages are opened, and the tab hears when they cannot be", async () => {
  const { host, done } = aHost();
  expect(await ask(host, "executeDeepLink", "https://example.org")).toEqual([true]);
  expect(await ask(host, "pages.navigateToApp", { appId: "x", pageId: "desk", subPageId: "a" })).toEqual([true]);
  expect(await ask(host, "pages.currentApp.navigateTo", { pageId: "desk" })).toEqual([undefined, true]);
  expect(done).toEqual(["link https://example.org", "page desk a", "page desk undefined"]);
  expect(await ask(aHost({ openLink: () => false }).host, "executeDeepLink", "x")).toEqual([
    false,
    "This link cannot be opened here.",
  ]);
  expect(await ask(host, "executeDeepLink", 7)).toEqual([false, "This link cannot be opened here."]);
});

test("a dialog of the tab is answered when it closes", async () => {
  const { host, done } = aHost();
  expect(await ask(host, "tasks.startTask", { url: "https://example.org/map", title: "Body map" })).toEqual([
    undefined,
    { marks: 2 },
  ]);
  expect(await ask(host, "tasks.completeTask", { marks: 2 }, [])).toBeUndefined();
  expect(done).toEqual(["dialog https://example.org/map", 'closed {"marks":2}']);
  const dismissed = aHost({ openDialog: async () => undefined });
  expect(await ask(dismissed.host, "tasks.startTask", { url: "https://example.org" })).toEqual([
    "User cancelled/closed the task module.",
  ]);
});

test("what takes no answer gets none", async () => {
  const { host, done } = aHost();
  expect(await ask(host, "appInitialization.success", "2.58.0")).toBeUndefined();
  expect(await ask(host, "registerHandler", "themeChange")).toBeUndefined();
  expect(await ask(host, "unheard.of")).toBeUndefined();
  expect(done).toEqual(["started success"]);
});

test.each([[undefined], ["text"], [{ func: "initialize" }], [{ id: "1", func: "x" }], [{ id: 1 }]])(
  "a posted message that is no request is left alone: %j",
  (data) => {
    expect(parseHostRequest(data)).toBeUndefined();
  },
);

test("the tenant is read from the token, and a text that is no token has none", () => {
  const payload = Buffer.from('{"tid":"tenant-1","name":"Zoë"}').toString("base64url");
  expect(tenantOf(`h.${payload}.s`)).toBe("tenant-1");
  expect(tenantOf("no token")).toBeUndefined();
});
