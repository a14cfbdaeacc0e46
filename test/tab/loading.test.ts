import { describe, expect, it } from "vitest";
import { sparing, tellingMs } from "../../tab/loading.ts";
import { loadingInWords, percentLoaded } from "../../tab/words/loading.ts";

describe("how far the records are loaded", () => {
  it.each([
    [{ loaded: 62_480, expected: 100_000 }, "Loading records, 62\u00a0%"],
    [{ loaded: 29, expected: 100 }, "Loading records, 29\u00a0%"],
    [{ loaded: 0, expected: 1 }, "Loading records, 0\u00a0%"],
    [{ loaded: 41_200 }, "Loading records, 41,200 so far"],
  ])("%o: %s", (loading, words) => {
    expect(loadingInWords(loading)).toBe(words);
  });

  it("is never the whole while the server is still loading, also when more came than the checkpoint counted", () => {
    expect(percentLoaded({ loaded: 100_000, expected: 100_000 })).toBe(99);
    expect(percentLoaded({ loaded: 104_000, expected: 100_000 })).toBe(99);
  });

  it("is told at once, and then at most every ten seconds", () => {
    const may = sparing();
    expect([0, 1, tellingMs - 1, tellingMs, tellingMs + 1, 2 * tellingMs].map(may)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(tellingMs).toBe(10_000);
  });
});
