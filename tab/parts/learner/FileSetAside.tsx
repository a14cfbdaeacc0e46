/** What could not be filed on a learner's file because something newer came first: kept, so that nobody writes it twice. */
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { useZone } from "../../session.ts";
import { texts } from "../../texts/en.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { shortTime } from "../../words/times.ts";
import { EntryBody } from "../EntryBody.tsx";
import { Notice } from "../Notice.tsx";

const t = learnerTexts.aside;

interface Props {
  readonly page: LearnerPage;
  readonly now: Instant;
}

export function FileSetAside({ page, now }: Props) {
  const zone = useZone();
  return page.file.setAside.map((entry) => (
    <Notice
      key={`${entry.seq} ${entry.recordedAt}`}
      intent="warning"
      text={t.text(entry.author, texts.concern.aside.what[entry.kind], shortTime(entry.recordedAt, now, zone))}
    >
      <EntryBody entry={entry} />
    </Notice>
  ));
}
