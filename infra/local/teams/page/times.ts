/** Times as Teams' chat shows them, in the school's time zone whatever the machine's. */

const timeZone = "Europe/London";

function format(options: Intl.DateTimeFormatOptions): (at: string) => string {
  const formatter = new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", ...options });
  return (at) => formatter.format(new Date(at));
}

const weekday = format({ weekday: "short" });
const clock = format({ hour: "2-digit", minute: "2-digit" });

/** "Tue 14:20". The day it stands under says which Tuesday. */
export function shortTime(at: string): string {
  return `${weekday(at)} ${clock(at)}`;
}

const year = format({ year: "numeric" });

/** "Tuesday 3 March": the heading a day's messages stand under; equal for two times of one day. */
export const dayHeading = format({ weekday: "long", day: "numeric", month: "long" });

/** "Tuesday 3 March 2026 at 14:20", shown on hover. */
export function exactTime(at: string): string {
  return `${dayHeading(at)} ${year(at)} at ${clock(at)}`;
}
