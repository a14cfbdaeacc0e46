/** What every page knows: the client of the API and who is signed in. */
import { createContext, useContext } from "react";
import type { Me } from "../src/contract/desk-api.ts";
import { type SchoolDays, weekdaysOnly } from "../src/domain/school-days.ts";
import type { Desk } from "./desk.ts";

export interface Session {
  readonly desk: Desk;
  readonly me: Me;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session; a page is never drawn before there is one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("a page was drawn before anybody signed in");
  return session;
}

/** The school's working days, as far back as it matters whether something is told late (R5.1). */
export function useSchoolDays(): SchoolDays {
  const { timeZone, weekdays, daysOff } = useSession().me.school;
  const closures = daysOff.map((day) => ({ from: day, to: day }));
  return { ...weekdaysOnly(timeZone), weekdays, closures };
}

/** The school's time zone, in which every time is shown. */
export function useZone(): string {
  return useSession().me.school.timeZone;
}
