/** The alert to the DSL and the deputy on duty: reference, urgency and times. No name and no word of the record (R18.1). */
import type { Notice } from "../../src/contract/notices.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { spoken } from "../texts/times.ts";
import { button, type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

type Alert = Omit<Extract<Notice, { type: "concern-alert" }>, "type">;

/** The alert, with the two things to do about it. */
export function alertCard({ concern, atRisk, recordedAt, reviewDueAt }: Alert, settings: CardSettings): Card {
  const { alert } = settings.words;
  return card(
    atRisk ? alert.urgentSummary : alert.summary,
    [
      atRisk ? title(alert.urgentTitle, { color: "Attention" }) : title(alert.title),
      {
        type: "FactSet",
        facts: [
          { title: alert.reference, value: concern },
          { title: alert.recorded, value: spoken(recordedAt, settings) },
          { title: alert.due, value: spoken(reviewDueAt, settings) },
        ],
      },
    ],
    [acknowledge(concern, settings), open(concern, settings)],
  );
}

/** The alert after somebody took the concern on: what became of it, and the way to it. */
export function inHandCard(
  { concern, whose }: { readonly concern: ConcernReference; readonly whose: "yours" | "others" | "reviewed" },
  settings: CardSettings,
): Card {
  const { alert } = settings.words;
  const facts = [{ title: alert.reference, value: concern }];
  const heading = whose === "reviewed" ? alert.reviewedTitle : alert.acknowledgedTitle;
  const body = [title(heading), paragraph(alert[whose]), { type: "FactSet" as const, facts }];
  return card(heading, body, [open(concern, settings)]);
}

/** The alert while the server has not read what became of the concern: to be tried again. */
export function stillLoadingCard(concern: ConcernReference, settings: CardSettings): Card {
  const { alert, loading } = settings.words;
  const facts = [{ title: alert.reference, value: concern }];
  const body = [title(alert.title), paragraph(loading), { type: "FactSet" as const, facts }];
  return card(alert.summary, body, [acknowledge(concern, settings), open(concern, settings)]);
}

function acknowledge(reference: ConcernReference, { words }: CardSettings) {
  return button(words.alert.acknowledge, { verb: "concern.acknowledge", reference });
}

function open(reference: ConcernReference, settings: CardSettings) {
  return openDesk(settings.words.alert.open, `concern/${reference}`, settings);
}
