/** 120 stories of servers, people and bad luck, in four files so that cores share them (R3.1). */
import { describe } from "vitest";
import { stories } from "./stories.ts";

describe("whatever fails, what anybody was told is recorded is there, once, in order, and alerted", () => {
  stories(1, 30);
});
