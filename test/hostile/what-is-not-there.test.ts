/** Somebody tries references to learn which exist. */
import { describe, expect, it } from "vitest";
import { accessLogList } from "../../src/register/columns.ts";
import { aReference } from "../build.ts";
import { inSchool } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const decision = { threshold: "monitoring", rationale: "Once.", vulnerability: "", actions: [], basedOn: 1 };

describe("a concern that does not exist", () => {
  it(
    "costs whoever asks for it a note like any other, so that neither time nor silence tells which exist (R4.4)",
    inSchool(async (school) => {
      const { teacher } = school;
      const { reference } = await teacher.chat.raise();
      expectAlerts(school, reference);
      const invented = aReference(7);
      for (const path of [reference, invented].map((one) => `/api/concerns/${one}`)) {
        expect((await teacher.desk.get(path)).status).toBe(404);
        expect((await teacher.desk.post(`${path}/acknowledgement`)).status).toBe(404);
        expect((await teacher.desk.post(`${path}/triage`, decision)).status).toBe(404);
      }
      await school.forward({ seconds: 3 });
      const rows = await school.rowsOf(accessLogList.displayName);
      const lines = rows.map(({ Verb, Thing, Answer }) => `${Verb} ${Thing} ${Answer}`);
      const verbs = ["open-concern", "acknowledge-concern", "triage-concern"];
      const denied = (one: string) => verbs.map((verb) => `${verb} concern/${one} denied`);
      expect(lines.slice(1)).toEqual([...denied(reference), ...denied(invented)]);
    }),
  );

  it(
    "is noted for those with the role too, and is not there for them either",
    inSchool(async (school) => {
      const answered = await school.dsl.desk.get(`/api/concerns/${aReference(7)}`);
      expect(answered.status).toBe(404);
      await school.forward({ seconds: 3 });
      const rows = await school.rowsOf(accessLogList.displayName);
      expect(rows.map(({ Verb, Thing }) => `${Verb} ${Thing}`)).toEqual([`open-concern concern/${aReference(7)}`]);
    }),
  );
});
