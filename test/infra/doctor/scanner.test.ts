import { describe, expect, it } from "vitest";
import { checkScanner, readScanner } from "../../../infra/doctor/scanner.ts";
import { openScanner } from "../../../src/documents/clamd.ts";
import type { Scanned } from "../../../src/service/ports.ts";
import { startClamd } from "../../documents/small-clamd.ts";

const never = { after: () => () => undefined };

describe("the malware scanner", () => {
  it("that finds what every scanner finds is ok", async () => {
    await using clamd = await startClamd();
    const seen = await readScanner(openScanner({ host: "127.0.0.1", port: clamd.port }, never));
    expect(checkScanner(seen)).toMatchObject({ id: "malware-scanner", answer: "ok" });
  });

  it("that a school does not have is named, and is for the school to decide", async () => {
    const check = checkScanner(await readScanner(openScanner(undefined, never)));
    expect(check).toMatchObject({ answer: "cannot tell" });
    expect(check.what).toContain("recorded as not scanned");
  });

  it.each<[string, Scanned, Scanned]>([
    ["does not answer", "unavailable", "unavailable"],
    ["answers once and not again", "infected", "unavailable"],
    ["finds nothing in anything", "clean", "clean"],
    ["finds something in everything", "infected", "infected"],
  ])("that %s is not ok", (_, ofHarmful, ofClean) => {
    expect(checkScanner({ ofHarmful, ofClean }).answer).toBe("not ok");
  });
});
