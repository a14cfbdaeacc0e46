/** Every route of the API, as the description names it, with a way to ask for each. */
import { z } from "zod";
import { concernPage } from "../../src/contract/desk-api.ts";
import type { Asked } from "../asking.ts";
import { attach, letter, upload } from "../attaching.ts";
import { aRaiseForm } from "../build.ts";
import { learners, people } from "../little-school.ts";
import type { School } from "../school.ts";

export const described = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.partialRecord(z.enum(["get", "post"]), z.looseObject({ summary: z.string() }))),
});

export interface ApiRoute {
  /** As the description spells it, after the method. */
  readonly name: string;
  readonly path: string;
  readonly asked: Asked;
}

/** A decision that would be taken. */
export const decision = {
  threshold: "monitoring",
  rationale: "Once, and explained.",
  vulnerability: "",
  actions: [],
  basedOn: 1,
};

/** Work that would be recorded. */
export const contact = {
  do: "record-contact",
  who: "Mrs Quill",
  how: "phone",
  said: "She will collect her at four.",
  occurred: { day: "2026-11-24" },
};

/** A meeting that would be recorded. */
export const meeting = {
  do: "record-meeting",
  form: "review",
  attendees: ["Priya Nair, DSL"],
  notes: "Attendance is better.",
  decisions: "",
  occurred: { day: "2026-11-23" },
};

const bodies: Readonly<Record<string, object>> = {
  "/api/concerns": aRaiseForm({ about: { learners: [`learner/${learners.ada.id}`], described: [] } }),
  "/api/concerns/{reference}/documents": letter,
  "/api/concerns/{reference}/work": contact,
  "/api/search": { q: "coat" },
  "/api/learners/search": { q: "ad" },
  "/api/learners/{id}/file": meeting,
  "/api/settings/{name}": { value: [], why: "Nobody to refer to yet.", basedOn: 0 },
};

/** Something that the DSL gives herself to do. */
const action = { do: "add-action", what: "Telephone home", owner: `staff/${people.dsl.id}`, due: "2026-11-27" };

/**
 * The routes that the description lists, and the description itself; `reference` is put where a concern is named, which gets a
 * document and an action.
 */
export async function apiRoutes({ dsl }: School, reference: string): Promise<readonly ApiRoute[]> {
  const { paths } = described.parse((await dsl.desk.get("/api/openapi.json")).json);
  const document = await attach(dsl.desk, reference, upload("Report.txt", "A report.", { purpose: "report" }));
  const { newest } = await dsl.desk.done(concernPage, `/api/concerns/${reference}/work`, action);
  const sent = {
    ...bodies,
    "/api/my-actions": { reference, number: 1, outcome: "Her mother will ring back." },
    "/api/concerns/{reference}/triage": { ...decision, basedOn: newest },
  };
  const { sha256 } = document;
  const parts = { reference, id: learners.ada.id, register: "learners", name: "agencies", sha256 };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method): ApiRoute => {
      const asked = method === "get" ? {} : { method: "POST", json: new Map(Object.entries(sent)).get(path) ?? {} };
      const seq = String(path.includes("{sha256}") ? document.seq : 1);
      const filled = Object.entries({ ...parts, seq }).reduce(
        (so, [name, part]) => so.replace(`{${name}}`, part),
        path,
      );
      return { name: `${method.toUpperCase()} ${path}`, path: filled, asked };
    }),
  );
  return [...routes, { name: "GET /api/openapi.json", path: "/api/openapi.json", asked: {} }];
}
