import { expect, it } from "vitest";
import { aFolder } from "../../../build.ts";
import { running } from "./running.ts";

it("Local Teams, closed while the app was being added, adds it nowhere any more", async () => {
  using folder = aFolder();
  await using lantern = await running(folder.path);
  const { teams } = lantern;
  const everybody = teams.installForEveryone();
  await teams.close();
  await everybody;
  expect(await teams.addToLeadershipChannel()).toBe(false);
  expect(await teams.installForEveryone()).toEqual({ told: 0, failed: 0 });
});
