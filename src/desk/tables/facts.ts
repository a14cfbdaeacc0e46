/** What the table remembers beside the work: where chats are, what the school told, who is on duty. */
import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { LearnerDetails } from "../../service/ports.ts";
import { DeskUnavailable } from "../desk-unavailable.ts";
import { inOrder } from "../order.ts";
import type { Facts } from "../parts.ts";
import { conversationRow, deputyRow, detailsList, detailsText, languageRow, teamRow, teamText } from "../stored.ts";
import type { Row, Step, Table } from "../table.ts";
import { key, under } from "./keys.ts";
import { all, parsed, untilWritten } from "./reading.ts";
import { pieceValues } from "./stored.ts";

const facts = "facts";

/** The part of the desk that keeps facts, each as last told: the newest write counts, whatever was there. */
export function factsOn(table: Table): Facts {
  const keep = async (row: string, values: { readonly value: string } | { readonly conversation: string }) => {
    await table.write(facts, [{ do: "put", row, values }]);
  };
  const deputy = key("setting", "duty-deputy");
  const team = key("setting", "safeguarding-team");
  return {
    ...learnerDetailsOn(table),
    async conversationOf(listener) {
      const row = await table.get(facts, key("conversation", listener));
      return row === undefined ? undefined : parsed(conversationRow, row).conversation;
    },
    keepConversation: (listener, conversation) => keep(key("conversation", listener), { conversation }),
    async languageOf(person) {
      const row = await table.get(facts, key("language", person));
      return row === undefined ? undefined : parsed(languageRow, row).value;
    },
    keepLanguage: (person, language) => keep(key("language", person), { value: language }),
    async dutyDeputy() {
      const row = await table.get(facts, deputy);
      return row === undefined ? undefined : parsed(deputyRow, row).value;
    },
    keepDutyDeputy: (person) => keep(deputy, { value: person }),
    async safeguardingTeam() {
      const row = await table.get(facts, team);
      return row === undefined ? [] : parsed(teamRow, row).value;
    },
    keepSafeguardingTeam: (people) => keep(team, { value: teamText(people) }),
  };
}

/** Characters of a piece. All pieces are written at one moment, which has room for ten of them: tens of thousands of learners. */
const pieceLength = 300_000;
const pieces = "learner-details";

function learnerDetailsOn(table: Table): Pick<Facts, "learnerDetails" | "keepLearnerDetails"> {
  return {
    async learnerDetails() {
      return untilWritten(async () => {
        const rows = await all(table, facts, under(pieces));
        if (rows.length === 0) return [];
        // A reader may come upon the pieces of two imports, when they take more than a page: then it reads again.
        return whole(rows) ?? "conflict";
      });
    },
    async keepLearnerDetails(details) {
      const steps = pieceSteps(details);
      await untilWritten(async () => {
        const there = await all(table, facts, under(pieces), []);
        const over = there.filter(({ row }) => steps.every((step) => step.row !== row));
        return table.write(facts, [...steps, ...over.map(({ row }): Step => ({ do: "remove", row }))]);
      });
    },
  };
}

function pieceSteps(details: readonly LearnerDetails[]): readonly Step[] {
  const text = deflateRawSync(JSON.stringify(details.map(detailsText))).toString("base64");
  const name = createHash("sha256").update(text).digest("hex");
  const of = Math.ceil(text.length / pieceLength);
  return Array.from({ length: of }, (_, i) => ({
    do: "put",
    row: key(pieces, i),
    values: { text: text.slice(i * pieceLength, (i + 1) * pieceLength), import: name, of },
  }));
}

/** What all pieces of one import say; undefined when these are not all of it and nothing else. */
function whole(rows: readonly Row[]): readonly LearnerDetails[] | undefined {
  const read = rows.map((row) => parsed(pieceValues, row));
  const [first] = read;
  if (read.some((one) => one.import !== first?.import || one.of !== rows.length)) return undefined;
  try {
    const bytes = inflateRawSync(Buffer.from(read.map(({ text }) => text).join(""), "base64"));
    return detailsList.parse(bytes.toString("utf8")).toSorted((a, b) => inOrder(a.learner, b.learner));
  } catch (fault) {
    throw new DeskUnavailable("reading", fault);
  }
}
