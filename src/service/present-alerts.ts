/** The alerts of a concern as its page shows them: whom they told, when, and whether Teams took the message (R5.2). */
import type { AlertCard } from "../contract/desk-api.ts";
import type { Permit, ShowsConcern } from "../domain/access.ts";
import type { Alert } from "../domain/alert.ts";
import { type ConcernId, isStaffId, referenceOf } from "../domain/ids.ts";
import type { NoticeSent, Ports } from "./ports.ts";
import { nameOf } from "./presentation.ts";

type Shown = Pick<Ports, "desk" | "view">;

/** The newest first. Whoever may see the record may see who was told of it. */
export async function presentAlerts(
  ports: Shown,
  _permitted: Permit<ShowsConcern>,
  id: ConcernId,
): Promise<AlertCard[]> {
  const alerts = await ports.desk.alertsOf(referenceOf(id));
  const cards = await Promise.all(alerts.map((alert) => present(ports, alert)));
  return cards.toReversed();
}

async function present({ desk, view }: Shown, alert: Alert): Promise<AlertCard> {
  const { kind, raisedAt, ended } = alert;
  const raisedBy = alert.id.slice(0, alert.id.lastIndexOf("/"));
  const notices = await desk.noticesUnder(`${raisedBy}/`);
  const sentAt = new Map(notices.map(({ id, sentAt: at }) => [id, at]));
  const sent = (id: string) => {
    const at = sentAt.get(id);
    return at === undefined ? {} : { sentAt: at };
  };
  const steps = alert.steps.map(({ number, at, told }) => ({
    at,
    told: told.map(({ person, as }) => ({
      name: nameOf(view, person),
      as,
      ...sent(`${alert.id}/${number}/${person}`),
    })),
  }));
  const first = notices.flatMap((notice) => {
    const person = toldFirst(notice, raisedBy);
    return person === undefined ? [] : [{ name: nameOf(view, person), ...sent(notice.id) }];
  });
  return {
    kind,
    raisedAt,
    steps: [{ at: raisedAt, told: first }, ...steps],
    ...(ended === undefined ? {} : { ended: { how: ended.how, at: ended.at, by: nameOf(view, ended.by) } }),
  };
}

/** Whom the entry's own notice to the team was made for, when it was sent (decision 003). */
function toldFirst({ id }: NoticeSent, raisedBy: string) {
  const [place = "", ...person] = id.slice(raisedBy.length + 1).split("/");
  const told = person.join("/");
  return /^\d+$/.test(place) && isStaffId(told) ? told : undefined;
}
