/** Files that are not what they seem, and everything that can go wrong while one is attached or opened (R4.2b). */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage, registerPage } from "../../src/contract/desk-api.ts";
import { largestUpload } from "../../src/contract/document-commands.ts";
import { kindsOfDocuments } from "../../src/domain/document.ts";
import { listPlans } from "../../src/register/columns.ts";
import { attach, documentPath, letter, upload } from "../attaching.ts";
import { aToldBodyMap } from "../body-maps.ts";
import { aReference, sha256 } from "../build.ts";
import { aDocx, aJpeg, aPdf, aPng, bytesOf, packedObjects } from "../documents/files.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const library = listPlans.library.displayName;

function withAConcern(story: (school: School, reference: string) => Promise<void>) {
  return inSchool(async (school) => {
    const { reference } = await school.teacher.chat.raise();
    expectAlerts(school, reference);
    await story(school, reference);
  });
}

/** Nothing was kept and nothing recorded. */
async function expectNothing({ graph, lantern }: School, reference: string): Promise<void> {
  expect(graph.library(library).paths()).toEqual([]);
  expect(lantern.ports.view.head(`concern/C-${reference.slice(2)}`)?.seq).toBe(1);
}

describe("a file is refused by what it is, whatever it is called (R4.2b)", () => {
  const script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
  it(
    "and each time nothing is kept, nothing recorded, and the reason stands at the file",
    withAConcern(async (school, reference) => {
      const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
        ["scan.pdf", aPng(), "document-content-differs"],
        ["photo.jpg", "<html><script>alert(1)</script></html>", "document-content-differs"],
        ["note.txt", aPdf(), "document-content-differs"],
        ["report.docx", bytesOf("PK\x03\x04", new Uint8Array(100)), "document-content-differs"],
        ["letter.pdf", bytesOf("MZ", new Uint8Array(100)), "document-content-differs"],
        ["map.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "document-kind"],
        ["page.html", "<html></html>", "document-kind"],
        ["letter.pdf\u202efdp.exe", aPdf(), "document-kind"],
        ["letter.pdf.lnk", aPdf(), "document-kind"],
        ["macros.docm", aDocx(), "document-kind"],
        ["", aPdf(), "document-name"],
        [`${"a".repeat(300)}.pdf`, aPdf(), "document-name"],
        ["empty.pdf", "", "document-empty"],
        ["notes.txt", "x".repeat(kindsOfDocuments.text.largest + 1), "document-too-large"],
        ["script.pdf", aPdf(script), "document-unsafe"],
        ["hidden.pdf", aPdf(packedObjects(script)), "document-unsafe"],
        ["locked.pdf", aPdf("<< /Encrypt 5 0 R >>"), "document-locked"],
        ["bomb.docx", aDocx({ "word/media/a.xml": new Uint8Array(32 * 1_048_576) }), "document-unsafe"],
        ["macros.docx", aDocx({ "word/vbaProject.bin": "x" }), "document-unsafe"],
        ["two.jpg", bytesOf(aJpeg(), aPdf()), "document-unsafe"],
      ];
      for (const [name, bytes, refused] of cases) {
        const { status, json } = await school.dsl.desk.post(
          `/api/concerns/${reference}/documents`,
          upload(name, bytes, { purpose: "letter" }),
        );
        expect([name, status, json]).toMatchObject([name, 422, { refused, field: "file" }]);
      }
      await expectNothing(school, reference);
    }),
  );

  it(
    "and a name is kept as one line, without folders and without marks that turn it around",
    withAConcern(async ({ dsl }, reference) => {
      for (const [name, kept] of [
        ["C:\\fakepath\\letter.pdf", "letter.pdf"],
        ["../../../etc/letter.pdf", "letter.pdf"],
        ["a\u202eb\u0000\r\nc.pdf", "ab c.pdf"],
        ["Cafe\u0301.pdf", "Café.pdf"],
        ["<img src=x onerror=alert(1)>.pdf", "<img src=x onerror=alert(1)>.pdf"],
      ] as const) {
        const sent = upload(name, aPdf(), { purpose: "letter", note: name });
        const { page } = await attach(dsl.desk, reference, sent);
        expect(page.entries.at(-1)?.documents[0]?.name).toBe(kept);
      }
    }),
  );

  it(
    "and everything that is wrong with it is named at once",
    withAConcern(async (school, reference) => {
      const sent = { ...upload("a.exe", "x"), purpose: undefined, note: "x".repeat(10_001) };
      const { json } = await school.dsl.desk.post(`/api/concerns/${reference}/documents`, sent);
      const also = [{ refused: "document-purpose-missing" }, { refused: "text-too-long", field: "note" }];
      expect(json).toMatchObject({ refused: "document-kind", also });
      await expectNothing(school, reference);
    }),
  );
});

describe("an upload that is none (R4.2b)", () => {
  it(
    "is turned away, and nothing is kept",
    withAConcern(async (school, reference) => {
      const path = `/api/concerns/${reference}/documents`;
      const { desk } = school.dsl;
      for (const body of [
        {},
        { ...letter, content: "no base64!" },
        { ...letter, content: `${letter.content}=` },
        { ...letter, content: 7 },
        { ...letter, purpose: "anything" },
        { ...letter, authorisation: -1 },
      ])
        expect([body, (await desk.post(path, body)).status]).toEqual([body, 400]);
      const asText = { body: JSON.stringify(letter), headers: { "content-type": "text/plain" } };
      expect((await desk.get(path, asText)).status).toBe(415);
      const packed = { body: "x", headers: { "content-type": "application/json", "content-encoding": "gzip" } };
      expect((await desk.get(path, packed)).status).toBe(415);
      await expectNothing(school, reference);
    }),
  );

  it(
    "of more than the largest file is told so, by its name, and read by nobody",
    withAConcern(async (school, reference) => {
      const content = "A".repeat(largestUpload);
      const { status, json } = await school.dsl.desk.post(`/api/concerns/${reference}/documents`, {
        ...letter,
        content,
      });
      expect([status, json]).toMatchObject([422, { refused: "document-too-large", field: "file" }]);
      await expectNothing(school, reference);
    }),
  );

  it(
    "of the largest file is taken, to the last byte",
    withAConcern(async ({ dsl, graph }, reference) => {
      const { largest } = kindsOfDocuments.pdf;
      const filling = bytesOf("<< /Length 9 >>\nstream\n", new Uint8Array(largest).fill(0x41));
      const bytes = bytesOf(aPdf(filling.subarray(0, largest - aPdf(" ").length + 1)));
      expect(bytes.length).toBe(largest);
      const { sha256: digest } = await attach(dsl.desk, reference, upload("large.pdf", bytes));
      expect(graph.library(library).read(`documents/${digest}`)?.length).toBe(largest);
    }),
  );
});

describe("a document and SharePoint (R4.2b, R3.3)", () => {
  it(
    "that does not answer: nothing is recorded, the person is told, and the same upload is taken later",
    withAConcern(async (school, reference) => {
      await school.graph.goDown();
      const { status, json } = await school.dsl.desk.post(`/api/concerns/${reference}/documents`, letter);
      expect([status, json]).toMatchObject([503, { refused: "document-not-kept", field: "file" }]);
      await school.graph.comeBack();
      await expectNothing(school, reference);
      await school.forward({ minutes: 5 });
      const { seq } = await attach(school.dsl.desk, reference);
      expect(seq).toBe(2);
    }),
  );

  it(
    "that goes away between the file and its entry: the entry is safe, and is filed when it is back",
    withAConcern(async (school, reference) => {
      await school.settled();
      school.graph.faults.add({ kind: "status", status: 503, method: "POST", path: "/items$" });
      const { seq } = await attach(school.dsl.desk, reference);
      expect(seq).toBe(2);
      expect(await school.rowsOf(listPlans.learners.displayName)).toHaveLength(1);
      school.graph.faults.clear();
      await school.forward({ minutes: 10 });
      expect(await school.rowsOf(listPlans.learners.displayName)).toHaveLength(2);
    }),
  );

  it(
    "whose answer was lost: put again, it is there once",
    withAConcern(async ({ dsl, graph }, reference) => {
      graph.failNext({ method: "PUT", status: 504, after: "commit" });
      const lost = await dsl.desk.post(`/api/concerns/${reference}/documents`, letter);
      const { seq } = await attach(dsl.desk, reference);
      expect([200, 503]).toContain(lost.status);
      expect(seq).toBe(2);
      expect(
        graph
          .library(library)
          .paths()
          .filter((path) => path.startsWith("documents/")),
      ).toHaveLength(1);
    }),
  );

  it(
    "where somebody changed it: it is not shown, and the DSL and the principal are told, once",
    withAConcern(async (school, reference) => {
      const { path, seq, sha256: digest } = await attach(school.dsl.desk, reference);
      school.graph.library(library).write(`documents/${digest}`, Buffer.from("Something else"));
      for (const _ of [1, 2]) {
        const { status, json, text } = await school.dsl.desk.get(path);
        expect([status, json]).toMatchObject([409, { refused: "document-changed" }]);
        expect(text).not.toContain("Something else");
      }
      await school.settled();
      for (const { chat } of [school.dsl, school.principal]) chat.expectCard(words.alarm.title);
      const { noticed } = await school.dsl.desk.read(registerPage, "/api/register");
      const key = `concern/${reference}#${seq}`;
      const finding = { what: "document-changed", register: "learners", key, document: digest };
      expect(noticed.map((one) => one.finding)).toEqual([finding]);
    }),
  );

  it(
    "where somebody removed it: the same",
    withAConcern(async (school, reference) => {
      const { path, sha256: digest } = await attach(school.dsl.desk, reference);
      school.graph.library(library).remove(`documents/${digest}`);
      expect((await school.deputy.desk.get(path)).json).toMatchObject({ refused: "document-missing" });
      await school.settled();
      for (const { chat } of [school.dsl, school.principal]) chat.expectCard(words.alarm.title);
    }),
  );

  it(
    "where somebody put other bytes under its name before: it is not attached over them",
    withAConcern(async (school, reference) => {
      const content = Buffer.from(letter.content, "base64").toString();
      school.graph.library(library).write(`documents/${sha256(content)}`, Buffer.from("Something else"));
      const { status, json } = await school.dsl.desk.post(`/api/concerns/${reference}/documents`, letter);
      expect([status, json]).toMatchObject([503, { refused: "document-not-kept" }]);
    }),
  );

  it(
    "that does not answer when one is opened: nothing is said of the document but that",
    withAConcern(async (school, reference) => {
      const { path } = await attach(school.dsl.desk, reference);
      await school.settled();
      await school.graph.goDown();
      const { status, json } = await school.dsl.desk.get(path);
      expect([status, json]).toMatchObject([503, { refused: "document-away" }]);
      await school.graph.comeBack();
      await school.forward({ minutes: 5 });
      expect((await school.dsl.desk.get(path)).status).toBe(200);
    }),
  );
});

describe("the drawing of a body map (R11.1)", () => {
  const bodyMap = { do: "record-body-map", map: aToldBodyMap(), occurred: { day: "2026-11-24", time: "09:15" } };

  it(
    "is handed out as a picture in which nothing runs, and raises no alarm while its row waits for SharePoint",
    withAConcern(async (school, reference) => {
      await school.settled();
      school.graph.faults.add({ kind: "status", status: 503, method: "PUT" });
      const page = await school.dsl.desk.done(concernPage, `/api/concerns/${reference}/work`, bodyMap);
      const { seq = 0, documents = [] } = page.entries.at(-1) ?? {};
      const path = documentPath(reference, seq, documents[0]?.sha256 ?? "");
      expect((await school.dsl.desk.get(path)).json).toMatchObject({ refused: "document-away" });
      school.graph.faults.clear();
      await school.forward({ minutes: 10 });
      const { status, headers, text } = await school.dsl.desk.get(path);
      expect(status).toBe(200);
      expect(text).toMatch(/^<\?xml|^<svg/);
      expect(headers).toMatchObject({
        "content-type": "image/svg+xml",
        "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
        "content-disposition": `attachment; filename="${reference}-entry-${seq}.svg"`,
      });
      expect((await school.dsl.desk.read(registerPage, "/api/register")).noticed).toEqual([]);
    }),
  );
});

describe("a document that is not there cannot be told from one that is not yours (R4.4)", () => {
  it(
    "by another concern’s address, another entry’s, another digest’s, or one that is none",
    withAConcern(async (school, reference) => {
      const { seq, sha256: digest, path } = await attach(school.dsl.desk, reference);
      const other = await school.pastoral.chat.raise();
      expectAlerts(school, other.reference);
      const { text } = await school.dsl.desk.get(documentPath(aReference(1), 1, digest));
      for (const asked of [
        documentPath(other.reference, 1, digest),
        documentPath(other.reference, seq, digest),
        documentPath(reference, 1, digest),
        documentPath(reference, 99, digest),
        documentPath(reference, seq, sha256("another")),
        documentPath(reference, seq, `${digest}0`),
        documentPath(reference, seq, digest.toUpperCase()),
        documentPath(reference, 0, digest),
        `${documentPath(reference, seq, digest)}/..%2f..%2fentries`,
      ]) {
        const answer = await school.dsl.desk.get(asked);
        expect([asked, answer.status, answer.text]).toEqual([asked, 404, text]);
      }
      for (const who of ["teacher", "pastoral", "principal", "administrator"] as const)
        expect((await school[who].desk.get(path)).text).toBe(text);
    }),
  );

  it(
    "and an upload to what is not there or not yours is not even read",
    withAConcern(async (school, reference) => {
      for (const [who, about] of [
        ["dsl", aReference(1)],
        ["dsl", "C-1"],
        ["teacher", reference],
        ["principal", reference],
      ] as const) {
        const { status } = await school[who].desk.post(`/api/concerns/${about}/documents`, letter);
        expect([who, status]).toEqual([who, 404]);
      }
      expect((await school.ask(`/api/concerns/${reference}/documents`, { json: letter })).status).toBe(401);
      await expectNothing(school, reference);
    }),
  );
});
