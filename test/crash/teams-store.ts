/** The chats that Local Teams keeps in its file, whole: its page shows the newest of each only. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { addressesOf } from "../../infra/local/teams/addresses.ts";
import { readConfig } from "../../src/config.ts";
import { readCard } from "../card-reading.ts";
import type { Shown } from "../e2e/local-teams.ts";

const { tenantId, clientId } = readConfig({}, []);
const { chat } = addressesOf(tenantId, clientId);

const row = z.object({ body: z.string() });
const message = z.object({ id: z.string(), card: z.unknown().optional() });

/** Every card in a person's chat, in order. `folder` is that of Local Teams, in the data folder. */
export function cardsKept(folder: string, person: string): readonly Shown[] {
  using file = new DatabaseSync(join(folder, "local-teams.sqlite"), { readOnly: true });
  const rows = file.prepare("select body from message where conversation = ? order by id").all(chat(person));
  return rows.flatMap((found) => {
    const { id, card } = message.parse(JSON.parse(row.parse(found).body));
    return card === undefined ? [] : [{ ...readCard(card), messageId: id }];
  });
}
