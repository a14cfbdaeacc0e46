/**
 * The least that a bot can be: restify and botbuilder, and the same receipt for every press. What Lantern takes longer than
 * this is Lantern's own.
 */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { createServer, plugins } from "restify";
import { receiptCard } from "../../bot/cards/receipt.ts";
import { wordsIn } from "../../bot/texts/words.ts";
import { concernReference } from "../../src/contract/primitives.ts";
import { start } from "../build.ts";

const concern = concernReference.parse("C-ABCDEF");
const receipt = { concern, recordedAt: start, reviewDueAt: start, atRisk: false, typed: false };
const { content } = receiptCard(receipt, { timeZone: "Europe/London", teamsAppId: "", words: wordsIn("en") });
const value = {
  status: 200,
  body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: content },
};

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer();
server.use(plugins.bodyParser());
server.post("/api/messages", async ({ body, headers }, response) => {
  await adapter.process({ method: "POST", body, headers: { ...headers } }, response, async (turn) => {
    await turn.sendActivity({ type: "invokeResponse", value });
  });
});
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ event: "started", port: server.address().port })));
