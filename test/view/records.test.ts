import { describe, expect, it } from "vitest";
import { opened } from "../../src/contract/entries.ts";
import { foldConcern } from "../../src/domain/concern.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  ada,
  aLearnerId,
  anEntry,
  aStaffId,
  contacted,
  deputy,
  dsl,
  instant,
  raised,
  sealed,
  stampAt,
  teacher,
  triaged,
} from "../build.ts";
import { accepted, anOpenView, filed, numbers, toChronology, toList, toOpen, toTriage } from "./an-open-view.ts";

const id = aConcernId(1);
const stream = sealed(id, raised(), accountAdded(), acknowledged());

describe("a concern in the view", () => {
  it("is what its entries tell, with all of them", () => {
    using view = anOpenView();
    view.take(filed(...stream));
    const entries = stream.map(opened);
    expect(view.concern(toOpen, id)).toEqual({ concern: foldConcern(id, entries), entries, filed: true });
  });

  it("is not there before it is raised", () => {
    using view = anOpenView();
    view.take(filed(...stream.slice(1)));
    expect([view.concern(toOpen, id), view.guarded(id)]).toEqual([undefined, undefined]);
    expect(view.triage(toTriage, 10)).toEqual({ concerns: [], reviewed: 0 });
  });

  it("is filed when the last of its entries has reached the register", () => {
    using view = anOpenView();
    view.take(accepted(...stream));
    view.take(filed(...stream.slice(0, 2)));
    expect(view.concern(toOpen, id)?.filed).toBe(false);
    view.take(filed(...stream));
    expect(view.concern(toOpen, id)?.filed).toBe(true);
    view.take(accepted(...stream));
    expect(view.concern(toOpen, id)?.filed).toBe(true);
  });

  it("tells who raised it and who wrote on it to the access check, and nothing else (R4.4)", () => {
    using view = anOpenView();
    view.take(filed(...stream));
    expect(view.guarded(id)).toEqual({ raisedBy: teacher.id, authors: [teacher.id, dsl.id] });
  });

  it("ends where the next entry is to be put", () => {
    using view = anOpenView();
    expect(view.head(id)).toBeUndefined();
    view.take(filed(...stream.toReversed()));
    expect(view.head(id)).toEqual({ seq: 3, hash: stream[2]?.hash });
  });

  it("keeps every character of what was said", () => {
    using view = anOpenView();
    const seen = "“Zoë” 家に帰りたくない 👩‍👧\n\u0000' -- ".repeat(9_000);
    const entry = anEntry(raised({ data: { account: { seen, ownWords: "", where: "" } } }));
    view.take(filed(entry));
    expect(view.concern(toOpen, id)?.concern.account.seen).toBe(seen);
  });
});

describe("an entry whose key another holds in the register", () => {
  const rival = anEntry(accountAdded({ ...stampAt(9, deputy), data: { text: "First on file." } }), id, stream[0]);

  it("gives way to it, and so does what was built on it", () => {
    using view = anOpenView();
    view.take(accepted(...stream));
    view.take(filed(...stream.slice(0, 1), rival));
    expect(view.head(id)).toEqual({ seq: 2, hash: rival.hash });
    expect(view.concern(toOpen, id)?.entries).toEqual(
      [stream[0], rival].flatMap((entry) => (entry ? opened(entry) : [])),
    );
    expect(view.chronology(toChronology, aLearnerId(1)).map(({ entry }) => entry.seq)).toEqual([1, 2]);
  });

  it("does not take its place", () => {
    using view = anOpenView();
    view.take(filed(...stream.slice(0, 1), rival));
    view.take(accepted(...stream.slice(1, 2)));
    expect(view.head(id)?.hash).toBe(rival.hash);
  });

  it("stays out, too, when both are said to be filed: the first stands", () => {
    using view = anOpenView();
    view.take(filed(...stream));
    view.take(filed(rival));
    expect(view.concern(toOpen, id)?.entries).toEqual(stream.map(opened));
  });
});

describe("the triage page's list (R5.3)", () => {
  const concern = (n: number, { atRisk = false, reviewedAt = 0 } = {}) =>
    sealed(
      aConcernId(n),
      raised({ ...stampAt(n), data: { atRisk } }),
      ...(reviewedAt === 0 ? [] : [triaged(stampAt(reviewedAt, dsl))]),
    );

  it("holds every concern that is not reviewed, and those reviewed last, in the order of need", () => {
    using view = anOpenView();
    const open = [concern(1), concern(2, { atRisk: true }), concern(3)];
    const reviewed = [4, 5, 6, 7].map((n) => concern(n, { reviewedAt: 100 - n }));
    view.take(filed(...reviewed.flat(), ...open.flat()));
    const { concerns, reviewed: inAll } = view.triage(toTriage, 2);
    expect(numbers(concerns)).toEqual([2, 1, 3, 5, 4]);
    expect(inAll).toBe(4);
    expect(numbers(view.triage(toTriage, 0).concerns)).toEqual([2, 1, 3]);
  });

  it("shows a decision, an acknowledgement and a new risk as soon as they are taken", () => {
    using view = anOpenView();
    const [one, risk] = sealed(aConcernId(1), raised(), accountAdded({ data: { atRisk: true } }));
    view.take(accepted(...[one, ...concern(2)].filter((entry) => entry !== undefined)));
    expect(numbers(view.triage(toTriage, 9).concerns)).toEqual([1, 2]);
    view.take(accepted(anEntry(acknowledged(), aConcernId(2), view.head(aConcernId(2)))));
    expect(view.triage(toTriage, 9).concerns[1]).toMatchObject({ acknowledged: { by: dsl.id } });
    view.take(accepted(anEntry(triaged(), aConcernId(2), view.head(aConcernId(2)))));
    expect(view.triage(toTriage, 9)).toMatchObject({ reviewed: 1 });
    if (risk !== undefined) view.take(accepted(risk));
    expect(view.triage(toTriage, 9).concerns[0]).toMatchObject({ id: aConcernId(1), atRisk: true });
  });
});

describe("one's own concerns (R4.4)", () => {
  it("are those that the permit's person raised, newest first, and nobody else's", () => {
    using view = anOpenView();
    const other = { id: aStaffId(50), name: "Sam Reed", roles: [] };
    for (const [n, who] of [
      [1, teacher],
      [2, other],
      [3, teacher],
      [4, dsl],
    ] as const)
      view.take(filed(anEntry(raised(stampAt(n, who)), aConcernId(n)), ...addedBy(n)));
    expect(numbers(view.ownConcerns(toList(teacher)))).toEqual([3, 1]);
    expect(numbers(view.ownConcerns(toList(other)))).toEqual([2]);
    expect(view.ownConcerns(toList(deputy))).toEqual([]);
  });

  /** What the deputy adds to a concern does not make it hers. */
  function addedBy(n: number) {
    return sealed(aConcernId(n), raised(stampAt(n)), accountAdded(stampAt(60, deputy))).slice(1);
  }
});

describe("a chronology (R9.1)", () => {
  const about = (...subjects: (typeof ada)[]) => ({ subjects });
  const eve = { learner: aLearnerId(2), name: "Eve Marsh" };
  const seen = (learner = ada) => {
    using view = anOpenView();
    const july = { recordedAt: "2026-07-01T09:30:00.000Z" } as const;
    const records = [
      sealed(aConcernId(1), raised({ ...about(ada), ...stampAt(60), occurred: { day: "2026-11-20", time: "14:10" } })),
      sealed(
        aConcernId(2),
        raised({ ...about(ada, eve), ...stampAt(0), occurred: { day: "2026-11-24" } }),
        acknowledged(about(ada, eve)),
      ),
      sealed(
        aConcernId(3),
        raised({ ...about(ada, ada), ...stampAt(5), occurred: { day: "2026-11-24", time: "08:00" } }),
      ),
      sealed(aConcernId(4), raised({ ...about(eve), ...stampAt(1) }), contacted(about(eve))),
      // In July the clock in London shows 10:30 when it is 09:30 UTC.
      sealed(
        aConcernId(5),
        raised({ ...about(ada), ...july, occurred: { day: "2026-07-01", time: "09:45" } }),
        triaged({ ...about(ada), ...july }),
        contacted({ ...about(ada), occurred: { day: "2026-07-01", time: "10:00" } }),
      ),
    ];
    view.take(filed(...records.flat().toReversed()));
    if (!("learner" in learner)) throw new Error("a chronology is of a learner");
    return view
      .chronology(toChronology, learner.learner)
      .map(({ stream, entry }) => [...numbers([{ id: stream }]), entry.seq]);
  };

  it("is in the order in which things happened by the school's clock, whenever they were recorded", () => {
    expect(seen()).toEqual([
      [5, 1],
      [5, 3],
      [5, 2],
      [1, 1],
      [2, 1],
      [3, 1],
      [2, 2],
    ]);
  });

  it("is of one learner, and an entry about two stands in both", () => {
    expect(seen(eve)).toEqual([
      [2, 1],
      [4, 2],
      [4, 1],
      [2, 2],
    ]);
    expect(seen({ learner: aLearnerId(9), name: "" })).toEqual([]);
  });

  it("puts what happened at one moment in the order in which it was recorded", () => {
    using view = anOpenView();
    const at = { occurred: { day: "2026-11-24", time: "08:00" } } as const;
    for (const n of [3, 1, 2]) view.take(filed(anEntry(raised({ ...at, recordedAt: instant(10 - n) }), aConcernId(n))));
    const rows = view.chronology(toChronology, aLearnerId(1));
    expect(numbers(rows.map(({ stream }) => ({ id: stream })))).toEqual([3, 2, 1]);
  });
});
