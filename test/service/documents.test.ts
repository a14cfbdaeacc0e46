/** Documents of a concern, from the desk to SharePoint and back (R4.2b, R11.2). */
import { describe, expect, it } from "vitest";
import { concernPage } from "../../src/contract/desk-api.ts";
import { eicar } from "../../src/documents/eicar.ts";
import { accessLogList, learnersList, listPlans } from "../../src/register/columns.ts";
import { attach, letter, upload } from "../attaching.ts";
import { aJpeg, aPdf } from "../documents/files.ts";
import { startClamd } from "../documents/small-clamd.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const aScan = upload("Note of 24 November.pdf", aPdf());
const aPhotograph = upload("IMG_0001.JPG", aJpeg(), { purpose: "photograph" });

/** A school with one concern that the safeguarding team knows of. */
function withAConcern(story: (school: School, reference: string) => Promise<void>, scanner?: string) {
  return inSchool(
    async (school) => {
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      await story(school, reference);
    },
    scanner === undefined ? {} : { scanner },
  );
}

describe("a document is attached (R4.2b)", () => {
  it(
    "and lies in the library under its digest, and in the register with its name",
    withAConcern(async (school, reference) => {
      const { page, seq, sha256: digest } = await attach(school.dsl.desk, reference, aScan);
      expect(page.entries.at(-1)).toMatchObject({
        kind: "document.attached",
        documents: [{ name: "Note of 24 November.pdf", mimeType: "application/pdf", size: aPdf().length }],
      });
      expect(page.work.attached).toEqual([{ seq, purpose: "handwritten-note" }]);
      const library = school.graph.library(listPlans.library.displayName);
      expect(library.read(`documents/${digest}`)).toEqual(Buffer.from(aPdf()));
      await school.settled();
      const row = (await school.rowsOf(learnersList.displayName)).at(-1);
      expect(row?.Summary).toContain("Documents: Note of 24 November.pdf");
      expect(row?.Summary).toContain("Checked for malware: not scanned");
    }),
  );

  it(
    "and is handed out byte for byte, to be kept and never to be run",
    withAConcern(async ({ dsl }, reference) => {
      const { path, seq } = await attach(dsl.desk, reference, aScan);
      const { status, headers, bytes } = await dsl.desk.get(path);
      expect(status).toBe(200);
      expect(bytes).toEqual(Buffer.from(aPdf()));
      expect(headers).toMatchObject({
        "content-type": "application/pdf",
        "content-length": String(aPdf().length),
        "content-disposition": `attachment; filename="${reference}-entry-${seq}.pdf"`,
        "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
      });
    }),
  );

  it(
    "as text that is text, in whatever language",
    withAConcern(async ({ dsl }, reference) => {
      const { path } = await attach(dsl.desk, reference, upload("Nodyn.txt", "<script>’r ŵyl</script>"));
      const { text, headers } = await dsl.desk.get(path);
      expect(text).toBe("<script>’r ŵyl</script>");
      expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    }),
  );

  it(
    "and each look at it is logged, and each attempt (R4.4)",
    withAConcern(async (school, reference) => {
      const { path, seq } = await attach(school.dsl.desk, reference);
      await school.deputy.desk.get(path);
      await school.pastoral.desk.get(path);
      await school.pastoral.desk.post(`/api/concerns/${reference}/documents`, letter);
      await school.forward({ seconds: 3 });
      const rows = (await school.rowsOf(accessLogList.displayName)).slice(1);
      expect(rows.map(({ Verb, Thing, Answer }) => `${Verb} ${Thing} ${Answer}`)).toEqual([
        `attach-document concern/${reference} permitted`,
        `open-document concern/${reference}#${seq} permitted`,
        `open-document concern/${reference}#${seq} denied`,
        `attach-document concern/${reference} denied`,
      ]);
    }),
  );

  it(
    "and sent once more, because an answer was lost, it is there once",
    withAConcern(async ({ dsl }, reference) => {
      const first = await attach(dsl.desk, reference);
      const again = await attach(dsl.desk, reference);
      expect(again.page.newest).toBe(first.page.newest);
      const other = await attach(dsl.desk, reference, { ...letter, note: "The second page is missing." });
      expect(other.page.newest).toBe(first.page.newest + 1);
      expect(other.sha256).toBe(first.sha256);
    }),
  );

  it(
    "and nothing of it is in what was logged: no name, no digest (R18.1)",
    withAConcern(async ({ dsl, events, graph }, reference) => {
      const { path } = await attach(dsl.desk, reference, upload("Ada Quill at the nurse.txt", "Ada"));
      await dsl.desk.get(path);
      await dsl.desk.post(`/api/concerns/${reference}/documents`, upload("Ada Quill.exe", "Ada"));
      expect(JSON.stringify(events)).not.toMatch(/Ada|Quill|nurse/);
      expect(JSON.stringify(graph.requests())).not.toMatch(/Ada|Quill|nurse/);
    }),
  );
});

describe("a scanner looks at what is attached (R4.2b)", () => {
  it("and what it calls clean is recorded as such", async () => {
    await using clamd = await startClamd();
    await withAConcern(async ({ dsl }, reference) => {
      const { page } = await attach(dsl.desk, reference);
      expect(page.entries.at(-1)?.parts).toContainEqual({ label: "scan", is: "choice", text: "clean" });
      expect(clamd.seen).toHaveLength(1);
    }, clamd.address)();
  });

  it("and what it finds something in is kept nowhere", async () => {
    await using clamd = await startClamd();
    await withAConcern(async ({ dsl, graph, events }, reference) => {
      const { status, json } = await dsl.desk.post(`/api/concerns/${reference}/documents`, upload("note.txt", eicar));
      expect([status, json]).toMatchObject([422, { refused: "document-infected", field: "file" }]);
      expect(graph.library(listPlans.library.displayName).paths()).toEqual([]);
      expect(events).toContainEqual({
        event: "document-refused",
        concern: `concern/${reference}`,
        refused: "document-infected",
      });
    }, clamd.address)();
  });

  it("and where it does not answer, nothing is kept until it does", async () => {
    await using clamd = await startClamd();
    await withAConcern(async ({ dsl, graph }, reference) => {
      clamd.behave("gone");
      const { status, json } = await dsl.desk.post(`/api/concerns/${reference}/documents`, letter);
      expect([status, json]).toMatchObject([503, { refused: "document-not-scanned", field: "file" }]);
      expect(graph.library(listPlans.library.displayName).paths()).toEqual([]);
      clamd.behave("well");
      expect((await attach(dsl.desk, reference)).seq).toBe(2);
    }, clamd.address)();
  });
});

describe("a photograph (R11.2)", () => {
  it(
    "is refused until its authorisation with a reason is on file, and then names it",
    withAConcern(async ({ dsl, graph }, reference) => {
      const refused = await dsl.desk.post(`/api/concerns/${reference}/documents`, aPhotograph);
      expect([refused.status, refused.json]).toMatchObject([422, { refused: "photograph-not-authorised" }]);
      expect(graph.library(listPlans.library.displayName).paths()).toEqual([]);
      const work = `/api/concerns/${reference}/work`;
      const blank = await dsl.desk.post(work, { do: "authorise-photograph", reason: " " });
      expect(blank.json).toMatchObject({ refused: "photograph-reason-missing", field: "reason" });
      const allowed = await dsl.desk.done(concernPage, work, {
        do: "authorise-photograph",
        reason: "The hospital asked.",
      });
      expect(allowed.work.authorisations).toEqual([2]);
      const { page, path } = await attach(dsl.desk, reference, aPhotograph);
      expect(page.entries.at(-1)).toMatchObject({ kind: "document.attached", of: 2 });
      expect((await dsl.desk.get(path)).headers["content-type"]).toBe("image/jpeg");
    }),
  );
});

describe("the paper of a scanned note (R4.2b)", () => {
  it(
    "is on the list of what is still to be destroyed, until that is recorded, once",
    withAConcern(async ({ dsl }, reference) => {
      const { seq, page } = await attach(dsl.desk, reference, aScan);
      expect(page.work.attached).toEqual([{ seq, purpose: "handwritten-note" }]);
      const destroyed = {
        do: "destroy-paper",
        of: seq,
        how: "Cross-cut shredder",
        who: "Priya Nair",
        on: "2026-11-24",
      };
      const after = await dsl.desk.done(concernPage, `/api/concerns/${reference}/work`, destroyed);
      expect(after.work.attached[0]?.destroyedAt).toBeDefined();
      const again = await dsl.desk.post(`/api/concerns/${reference}/work`, destroyed);
      expect(again.json).toMatchObject({ refused: "paper-destroyed-already" });
    }),
  );
});
