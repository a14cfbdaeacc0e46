/** The alert to the DSL and the deputy on duty: reference, urgency and times. No name and no word of the record (R18.1). */
import type { Notice } from "../../src/contract/notices.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { spoken } from "../texts/times.ts";
import { button, type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { openDesk } from "./links.ts";

type Alert = Omit<Extract<Notice, { type: "concern-alert" }>, "type">;

/** The alert, with the two things to do about it. */
export function alertCard({ concern, atRisk, recordedAt, reviewDueAt, told }: Alert, settings: CardSettings): Card {
  const { alert } = settings.words;
  return card(
    told !== undefined ? alert.againSummary : atRisk ? alert.urgentSummary : alert.summary,
    [
      atRisk ? title(alert.urgentTitle, { color: "Attention" }) : title(alert.title),
      ...(told === undefined ? [] : [paragraph(nobodyYet(told, settings), { weight: "Bolder" })]),
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
  { concern, whose }: Pick<Extract<Notice, { type: "concern-in-hand" }>, "concern" | "whose">,
  settings: CardSettings,
): Card {
  const { alert } = settings.words;
  const facts = [{ title: alert.reference, value: concern }];
  const heading = whose === "reviewed" ? alert.reviewedTitle : alert.acknowledgedTitle;
  const body = [title(heading), paragraph(alert[whose]), { type: "FactSet" as const, facts }];
  return card(heading, body, whose === "principal" ? [] : [open(concern, settings)]);
}

/** Tells the principal that nobody has taken on what is urgent. They have no look at the record: there is nothing to open. */
export function unansweredCard(
  { concern, at, told }: Pick<Extract<Notice, { type: "concern-unanswered" }>, "concern" | "at" | "told">,
  settings: CardSettings,
): Card {
  const { alert } = settings.words;
  const facts = [
    { title: alert.reference, value: concern },
    { title: alert.asOf, value: spoken(at, settings) },
  ];
  const heading = title(alert.unansweredTitle, { color: "Attention" });
  const body = [heading, paragraph(nobodyYet(told, settings), { weight: "Bolder" }), paragraph(alert.unanswered)];
  return card(alert.againSummary, [...body, { type: "FactSet" as const, facts }]);
}

/** That nobody has taken it, and who was told: what they are, never who they are (R18.1). */
function nobodyYet(told: NonNullable<Alert["told"]>, { words }: CardSettings): string {
  const { nobody, roles } = words.alert;
  return nobody(told.map((role) => roles[role]).join(", "));
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
