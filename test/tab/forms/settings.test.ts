/** What the forms of the settings send: the whole setting, with what was asked about changed and everything else as it is. */
import { describe, expect, it } from "vitest";
import { settingValues } from "../../../src/contract/setting-bodies.ts";
import { categories } from "../../../src/domain/concern-entries.ts";
import { defaultSignalParameters as signals } from "../../../src/domain/signal-parameters.ts";
import { signalNames } from "../../../src/domain/signals.ts";
import { itemForm, type ListSetting, removalForm } from "../../../tab/forms/setting-forms.ts";
import { notCountedForm, signalForm, signalInNumbers } from "../../../tab/forms/signal-forms.ts";

const base = { basedOn: "3", why: "Because." };
const names: ListSetting<{ readonly name: string; readonly notes: string }> = {
  of: "name",
  named: "name",
  add: "Add",
  removeIntro: () => "",
  fields: [
    { name: "name", label: "Name", is: "line" },
    { name: "notes", label: "Notes", is: "text" },
  ],
};
const [one, two] = [
  { name: "One", notes: "" },
  { name: "Two", notes: "!" },
];

describe("a list (R6.1)", () => {
  it("R6.1 is sent with the new item at its end, and with a changed one in its place", () => {
    const added = itemForm(names, [one, two]).command({ ...base, name: "Three" });
    expect(added).toEqual({ value: [one, two, { name: "Three", notes: "" }], why: "Because.", basedOn: 3 });
    const form = itemForm(names, [one, two], one);
    expect(form.begins).toEqual(one);
    expect(form.command({ ...base, ...form.begins, notes: "?" })?.value).toEqual([{ name: "One", notes: "?" }, two]);
    expect(form.placed).toMatchObject({ "0.name": "name" });
  });

  it("R6.1 keeps what a colleague changed meanwhile, and an item that they removed comes back at its end", () => {
    expect(itemForm(names, [two], one).command({ ...base, ...one })?.value).toEqual([two, one]);
    expect(removalForm(names, [two, one], one).command(base)?.value).toEqual([two]);
  });
});

describe("the parameters of signals (R9.1)", () => {
  it.each(signalNames)("R9.1 %s begins with what applies, and sent so changes nothing", (name) => {
    const form = signalForm(signals, name);
    const sent = form.command({ ...base, ...form.begins })?.value;
    expect(settingValues.signals.parse(sent)).toEqual(signals);
    expect(signalInNumbers(signals, name)).toMatch(/^at least \d+ · /);
  });

  it("R9.1 are changed one by one, and what is no number is refused by its name", () => {
    const form = signalForm(signals, "frequent");
    const sent = (values: object) => form.command({ ...base, ...form.begins, ...values })?.value;
    expect(sent({ count: "5", on: "no" })).toMatchObject({ frequent: { on: false, count: 5, days: 21 } });
    const refused = settingValues.signals.safeParse(sent({ count: "a few" }));
    const [place] = refused.error?.issues.map(({ path }) => path.join(".")) ?? [];
    expect(form.placed?.[place ?? ""]).toBe("count");
  });

  it("R9.1 say which kinds are counted", () => {
    const form = notCountedForm(signals);
    const sent = form.command({ ...base, ...form.begins, online: "no" })?.value;
    expect(sent).toMatchObject({ notCounted: categories.filter((kind) => /home|outcome|online/.test(kind)) });
  });
});
