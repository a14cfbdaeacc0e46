/** Every route of the API, as the description names it, with a way to ask for each. */
import { z } from "zod";
import { concernPage } from "../../src/contract/desk-api.ts";
import type { Asked } from "../asking.ts";
import { attach, letter, upload } from "../attaching.ts";
import { aRaiseForm } from "../build.ts";
import { learners, people, type Who } from "../little-school.ts";
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
  "/api/my-concerns/{reference}/work": { do: "add-account", text: "She came back." },
  "/api/my-questions/{reference}/{seq}/answer": { answer: "On Monday." },
  "/api/search": { q: "coat" },
  "/api/learners/search": { q: "ad" },
  "/api/learners/{id}/file": meeting,
  "/api/settings/{name}": { value: [], why: "Nobody to refer to yet.", basedOn: 0 },
};

/** Something that the DSL gives herself to do. */
const action = { do: "add-action", what: "Telephone home", owner: `staff/${people.dsl.id}`, due: "2026-11-27" };

/** What stands in the addresses, and what a decision is based on. */
interface Places {
  readonly reference: string;
  readonly question: number;
  readonly document: number;
  readonly sha256: string;
  readonly newest: number;
}

/**
 * The routes that the description lists, and the description itself. The concern that is put where one is named gets a question to
 * its `reporter`, a document and an action.
 */
export async function apiRoutes(
  school: School,
  { reference, reporter }: { readonly reference: string; readonly reporter: Who },
): Promise<readonly ApiRoute[]> {
  const { desk } = school.dsl;
  const asking = { do: "ask-question", to: `staff/${people[reporter].id}`, question: "Did she say when?" };
  const asked = await desk.done(concernPage, `/api/concerns/${reference}/work`, asking);
  const { seq, sha256 } = await attach(desk, reference, upload("Report.txt", "A report.", { purpose: "report" }));
  const { newest } = await desk.done(concernPage, `/api/concerns/${reference}/work`, action);
  return routesAt(school, { reference, question: asked.newest, document: seq, sha256, newest });
}

/** The same for whoever gets no answer from any of them: nothing is prepared, and nothing is there. */
export function routesToNothing(school: School, reference: string): Promise<readonly ApiRoute[]> {
  return routesAt(school, { reference, question: 1, document: 1, sha256: "0".repeat(64), newest: 1 });
}

async function routesAt({ dsl }: School, places: Places): Promise<readonly ApiRoute[]> {
  const { paths } = described.parse((await dsl.desk.get("/api/openapi.json")).json);
  const { reference, sha256 } = places;
  const sent = new Map<string, object>([
    ...Object.entries(bodies),
    ["/api/my-actions", { reference, number: 1, outcome: "Her mother will ring back." }],
    ["/api/concerns/{reference}/triage", { ...decision, basedOn: places.newest }],
  ]);
  const parts = { reference, id: learners.ada.id, register: "learners", name: "agencies", sha256 };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method): ApiRoute => {
      const asked = method === "get" ? {} : { method: "POST", json: sent.get(path) ?? {} };
      const filled = Object.entries({ ...parts, seq: String(seqIn(path, places)) }).reduce(
        (so, [name, part]) => so.replace(`{${name}}`, part),
        path,
      );
      return { name: `${method.toUpperCase()} ${path}`, path: filled, asked };
    }),
  );
  return [...routes, { name: "GET /api/openapi.json", path: "/api/openapi.json", asked: {} }];
}

function seqIn(path: string, { document, question }: Places): number {
  if (path.includes("{sha256}")) return document;
  return path.includes("questions") ? question : 1;
}
