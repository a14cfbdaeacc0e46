/** The learners of the school, from its directory of education users (School Data Sync puts them there). */
import type { EducationStudent, EducationUser } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { learnerIdOf } from "../domain/ids.ts";
import type { ListedLearner } from "../service/ports.ts";
import type { Graph } from "./client.ts";
import { queryString } from "./odata.ts";
import { allOf } from "./pages.ts";

const text = z
  .string()
  .nullish()
  .transform((given) => given ?? "");

const educationUser = z.object({
  id: z.string(),
  displayName: text,
  primaryRole: text,
  student: z
    .object({ grade: text, birthDate: text } satisfies Partial<Record<keyof EducationStudent, z.ZodType>>)
    .nullish(),
} satisfies Partial<Record<keyof EducationUser, z.ZodType>>);

/** Everybody whose primary role is student. What the directory does not know of them is empty. @throws GraphRefused, RegisterUnavailable */
export async function listedLearners(graph: Graph): Promise<readonly ListedLearner[]> {
  // The role cannot be relied on as a filter on every tenant, and a school's directory is small enough to sort here.
  const query = queryString({ $select: "id,displayName,primaryRole,student", $top: "999" });
  const users = await allOf(graph, `/education/users${query}`, educationUser);
  return users.flatMap(({ id: objectId, displayName: name, primaryRole, student }) => {
    const id = learnerIdOf(objectId);
    if (primaryRole !== "student" || id === undefined) return [];
    return [{ id, name, year: student?.grade ?? "", birthDate: student?.birthDate ?? "" }];
  });
}
