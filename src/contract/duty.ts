/**
 * Who is on duty (src/domain/duty.ts), for the safeguarding team.
 *
 *     GET  /api/duty                                 → dutyPage
 */
import { z } from "zod";
import { instant, staffId } from "./primitives.ts";

export const dutyPage = z.object({
  at: instant,
  /** Names of who is alerted first now. */
  now: z.array(z.string()),
  /** Everybody is away, and everybody is alerted. */
  nobody: z.boolean(),
  /** Everybody of the team, for a rota and for absences. */
  team: z.array(z.object({ id: staffId, name: z.string() })),
});
export type DutyPage = z.infer<typeof dutyPage>;
