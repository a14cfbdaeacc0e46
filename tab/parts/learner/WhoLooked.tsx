/** Who has looked at a learner (R4.4): asked for when somebody wants to know, because each look is itself noted. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { AccessPage, LearnerPage } from "../../../src/contract/learner-page.ts";
import type { LearnerId } from "../../../src/domain/ids.ts";
import { useAccess } from "../../queries.ts";
import { useZone } from "../../session.ts";
import { texts } from "../../texts/en.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { clockTime, dayInWords } from "../../words/times.ts";
import { Notice } from "../Notice.tsx";
import { PanelSection, usePanelStyles } from "./PanelSection.tsx";

const t = learnerTexts.access;

export function WhoLooked({ page }: { readonly page: LearnerPage }) {
  const styles = usePanelStyles();
  const [shown, show] = useState(false);
  return (
    <PanelSection page={page} title={t.title}>
      <p className={styles.quiet}>{t.about}</p>
      <div>
        <Button aria-expanded={shown} onClick={() => show(!shown)}>
          {shown ? t.hide : t.show}
        </Button>
      </div>
      {shown && <Looks id={page.learner.id} />}
    </PanelSection>
  );
}

function Looks({ id }: { readonly id: LearnerId }) {
  const styles = usePanelStyles();
  const { data, isError } = useAccess(id);
  if (isError) return <Notice intent="error" text={t.failed} />;
  if (data === undefined) return <p className={styles.quiet}>{texts.loading}</p>;
  const oldest = data.looks.at(-1);
  return (
    <>
      {!data.whole && <Notice intent="warning" text={t.notWhole} />}
      <ul className={styles.list}>
        {data.looks.map((look) => (
          <li key={`${look.day} ${look.person} ${look.denied}`}>
            <Look look={look} />
          </li>
        ))}
      </ul>
      {data.whole && oldest !== undefined && <p className={styles.quiet}>{t.reaches(dayInWords(oldest.day))}</p>}
    </>
  );
}

function Look({ look }: { readonly look: AccessPage["looks"][number] }) {
  const styles = usePanelStyles();
  const zone = useZone();
  const { person, day, first, last, times, recorded, denied } = look;
  const span = times === 1 ? clockTime(last, zone) : `${clockTime(first, zone)}–${clockTime(last, zone)}`;
  const did = [t.times(times), ...(recorded ? [t.recorded] : []), ...(denied ? [t.denied] : [])].join(", ");
  return (
    <>
      <p className={styles.text}>{person === "" ? t.unknown : person}</p>
      <p className={styles.quiet}>
        {dayInWords(day)}, {span} · {did}
      </p>
    </>
  );
}
