/**
 * `npm run soak`: plays story after story of the simulation until it is stopped, and ends with the first seed in which anything
 * is not as it must be. `npm run soak -- 4711` begins at that seed. `npm run soak -- kills` kills a true server instead.
 */
import { soakKills } from "../crash/soak-kills.ts";
import { play } from "./play.ts";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [given, ...more] = process.argv.slice(2);
if (given === "kills") process.exit(await soakKills(...more));
const first = given === undefined ? Date.now() % 1_000_000_000 : Number(given);
if (!Number.isSafeInteger(first)) {
  say("A seed is a whole number: npm run soak -- 4711");
  process.exit(2);
}
say(`Stories from seed ${first} on, until stopped by Ctrl+C.`);
let [played, told, deaths, longest] = [0, 0, 0, 0];
for (let seed = first; ; seed += 1) {
  const story = await play(String(seed));
  played += 1;
  told += story.told;
  deaths += story.deaths;
  longest = Math.max(longest, story.recovered);
  if (story.violations.length > 0) {
    say(`Seed ${seed} went wrong:`);
    for (const one of story.violations) say(`  ${one}`);
    process.exit(1);
  }
  if (played % 100 === 0)
    say(`${played} stories, ${told} answers held to, ${deaths} deaths, well again after ${longest / 1000} s at most`);
}
