/**
 * A story as a DSL would tell it, told in the browser by the people in it. When it is over, nothing of what it was about
 * stands anywhere outside the record: no message of Lantern, toast, address or line of the log has a name or a word of it
 * (R18.1), and nobody's browser had any trouble.
 */
import type { Page } from "playwright-core";
import { z } from "zod";
import type { TeamsWindow, WindowOptions } from "../../../infra/screenshots/teams-window.ts";
import type { Stage } from "../local-teams/stage.ts";
import { personNamed } from "../local-teams.ts";

/** A stage, whatever clock its server goes by. */
export interface StoryStage extends Pick<Stage, "teams" | "open"> {
  readonly server: Pick<Stage["server"], "address" | "output">;
}

export interface Story {
  /** Opens somebody's Teams, until the story is over. */
  readonly open: (name: string, options?: WindowOptions) => Promise<TeamsWindow>;
  /**
   * What must be read nowhere outside the form and the desk: whole names, of which each part counts, and words that somebody
   * wrote. To be told before they are written.
   */
  readonly keepSecret: (...texts: readonly string[]) => void;
}

/** Who may come to know of a concern without having the window open in a story. */
const team = ["Miriam Okafor", "Tom Bradshaw", "Sunita Rao", "Helen Marsh"];

const messages = z.object({ messages: z.array(z.looseObject({ from: z.string() })) });

/** A test that tells a story on a stage which others use too: nothing in it may depend on what else happened there. */
export function inStory(stage: () => StoryStage, tell: (story: Story) => Promise<void>): () => Promise<void> {
  return async () => {
    await using parts = new AsyncDisposableStack();
    const { server, teams, open } = stage();
    const secrets: string[] = [];
    const windows: { readonly name: string; readonly window: TeamsWindow; readonly seen: readonly string[] }[] = [];
    await tell({
      open: async (name, options) => {
        const window = parts.use(await open(name, options));
        windows.push({ name, window, seen: await watched(window.page) });
        return window;
      },
      keepSecret: (...texts) => void secrets.push(...texts),
    });
    const places = new Map([["the log", server.output()]]);
    for (const name of new Set([...team, ...windows.map((one) => one.name)])) {
      const { id } = await personNamed(teams, name);
      const answer = await fetch(`${server.address}/local/teams/api/state?person=${id}`);
      const said = messages.parse(await answer.json()).messages.filter(({ from }) => from === "bot");
      places.set(`what Lantern wrote to ${name}`, JSON.stringify(said));
    }
    for (const { name, seen } of windows) {
      const place = `what stood around the desk of ${name}`;
      places.set(place, [places.get(place) ?? "", ...new Set(seen)].join("\n"));
    }
    const troubles = windows.flatMap(({ window }) => window.troubles);
    const told = [...places].flatMap(([place, text]) => secrets.flatMap((secret) => leaksOf(secret, place, text)));
    if (secrets.length === 0) throw new Error("A story is about somebody: say what must not be told.");
    if (told.length + troubles.length > 0) throw new Error([...told, ...troubles].join("\n"));
  };
}

/** Notes every address, title and toast of a window, also of what stands there for a moment only. */
async function watched(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  page.on("request", (request) => seen.push(decoded(request.url())));
  page.on("framenavigated", (frame) => seen.push(decoded(frame.url())));
  await page.exposeFunction("noteWhatIsSeen", (text: string) => void seen.push(text));
  await page.evaluate(() => {
    const note: unknown = Reflect.get(window, "noteWhatIsSeen");
    if (typeof note !== "function") throw new Error("nothing is noted");
    const known = new Set<string>();
    const look = (): void => {
      const toasts = [...document.querySelectorAll(".toast-words")].map(({ textContent }) => textContent ?? "");
      for (const text of [document.title, ...toasts]) {
        if (known.has(text)) continue;
        known.add(text);
        note(text);
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    look();
  });
  return seen;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll("+", " "));
  } catch {
    return address;
  }
}

/** A name counts part by part, each as a word of its own; other words count wherever they stand. */
function leaksOf(secret: string, place: string, text: string): readonly string[] {
  const isName = /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+$/u.test(secret);
  const found = isName ? secret.split(" ").filter((part) => wordsIn(text).has(part)) : [secret];
  return found.flatMap((part) => {
    const at = text.toLowerCase().indexOf(part.toLowerCase());
    return at < 0 ? [] : [`“${part}” stands in ${place}: …${text.slice(Math.max(0, at - 60), at + 60)}…`];
  });
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/[^\p{L}'-]+/u));
}
