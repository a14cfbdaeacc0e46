/** Meetings about a learner (R8.1): those to come, those that were, and recording one. */
import { Link } from "@fluentui/react-components";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { meetingForms } from "../../../src/domain/learner-file-entries.ts";
import { meetingForm } from "../../forms/learner-forms.ts";
import { useZone } from "../../session.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { anchorOf } from "../../words/entries.ts";
import { dayInWords, dueInWords } from "../../words/times.ts";
import { PanelSection, usePanelStyles } from "./PanelSection.tsx";

const t = learnerTexts.meetings;

interface Props {
  readonly page: LearnerPage;
  readonly now: Instant;
  /** Goes to an entry of the chronology. */
  readonly goTo: (anchor: string) => void;
}

export function Meetings({ page, now, goTo }: Props) {
  const styles = usePanelStyles();
  const zone = useZone();
  const held = page.rows.filter(({ entry }) => entry.kind === "meeting.held").toReversed();
  const { nextMeetings } = page.file;
  return (
    <PanelSection page={page} title={t.title} forms={[{ words: t.record, form: meetingForm }]}>
      {held.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      <ul className={styles.list}>
        {nextMeetings.map(({ form, on }) => (
          <li key={`${form} ${on}`}>
            <strong>{t.next(t.forms[form], dueInWords(on, now, zone))}</strong>
          </li>
        ))}
        {held.map((row) => (
          <li key={anchorOf(row)}>
            <Link onClick={() => goTo(anchorOf(row))}>{t.held(formOf(row), dayInWords(row.occurred.day))}</Link>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function formOf({ entry }: LearnerPage["rows"][number]): string {
  const value = entry.parts.find(({ label }) => label === "meeting")?.text;
  const form = meetingForms.find((one) => one === value);
  return form === undefined ? t.title : t.forms[form];
}
