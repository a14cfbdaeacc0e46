/**
 * Loaded into a server's process before it: a signal puts the server's clock forward, as when a machine wakes from sleep, and
 * everything is due that would have been due meanwhile. CLOCK_AHEAD says by how many milliseconds it is ahead from the start,
 * because a clock that was set back would be another story.
 */
import { systemClock } from "../../src/clock.ts";
import { instantOf } from "../../src/domain/calendar.ts";
import { steps } from "./clock-steps.ts";

interface Waiting {
  readonly due: number;
  readonly fire: () => void;
}

let ahead = Number(process.env.CLOCK_AHEAD ?? "0");
const waiting = new Set<Waiting>();

function now(): number {
  return Date.now() + ahead;
}

systemClock.now = () => instantOf(now());

systemClock.after = (milliseconds, call) => {
  const forget = () => {
    clearTimeout(timer);
    waiting.delete(one);
  };
  const fire = () => {
    forget();
    call();
  };
  const one = { due: now() + milliseconds, fire };
  const timer = setTimeout(fire, milliseconds);
  waiting.add(one);
  return forget;
};

for (const [signal, step] of Object.entries(steps))
  process.on(signal, () => {
    ahead += step;
    const due = [...waiting].filter((one) => one.due <= now()).sort((a, b) => a.due - b.due);
    for (const one of due) if (waiting.has(one)) one.fire();
    process.stderr.write(`${JSON.stringify({ event: "clock-put-forward" })}\n`);
  });
