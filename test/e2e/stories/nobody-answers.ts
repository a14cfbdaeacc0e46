/** Somebody is at risk, and nobody answers: the ladder climbs in three people's windows until one takes it (R5.2, R6.2). */
import { expect, it } from "vitest";
import { words } from "../../../bot/texts/en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { read } from "../local-teams/stage.ts";
import type { LeapingStage } from "./escalation.ts";
import { named, openConcern, raiseInChat } from "./hands.ts";
import { inStory } from "./story.ts";

const learner = "Riya Bhatt";
const seen = "She ran out of the gate after a man called her from a car";
const { alert, ring, taken } = words;
/** The gap between two rungs, and a moment for the server to wake. Seconds. */
const untilNext = 5 * 60 + 2;

/** Tells the story on a stage whose clock can be moved on. */
export function nobodyAnswers(stage: () => LeapingStage): void {
  it(
    "R5.2 Nobody answers: the other deputy is told after five minutes, the teacher to ring after ten, and all hear who has it",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "out of the gate", "from a car");
      const { server } = stage();
      const [daniel, miriam, sunita] = await Promise.all([
        open("Daniel Price"),
        open("Miriam Okafor"),
        open("Sunita Rao"),
      ]);
      const reference = await raiseInChat(daniel, seen, { learner: named(learner), category: "welfare", atRisk: true });
      const of = { hasText: reference };
      await miriam.card(alert.urgentTitle).filter(of).waitFor();
      expect(await sunita.card(alert.urgentTitle).filter(of).count()).toBe(0);

      await server.leap(untilNext);
      const escalated = sunita.card(alert.urgentTitle).filter(of);
      await escalated.getByText("Nobody has taken this yet").waitFor();
      await miriam.log.getByText("Nobody has taken this yet").first().waitFor();
      expect(await daniel.card(ring.title).count()).toBe(0);

      await server.leap(untilNext);
      const toRing = daniel.card(ring.title).filter(of);
      await toRing.getByText(ring.danger).waitFor();
      expect(await read(toRing)).not.toMatch(/Miriam|Sunita|Riya/);

      await sunita.card(alert.urgentTitle).filter(of).getByRole("button", { name: alert.acknowledge }).click();
      await daniel.card(taken.deputy).filter(of).waitFor();
      await toRing.waitFor({ state: "detached" });
      await miriam.card(alert.acknowledgedTitle).filter(of).getByText(alert.others).waitFor();
      await miriam.card(alert.urgentTitle).filter(of).waitFor({ state: "detached" });

      await openConcern(miriam, reference);
      await miriam.tab.getByRole("button", { name: texts.concern.alerts.show }).click();
      await miriam.tab
        .getByText(/Sunita Rao \(deputy\)/)
        .first()
        .waitFor();
    }),
  );
}
