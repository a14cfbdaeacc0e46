/** Local Teams of a Lantern that runs in another process, by the addresses that its page uses. */
import { z } from "zod";
import { type ReadCard, readCard } from "../card-reading.ts";

const person = z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) });
const people = z.array(person);
const state = z.object({
  conversations: z.array(z.object({ id: z.string(), kind: z.string() })),
  messages: z.array(z.object({ id: z.string(), conversation: z.string(), card: z.unknown().optional() })),
});
const reply = z.object({ status: z.number(), body: z.unknown().optional() });

export type Person = z.infer<typeof person>;

/** A card in a person's chat with Lantern. */
export interface Shown extends ReadCard {
  readonly messageId: string;
}

export interface Invoke {
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly replyToId?: string;
}

export interface LocalTeamsOutside {
  readonly people: () => Promise<readonly Person[]>;
  /** Every card in a person's chat with Lantern as it stands now, in order. */
  readonly cards: (person: string) => Promise<readonly Shown[]>;
  /** The first card in a person's chat that fits, as soon as there is one. */
  readonly card: (person: string, fits: (card: Shown) => boolean) => Promise<Shown>;
  readonly invoke: (person: string, invoke: Invoke) => Promise<z.infer<typeof reply>>;
}

/** Local Teams at a server's address, e.g. `http://127.0.0.1:3978`. */
export function localTeamsAt(address: string): LocalTeamsOutside {
  const api = `${address}/local/teams/api`;
  const stateOf = async (id: string) => state.parse(await readJson(await fetch(`${api}/state?person=${id}`)));
  const cards = async (id: string): Promise<readonly Shown[]> => {
    const { conversations, messages } = await stateOf(id);
    const chat = conversations.find(({ kind }) => kind === "personal")?.id;
    const shown = messages.filter((message) => message.conversation === chat && message.card !== undefined);
    return shown.map((message) => ({ ...readCard(message.card), messageId: message.id }));
  };
  return {
    people: async () => people.parse(await readJson(await fetch(`${api}/people`))),
    cards,
    card: async (id, fits) => {
      const listening = new AbortController();
      try {
        const { body } = await fetch(`${api}/events?person=${id}`, { signal: listening.signal });
        if (body === null) throw new Error("Local Teams sends no events.");
        // The stream begins with a line of its own: so the cards are looked at once before anything happens.
        for await (const _happened of body) {
          const found = (await cards(id)).find(fits);
          if (found !== undefined) return found;
        }
        throw new Error("Local Teams stopped before the card came.");
      } finally {
        listening.abort();
      }
    },
    invoke: async (id, { name, value, replyToId }) => {
      const { conversations } = await stateOf(id);
      const conversation = conversations.find(({ kind }) => kind === "personal")?.id;
      const body = JSON.stringify({ person: id, conversation, name, value, replyToId });
      const headers = { "Content-Type": "application/json" };
      return reply.parse(await readJson(await fetch(`${api}/invoke`, { method: "POST", headers, body })));
    },
  };
}

/** The person with this name. @throws Error when nobody has it */
export async function personNamed(teams: LocalTeamsOutside, name: string): Promise<Person> {
  const found = (await teams.people()).find((one) => one.name === name);
  if (found === undefined) throw new Error(`Nobody in the school is called ${name}.`);
  return found;
}

async function readJson(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`Local Teams answered ${response.status}.`);
  return response.json();
}
