/** Who is linked with a learner, and the groups that the learner is in (R9.1). */
import { Button, Tag, TagGroup } from "@fluentui/react-components";
import { useState } from "react";
import { Link } from "react-router";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import { cohortsForm, linkForm, unlinkForm } from "../../forms/learner-forms.ts";
import { useLearnerFile } from "../../queries.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { workTexts } from "../../texts/work-en.ts";
import { useAnnounce } from "../Announcer.tsx";
import { useLinkStyles } from "../link-styles.ts";
import { Notice } from "../Notice.tsx";
import { PanelSection, usePanelStyles } from "./PanelSection.tsx";

const t = learnerTexts;

export function Links({ page }: { readonly page: LearnerPage }) {
  const styles = usePanelStyles();
  const links = useLinkStyles();
  const all = page.file.links;
  return (
    <PanelSection page={page} title={t.links.title} forms={[{ words: t.links.link, form: linkForm }]}>
      {(open) => (
        <>
          {all.length === 0 && <p className={styles.quiet}>{t.links.none}</p>}
          <ul className={styles.list}>
            {all.map(({ id, name, relation, why, seq }) => (
              <li key={`${id} ${seq}`}>
                <span className={styles.line}>
                  <Link to={`/${id}`} className={links.link}>
                    {name}
                  </Link>
                  <span>{t.links.relations[relation]}</span>
                  {page.may.work && seq !== undefined && (
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={t.links.endWith(name)}
                      onClick={() => open(unlinkForm({ seq, name }))}
                    >
                      {t.links.end}
                    </Button>
                  )}
                </span>
                {why !== "" && <p className={styles.quiet}>{why}</p>}
                {seq === undefined && <p className={styles.quiet}>{t.links.fromOther}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </PanelSection>
  );
}

export function Cohorts({ page }: { readonly page: LearnerPage }) {
  const styles = usePanelStyles();
  const { cohorts } = page.file;
  const { remove, failed } = useRemoval(page);
  return (
    <PanelSection page={page} title={t.cohorts.title} forms={[{ words: t.cohorts.add, form: cohortsForm }]}>
      {cohorts.length === 0 ? (
        <p className={styles.quiet}>{t.cohorts.none}</p>
      ) : (
        <TagGroup aria-label={t.cohorts.title} onDismiss={(_, { value }) => void remove(value)} className={styles.line}>
          {cohorts.map((one) => (
            <Tag
              key={one}
              value={one}
              dismissible={page.may.work}
              dismissIcon={{ "aria-label": t.cohorts.remove }}
              shape="circular"
            >
              {one}
            </Tag>
          ))}
        </TagGroup>
      )}
      {failed && <Notice intent="error" text={t.cohorts.notRemoved} />}
    </PanelSection>
  );
}

/** Leaving a group asks for no words; a group can be added again. */
function useRemoval(page: LearnerPage) {
  const send = useLearnerFile(page.learner.id);
  const announce = useAnnounce();
  const [failed, setFailed] = useState(false);
  const remove = async (group: string): Promise<void> => {
    try {
      const refused = await send({ do: "change-cohorts", added: [], removed: [group] });
      setFailed(refused !== undefined);
      if (refused === undefined) announce(t.cohorts.done);
    } catch {
      setFailed(true);
      announce(workTexts.failed);
    }
  };
  return { remove, failed };
}
