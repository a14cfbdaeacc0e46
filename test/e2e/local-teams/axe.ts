/** axe-core on a page, as a person has it before them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import { z } from "zod";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const violations = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

/**
 * What is serious or critical on the page in this frame, in words; frames inside it are not looked into. The size of targets
 * (WCAG 2.2, 2.5.8), which axe leaves out unless it is asked, counts.
 *
 * Fluent puts an element of its own, `data-tabster-dummy`, before and after a toast or a dialog to catch the focus on its
 * way round. It is hidden from assistive technology and takes the focus for no longer than it needs to pass it on, which axe
 * cannot know: those elements alone are left out.
 */
export async function seriousIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  const options = JSON.stringify({
    iframes: false,
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
  });
  const found = await frame.evaluate(
    `axe.run({ exclude: [["[data-tabster-dummy]"]] }, ${options}).then(({ violations }) => violations)`,
  );
  return violations
    .parse(found)
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`));
}
