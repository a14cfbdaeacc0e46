/** The documents that a learner's record stands on, the newest first; each leads to its entry. */
import { Link } from "@fluentui/react-components";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import { texts } from "../../texts/en.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { anchorOf } from "../../words/entries.ts";
import { dayInWords } from "../../words/times.ts";
import { PanelSection, usePanelStyles } from "./PanelSection.tsx";

const t = learnerTexts.documents;

interface Props {
  readonly page: LearnerPage;
  readonly goTo: (anchor: string) => void;
}

export function DocumentList({ page, goTo }: Props) {
  const styles = usePanelStyles();
  const found = page.rows
    .flatMap((row) => row.entry.documents.map((document) => ({ row, document, anchor: anchorOf(row) })))
    .toReversed();
  return (
    <PanelSection page={page} title={t.title}>
      {found.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      <ul className={styles.list}>
        {found.map(({ row, document, anchor }) => (
          <li key={`${anchor} ${document.sha256}`}>
            <Link onClick={() => goTo(anchor)} aria-label={t.goTo(document.name)}>
              {document.name}
            </Link>
            <p className={styles.quiet}>{t.of(texts.concern.entry[row.entry.kind], dayInWords(row.occurred.day))}</p>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
