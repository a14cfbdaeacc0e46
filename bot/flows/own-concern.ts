/** One's own concern in chat (R4.4, R6.3, R17.1): seeing how far it has come, adding, correcting, being worried. */
import type { OwnConcernCommand } from "../../src/contract/own-concern.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { isRefusal } from "../../src/domain/refusal.ts";
import { isComplete } from "../../src/service/following.ts";
import { recordOnOwnConcern, seeOwnConcern } from "../../src/service/own-concern.ts";
import { type Card, card, paragraph } from "../cards/card.ts";
import type { OwnCommand } from "../cards/commands.ts";
import {
  addCard,
  correctCard,
  type OwnForm,
  type OwnFormName,
  ownConcernCard,
  ownDoneCard,
  ownWorryCard,
} from "../cards/own-concern.ts";
import type { Talk } from "../talk.ts";
import { nothingHere } from "./acknowledge.ts";
import { keyAfter } from "./form-key.ts";

/** How far it has come. */
export async function openOwn(talk: Talk, reference: ConcernReference): Promise<Card> {
  const { ports, actor, settings } = talk;
  const page = await seeOwnConcern(ports, actor, reference);
  return page === "not-there" ? missing(talk) : ownConcernCard(page, settings);
}

/** An empty form, or one that must be mended. Who may not see the concern gets none. */
export async function writeOnOwn(
  talk: Talk,
  reference: ConcernReference,
  { what, form: begun }: { readonly what: OwnFormName; readonly form?: OwnForm },
): Promise<Card> {
  const { ports, actor, settings } = talk;
  const form = begun ?? { key: ports.random.uuid() };
  const page = await seeOwnConcern(ports, actor, reference);
  if (page === "not-there") return missing(talk);
  switch (what) {
    case "add":
      return addCard(reference, form, settings);
    case "correct":
      return correctCard(page, form, settings);
    case "worry":
      return ownWorryCard(reference, form, settings);
  }
}

/** Records what was written; where something must be mended, the form comes back with every word. */
export async function recordOwn(talk: Talk, sent: OwnCommand): Promise<Card> {
  const { ports, actor, settings } = talk;
  const { reference } = sent;
  const [what, command] = read(sent);
  const done = await recordOnOwnConcern(ports, { ...actor, key: sent.key }, { reference, command });
  if (done === "not-there") return missing(talk);
  if (isRefusal(done)) {
    const form = { ...sent, key: keyAfter(ports, sent.key, done), refusal: done };
    return writeOnOwn(talk, reference, { what, form });
  }
  return ownDoneCard(reference, settings);
}

function read(sent: OwnCommand): readonly [OwnFormName, OwnConcernCommand] {
  switch (sent.verb) {
    case "own.add": {
      const { text, atRisk } = sent;
      const risk = atRisk === "yes" ? { atRisk: true } : atRisk === "no" ? { atRisk: false } : {};
      return ["add", { do: "add-account", text, ...risk }];
    }
    case "own.correct": {
      const { of, what, why } = sent;
      // What is no number is no entry of anybody's, and is refused as such.
      return ["correct", { do: "amend", of: /^\d{1,9}$/.test(of) ? Number(of) : 0, what, why }];
    }
    case "own.worry":
      return ["worry", { do: "raise-worry", why: sent.why }];
  }
}

/** While the records are being loaded nothing is said to be missing. */
function missing({ ports, settings }: Talk): Card {
  const { loading } = settings.words;
  return isComplete(ports.view) ? nothingHere(settings) : card(loading, [paragraph(loading)]);
}
