/** The register check, the search, the loading of the records, and decisions that came too late. */
import type { Frame, Page } from "playwright-core";
import { open, principal, teacher } from "./fictional.ts";
import { register, search, withSetAside } from "./fictional-register.ts";
import { concern, go, type Scene } from "./scene.ts";

const check = "register";
const searching = async (frame: Page | Frame, page: Page, words = "mark forearm"): Promise<void> => {
  await frame.locator("[data-concern]").first().waitFor();
  await frame.locator("main h1").click();
  await page.keyboard.press("/");
  await frame.getByRole("searchbox", { name: "Search the records" }).and(frame.locator(":focus")).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
};

export const registerScenes: Readonly<Record<string, Scene>> = {
  register: { sub: check },
  "register-new": {
    sub: check,
    before: (world) => {
      world.register = register("new");
    },
  },
  "register-altered": {
    sub: check,
    before: (world) => {
      world.register = register("altered");
    },
  },
  "register-altered-end": {
    sub: check,
    before: (world) => {
      world.register = register("altered");
    },
    act: async (frame) => {
      await frame.getByRole("button", { name: "Show signed note" }).click();
      await frame.getByRole("button", { name: "Copy" }).scrollIntoViewIfNeeded();
    },
  },
  "register-many": {
    sub: check,
    before: (world) => {
      world.register = register("many");
    },
    act: async (frame) => frame.getByRole("button", { name: "Show all 312" }).scrollIntoViewIfNeeded(),
  },
  "register-unfinished": {
    sub: check,
    before: (world) => {
      world.register = register("unfinished");
    },
  },
  "register-checking": {
    sub: check,
    act: async (frame) => {
      await frame.getByRole("button", { name: "Check now" }).click();
      await frame.getByText("1,770 entries read").waitFor({ timeout: 8_000 });
    },
  },
  "register-checked": {
    sub: check,
    act: async (frame) => {
      await frame.getByRole("button", { name: "Check now" }).click();
      await frame.getByRole("status").getByText("Everything is in step").waitFor({ timeout: 20_000 });
    },
  },
  "register-downloaded": {
    sub: check,
    act: async (frame, page) => {
      const coming = page.waitForEvent("download");
      await frame.getByRole("button", { name: /Download checkpoint/ }).click();
      const name = (await coming).suggestedFilename();
      if (!/^lantern-checkpoint-learners-\d{4}-\d\d-\d\d\.json$/.test(name)) throw new Error(`saved as ${name}`);
    },
  },
  "register-not-downloaded": {
    sub: check,
    before: (world) => {
      world.files = "fault";
    },
    act: async (frame) => {
      await frame.getByRole("button", { name: /Download checkpoint/ }).click();
      await frame.getByText("could not be downloaded").waitFor();
    },
  },
  "register-principal": {
    before: (world) => {
      world.person = principal;
      world.register = register("altered");
    },
  },
  "register-not-yours": {
    sub: check,
    before: (world) => {
      world.person = teacher;
    },
  },
  "today-alarm": {
    before: (world) => {
      world.register = register("altered");
    },
    act: async (frame) => frame.getByText("A record was changed").first().waitFor(),
  },
  "today-alarm-put-away": {
    before: (world) => {
      world.register = register("altered");
    },
    act: async (frame) => {
      await frame.getByRole("button", { name: /Put this away/ }).click();
      await go(frame, "#/my-concerns");
      await frame.getByRole("heading", { name: "My concerns" }).waitFor();
      await go(frame, "#/today");
      await frame.locator("[data-concern]").first().waitFor();
      if (await frame.getByText("A record was changed").isVisible()) throw new Error("the alarm came back");
    },
  },
  search: {
    act: async (frame, page, world) => {
      await searching(frame, page);
      await frame.locator("[data-found]").first().waitFor();
      if (world.asked !== "mark forearm") throw new Error(`asked for ${world.asked}`);
      if (/mark/.test(frame.url())) throw new Error("the words stand in the address");
    },
  },
  "search-keys": {
    act: async (frame, page) => {
      await searching(frame, page);
      await frame.locator("[data-found]").first().waitFor();
      await page.keyboard.press("Enter");
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      await page.keyboard.press("Enter");
      await frame.locator("#entry-1").waitFor();
      await frame.getByRole("link", { name: "Search results" }).waitFor();
      await page.keyboard.press("Escape");
      await frame.locator("[data-found='C-7K3M2Q-5']:focus").waitFor();
    },
  },
  "search-opened": {
    before: (world) => {
      world.concern = (reference) => withSetAside(open(reference));
    },
    act: async (frame, page) => {
      await searching(frame, page);
      await frame.locator("[data-found='C-7K3M2Q-1']").waitFor();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await frame.locator("#entry-1:focus").waitFor();
    },
  },
  "search-many": {
    before: (world) => {
      world.found = search("many");
    },
    act: async (frame, page) => {
      await searching(frame, page);
      await frame.locator("[data-found]").first().waitFor();
    },
  },
  "search-nothing": {
    before: (world) => {
      world.found = search("none");
    },
    act: async (frame, page) => {
      await searching(frame, page, `nobody ${"x".repeat(150)}`);
      await frame.getByText("No entry holds").waitFor();
    },
  },
  "search-empty": {
    act: async (frame) => {
      await go(frame, "#/search");
      await frame.getByText("Type a name").waitFor();
    },
  },
  "search-failed": {
    before: (world) => {
      world.found = undefined;
    },
    act: async (frame, page) => {
      await searching(frame, page);
      await frame.getByText("got no answer").waitFor({ timeout: 10_000 });
    },
  },
  "search-loading": {
    before: (world) => {
      world.loading = { loaded: 41_200 };
    },
    act: async (frame, page) => {
      await searching(frame, page);
      await frame.locator("[data-found]").first().waitFor();
    },
  },
  "search-slow": {
    act: async (frame, page, world) => {
      await frame.locator("[data-concern]").first().waitFor();
      world.delay = 5_000;
      await searching(frame, page);
      await frame.locator(".fui-Skeleton").waitFor();
    },
  },
  "today-records-loading": {
    before: (world) => {
      world.loading = { loaded: 62_480, expected: 100_000 };
    },
    act: async (frame, _, world) => {
      await frame.getByText("62\u00a0%").first().waitFor();
      world.loading = { loaded: 100_400, expected: 100_000 };
      world.change();
      await frame.getByText("99\u00a0%").first().waitFor();
    },
  },
  "today-records-loaded": {
    before: (world) => {
      world.loading = { loaded: 62_480, expected: 100_000 };
    },
    act: async (frame, _, world) => {
      await frame.getByText("62\u00a0%").first().waitFor();
      world.loading = undefined;
      world.change();
      await frame.getByText("All records are loaded.").waitFor({ state: "attached" });
    },
  },
  "concern-set-aside": {
    sub: concern,
    before: (world) => {
      world.concern = (reference) => withSetAside(open(reference));
    },
    act: async (frame) => frame.getByText("was not recorded").first().scrollIntoViewIfNeeded(),
  },
  "concern-set-aside-used": {
    sub: concern,
    before: (world) => {
      world.concern = (reference) => withSetAside(open(reference));
    },
    act: async (frame) => {
      await frame.getByRole("button", { name: "Put this text into the form" }).click();
      const rationale = frame.getByRole("textbox", { name: "Rationale" });
      await rationale.and(frame.locator(":focus")).waitFor();
      if (!(await rationale.inputValue()).startsWith("Three marks")) throw new Error("the text is not in the form");
      if ((await frame.locator("input[type=radio]:checked").count()) > 0) throw new Error("something was preselected");
    },
  },
  "concern-set-aside-long": {
    sub: concern,
    before: (world) => {
      world.concern = (reference) => withSetAside(open(reference), true);
    },
    act: async (frame) => frame.getByRole("button", { name: /Put this text/ }).scrollIntoViewIfNeeded(),
  },
  "concern-menu": {
    sub: concern,
    act: async (frame) => {
      await frame
        .getByRole("button", { name: /More about/ })
        .first()
        .click();
      await frame.getByRole("menuitem", { name: "Export proof" }).waitFor();
    },
  },
  "concern-proof": {
    sub: concern,
    act: async (frame, page) => {
      await frame
        .getByRole("button", { name: /More about/ })
        .first()
        .click();
      const coming = page.waitForEvent("download");
      await frame.getByRole("menuitem", { name: "Export proof" }).click();
      const name = (await coming).suggestedFilename();
      if (name !== "lantern-proof-C-7K3M2Q-1.json") throw new Error(`saved as ${name}`);
    },
  },
  "concern-no-proof": {
    sub: concern,
    before: (world) => {
      world.files = "not-there";
    },
    act: async (frame) => {
      await frame
        .getByRole("button", { name: /More about/ })
        .first()
        .click();
      await frame.getByRole("menuitem", { name: "Export proof" }).click();
      await frame.getByText("no proof of this entry yet").first().waitFor();
    },
  },
};
