import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readConcernForm } from "../../src/contract/concern-form.ts";
import { isConcernReference } from "../../src/domain/ids.ts";
import { raiseConcern } from "../../src/service/raise-concern.ts";
import { referenceFor } from "../../src/service/reference.ts";
import { aForm, aLearner, sha256, teacher, uuid } from "../build.ts";
import { openBench } from "./bench.ts";

describe("a reference", () => {
  it("is made from the submission alone, so that a repeated one finds its concern", () =>
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 20 }), (text, attempt) => {
        const reference = referenceFor(sha256(text), attempt);
        expect(isConcernReference(reference)).toBe(true);
        expect(referenceFor(sha256(text), attempt)).toBe(reference);
      }),
    ));

  it("uses every letter about as often, at every place", () => {
    const seen = Array.from({ length: 6 }, () => new Map<string, number>());
    for (let n = 0; n < 6000; n += 1)
      [...referenceFor(sha256(String(n)), 0).slice(2)].forEach((letter, place) => {
        seen[place]?.set(letter, (seen[place].get(letter) ?? 0) + 1);
      });
    for (const place of seen) {
      expect(place.size).toBe(30);
      for (const count of place.values()) expect(count).toBeGreaterThan(120);
    }
  });

  it("that another submission has already is passed over for the next, and both concerns stand", async () => {
    await using bench = openBench();
    bench.ports.view.keepLearners([aLearner()]);
    const [one, other] = collidingKeys();
    const raise = async (submissionKey: string) => {
      const form = readConcernForm(aForm({ submissionKey }));
      if ("refused" in form) throw new Error(form.refused);
      const raised = await raiseConcern(bench.ports, { person: teacher, via: "chat" }, form);
      if ("refused" in raised) throw new Error(raised.refused);
      return raised.reference;
    };
    const first = await raise(one);
    const second = await raise(other);
    expect(second).not.toBe(first);
    expect([await raise(other), await raise(one)]).toEqual([second, first]);
    expect(await bench.ports.desk.waiting()).toMatchObject({ unfiled: 2 });
  });
});

/** Two keys of one person whose first choice is the same reference, by trying: 30^6 references make a birthday pair early. */
function collidingKeys(): readonly [string, string] {
  const seen = new Map<string, string>();
  for (let n = 1; ; n += 1) {
    const key = uuid(n);
    const reference = referenceFor(sha256(`${teacher.id}\n${key}`), 0);
    const before = seen.get(reference);
    if (before !== undefined) return [before, key];
    seen.set(reference, key);
  }
}
