import { describe, expect, it } from "vitest";
import { decideAgain, decideAgainOn } from "../../src/domain/decide-again.ts";
import {
  aConcern,
  aConcernId,
  accountAdded,
  acknowledged,
  actionFinished,
  anAction,
  aRaise,
  contacted,
  raised,
  sha256,
  triaged,
} from "../build.ts";

const withAction = triaged({ data: { actions: [anAction()] } });

describe("an entry whose place another writer took is decided again on what the register has", () => {
  it("an account is a fact, and is recorded whatever came before it (R17.1)", () => {
    expect(decideAgain(aConcern(raised(), triaged()), accountAdded())).toEqual({ anew: accountAdded() });
  });

  it("an account that is there already is not recorded twice", () => {
    expect(decideAgain(aConcern(raised(), accountAdded()), accountAdded())).toBe("there");
  });

  it("a form that came in through two servers is filed once, and two forms that say the same twice (decision 024)", () => {
    const form = (key: string) => ({ key: sha256(key), said: sha256("the same") });
    const [one, other] = ["one", "other"].map((key) => accountAdded({ submission: form(key) }));
    if (one === undefined || other === undefined) throw new Error("two were made");
    const entries = [raised(), one, acknowledged()].map((entry, i) => ({ ...entry, seq: i + 1 }));
    const on = (entry: typeof one) =>
      decideAgainOn(aConcernId(1), { entries, before: [], moved: new Map() }, { ...entry, seq: 2 });
    expect(on(one)).toBe("there");
    expect(on(other)).toMatchObject({ anew: { kind: "account.added" } });
  });

  it("one that differs only in the risk is news", () => {
    const atRisk = accountAdded({ data: { atRisk: true } });
    expect(decideAgain(aConcern(raised(), accountAdded()), atRisk)).toEqual({ anew: atRisk });
  });

  it("an acknowledgement is recorded unless somebody has the concern", () => {
    expect(decideAgain(aConcern(raised(), accountAdded()), acknowledged())).toEqual({ anew: acknowledged() });
    expect(decideAgain(aConcern(raised(), acknowledged()), acknowledged())).toBe("there");
    expect(decideAgain(aConcern(raised(), triaged()), acknowledged())).toBe("there");
  });

  it("a contact with home is a fact", () => {
    expect(decideAgain(aConcern(raised(), accountAdded()), contacted())).toEqual({ anew: contacted() });
  });

  it("a decision stands where only an acknowledgement came between", () => {
    expect(decideAgain(aConcern(raised(), acknowledged()), triaged())).toEqual({ anew: triaged() });
  });

  it("a decision goes back to its author where words came between that they had not read (R7.1)", () => {
    expect(decideAgain(aConcern(raised(), accountAdded()), triaged())).toBe("returned");
    expect(decideAgain(aConcern(raised(), triaged()), triaged())).toBe("returned");
  });

  it("a finished action is recorded once, and goes back where there is no such action", () => {
    expect(decideAgain(aConcern(raised(), withAction), actionFinished())).toEqual({ anew: actionFinished() });
    expect(decideAgain(aConcern(raised(), withAction, actionFinished()), actionFinished())).toBe("there");
    expect(decideAgain(aConcern(raised(), triaged()), actionFinished())).toBe("returned");
  });

  describe("a concern that was raised", () => {
    it("is there when the same form came in through another server", () => {
      expect(decideAgain(aConcern(raised()), raised())).toBe("there");
    });

    it("adds what the second form says beyond the first", () => {
      const { account } = aRaise();
      const more = raised({ data: { account: { ...account, seen: "She had a bruise on her arm." } } });
      expect(decideAgain(aConcern(raised()), more)).toMatchObject({
        anew: { kind: "account.added", by: more.by, data: { text: "She had a bruise on her arm." } },
      });
    });

    it("is another concern when another form has its reference", () => {
      expect(decideAgain(aConcern(raised()), raised({ data: { submission: sha256("another") } }))).toBe("elsewhere");
    });
  });
});
