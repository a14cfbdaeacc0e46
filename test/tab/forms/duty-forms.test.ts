/** The forms of duty (R6.2): what they send, and that no reason is asked for an absence. */
import { describe, expect, it } from "vitest";
import { emptyRota } from "../../../src/domain/duty.ts";
import { absenceForm, absenceRemovalForm, rotaForm } from "../../../tab/forms/duty-forms.ts";
import { aStaffId, today } from "../../build.ts";

const [priya, gwen] = [
  { id: aStaffId(2), name: "Priya Nair" },
  { id: aStaffId(3), name: "Gwen Hughes" },
] as const;
const team = [priya, gwen];
const standing = { basedOn: "3" };

describe("the form of one day of the rota", () => {
  it("R6.2 begins as it stands, and names whoever is chosen; whoever has left is let go of", () => {
    const form = rotaForm({ ...emptyRota, friday: [gwen.id], monday: [aStaffId(9), gwen.id] }, "monday", team);
    expect(form.begins).toEqual({ [priya.id]: "no", [gwen.id]: "yes" });
    const sent = form.command({ ...form.begins, ...standing, [priya.id]: "yes", why: "Swapped." });
    const value = { ...emptyRota, friday: [gwen.id], monday: [priya.id, gwen.id] };
    expect(sent).toEqual({ value, why: "Swapped.", basedOn: 3 });
  });
});

describe("the form of an absence", () => {
  it("R6.2 asks a deputy neither who nor why: one press says that they are away today", () => {
    const form = absenceForm([], { who: [gwen], team, today });
    expect(form.fields({}).map(({ name }) => name)).toEqual(["from", "to", "cover"]);
    expect(form.command({ ...form.begins, ...standing })).toMatchObject({
      value: [{ person: gwen.id, from: today, to: today }],
      basedOn: 3,
    });
  });

  it("R6.2 asks the DSL who, and sends nothing until that is said", () => {
    const form = absenceForm([], { who: team, team, today });
    expect(form.command({ ...form.begins, ...standing })).toBeUndefined();
    const sent = form.command({ ...form.begins, ...standing, person: priya.id, cover: gwen.id });
    expect(sent).toMatchObject({ value: [{ person: priya.id, cover: gwen.id }] });
  });

  it("R6.2 takes off the one absence that was meant", () => {
    const [now, later] = [
      { person: gwen.id, from: today, to: today },
      { person: gwen.id, from: "2026-12-01", to: "2026-12-02" },
    ] as const;
    expect(absenceRemovalForm([now, later], now, gwen.name).command(standing)).toMatchObject({ value: [later] });
  });
});
