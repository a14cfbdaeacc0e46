import { describe, expect, it } from "vitest";
import { concernCommand } from "../../../src/contract/concern-commands.ts";
import type { ConcernPage } from "../../../src/contract/desk-api.ts";
import { draftOfReferral, toBeApproved } from "../../../src/contract/referral-draft.ts";
import { formOf, type Opened, recordable } from "../../../tab/forms/concern-forms.ts";
import { missingIn, problemsOf, type Values } from "../../../tab/forms/work-form.ts";
import { worked } from "../look/fictional-work.ts";

const page = worked("C-7K3M2Q");
const everyForm: readonly Opened[] = [
  ...recordable(page)
    .flat()
    .map((form): Opened => ({ form })),
  { form: "reopen" },
  { form: "finish-action", of: 2 },
  { form: "amend", of: 1 },
  { form: "answer-worry", of: 11 },
  { form: "match-subject", of: "her cousin, about six" },
  { form: "review-body-map", of: 10 },
  { form: "approve-referral", of: 12 },
  { form: "chase-referral", of: 13 },
  { form: "conclude-referral", of: 13 },
  { form: "escalate-disagreement", of: 14 },
  { form: "conclude-disagreement", of: 14 },
];

/** What somebody might have filled in: each field with something that fits it. */
function filled(opened: Opened, more: Values = {}): Values {
  const form = formOf(page, opened);
  if (form === undefined) throw new Error(`no form ${opened.form}`);
  const fields = form.fields(more).map((field) => [field.name, sample(field)] as const);
  return { ...more, basedOn: "10", ...Object.fromEntries(fields) };
}

type Field = ReturnType<NonNullable<ReturnType<typeof formOf>>["fields"]>[number];

function sample(field: Field): string {
  switch (field.is) {
    case "choice":
      return field.choices[0]?.value ?? "";
    case "day":
      return "2026-12-01";
    case "time":
      return "09:40";
    case "staff":
      return "staff/00000000-0000-4000-8000-000000000003";
    case "learner":
      return "learner/00000000-0000-4000-8000-000000000003";
    default:
      return field.name === "to" ? "C-222222" : "Something that was written.";
  }
}

describe("every form of a concern's work", () => {
  it.each(everyForm)("$form sends a command that the API reads, named as the form is", (opened) => {
    const command = formOf(page, opened)?.command(filled(opened));
    expect(concernCommand.parse(command)).toMatchObject({ do: opened.form });
  });

  it.each(everyForm)("$form begins with nothing chosen for anybody (R7.1)", (opened) => {
    const form = formOf(page, opened);
    const chosen = form?.fields({}).filter(({ name, is }) => is === "choice" && form.begins?.[name] !== undefined);
    expect(chosen).toEqual([]);
  });

  it.each(everyForm)("$form says what is missing beside each field that must be filled", (opened) => {
    const form = formOf(page, opened);
    if (form === undefined) throw new Error("no form");
    const required = form.fields({}).filter((field) => field.required === true);
    expect(Object.keys(missingIn(form, {})).sort()).toEqual(required.map(({ name }) => name).sort());
  });
});

describe("a refusal", () => {
  const form = formOf(page, { form: "make-referral" });

  it("stands beside its field, and above the button where the form has none for it", () => {
    if (form === undefined) throw new Error("no form");
    const refused = { refused: "chase-day-missing", field: "chaseOn", also: [{ refused: "concern-closed" }] } as const;
    expect(Object.keys(problemsOf(form, {}, { ...refused, also: [...refused.also] })).sort()).toEqual([
      "chaseOn",
      "form",
    ]);
  });
});

describe("a referral (R9.2)", () => {
  const form = formOf(page, { form: "make-referral" });
  const names = (values: Values) => form?.fields(values).map(({ name }) => name);

  it("says whose chronology was not reviewed, and asks why only where it is urgent", () => {
    expect(form?.intro).toContain("Amara Nwosu");
    expect(names({ urgency: "routine" })).not.toContain("withoutReview");
    expect(names({ urgency: "urgent" })).toContain("withoutReview");
  });

  it("asks for a reason where somebody did not agree, and not where they did (R14.1)", () => {
    expect(names({ consent: "given" })).not.toContain("consentReason");
    expect(names({ consent: "not-sought" })).toContain("consentReason");
  });

  it("offers the documents that were approved", () => {
    const [draft] = page.work.drafts;
    if (draft === undefined) throw new Error("no draft");
    const approved: ConcernPage = {
      ...page,
      work: { ...page.work, drafts: [{ ...draft, approvedAt: page.now }] },
    };
    const documents = formOf(approved, { form: "make-referral" })
      ?.fields({})
      .find(({ name }) => name === "of");
    expect(documents).toMatchObject({ choices: [{ value: "12" }, { value: "none" }] });
  });
});

describe("the draft of a referral", () => {
  const text = draftOfReferral(page);

  it("says what is on file, and quotes the learner's own words as such", () => {
    expect(text).toContain("C-7K3M2Q");
    expect(text).toContain("three round marks");
    expect(text).toMatch(/own words: “It was him/);
  });

  it("writes days as an agency reads them", () => {
    expect(text).toMatch(/\d{1,2} [A-Z][a-z]+ \d{4}/);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it("is called a draft until it is to be approved", () => {
    expect(text.startsWith("Referral (draft)\n")).toBe(true);
    expect(toBeApproved(text).startsWith("Referral\n")).toBe(true);
    expect(toBeApproved("Dear colleagues")).toBe("Dear colleagues");
  });

  it("leaves open what only a person can judge", () => {
    expect(text.match(/\[to be written\]/g)).toHaveLength(3);
    expect(draftOfReferral({ ...page, threshold: undefined }).match(/\[to be written\]/g)).toHaveLength(3);
  });
});
