/** Alerts in the whole system: the ladder in people's chats, while Graph is away and after a restart (R5.2). */
import { describe, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const { alert, ring } = words;
const atRisk = { atRisk: "yes" };
const team = ["dsl", "deputy", "otherDeputy"] as const;

/** Five minutes go by, and everybody who could take it is told again. */
async function again(school: School): Promise<void> {
  await school.forward({ minutes: 5 });
  for (const who of team) school[who].chat.expectCard(alert.urgentTitle);
}

describe("R5.2 an urgent concern that nobody takes", () => {
  it(
    "climbs for two hours while Graph is away, in everybody's time",
    inSchool(async (school) => {
      await school.graph.goDown();
      const { reference } = await school.teacher.chat.raise(atRisk);
      expectAlerts(school, reference, alert.urgentTitle);
      await again(school);
      await again(school);
      school.principal.chat.expectCard(alert.unansweredTitle);
      school.teacher.chat.expectCard(ring.title);
      for (let minutes = 15; minutes <= 120; minutes += 5) {
        await again(school);
        school.principal.chat.expectCard(alert.unansweredTitle);
      }
      await school.graph.comeBack();
    }),
  );

  it(
    "goes on after a restart: what was slept over is told once",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise(atRisk);
      expectAlerts(school, reference, alert.urgentTitle);
      await school.restart(() => void school.clock.forward({ minutes: 12 }));
      await school.settled();
      for (const who of team) school[who].chat.expectCard(alert.urgentTitle);
      school.principal.chat.expectCard(alert.unansweredTitle);
      school.teacher.chat.expectCard(ring.title);
    }),
  );
});
