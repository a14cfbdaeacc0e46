/** `GET /api/openapi.json`: the tab's API described, made from the schemas that parse it. */
import { z } from "zod";
import { changeEvent, problem } from "../contract/desk-api.ts";
import type { DeskRoute } from "./desk-route.ts";

type Described = Readonly<Record<string, unknown>>;

/** The description of these routes, and of the live updates, as OpenAPI 3.1. */
export function openapi(routes: readonly DeskRoute[]): Described {
  const paths: Record<string, Record<string, Described>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  paths["/api/events"] = { get: liveUpdates };
  return {
    openapi: "3.1.0",
    info: { title: "Lantern: the desk's API", version: "1" },
    security: [{ teams: [] }],
    paths,
    components: {
      securitySchemes: { teams: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: { problem: schemaOf(problem, "output") },
    },
  };
}

function operation({ path, summary, body, records, reply }: DeskRoute): Described {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const parameters = records === true ? [...inPath, submissionKey] : inPath;
  const requestBody = body && { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } };
  return {
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      200: { description: summary, content: contentOf(reply) },
      default: refusedOrFailed,
    },
  };
}

const submissionKey = {
  name: "Idempotency-Key",
  in: "header",
  description: "Made once for a form and sent with each repeat of it, so that what it says is recorded once",
  schema: { type: "string", format: "uuid" },
};

function contentOf(reply: DeskRoute["reply"]): Described {
  if (reply === "file") return { "*/*": { schema: { type: "string", format: "binary" } } };
  return { "application/json": { schema: schemaOf(reply, "output") } };
}

const refusedOrFailed = {
  description: "Refused, not there, or failed",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
};

const liveUpdates = {
  summary: "Tells that something changed, without what",
  responses: {
    200: {
      description: "One event a change",
      content: { "text/event-stream": { schema: schemaOf(changeEvent, "output") } },
    },
    default: refusedOrFailed,
  },
};

function schemaOf(schema: z.ZodType, io: "input" | "output"): Described {
  return z.toJSONSchema(schema, { io, unrepresentable: "any" });
}
