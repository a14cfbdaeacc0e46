/**
 * The documents of an entry: pictures and text are opened here, everything else is saved as a copy to be opened with its own
 * program. A viewer of the browser's is not used: within Teams it is mostly forbidden, and it would run what a document holds.
 */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownload20Regular, Document20Regular, Eye20Regular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryCard } from "../../../src/contract/desk-api.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { endingOf } from "../../../src/domain/document.ts";
import type { ConcernReference } from "../../../src/domain/ids.ts";
import type { Refused } from "../../desk.ts";
import { saveFile } from "../../save-file.ts";
import { useSession } from "../../session.ts";
import { documentTexts } from "../../texts/documents-en.ts";
import { kindInWords, sizeInWords } from "../../words/files.ts";
import { useAnnounce } from "../Announcer.tsx";
import { Notice } from "../Notice.tsx";
import { canBeViewed, DocumentViewer, type Viewed } from "./DocumentViewer.tsx";

const t = documentTexts.list;

type Document = EntryCard["documents"][number];

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  row: { display: "grid", gap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  icon: { flexShrink: 0, alignSelf: "flex-start", color: tokens.colorNeutralForeground2 },
  about: { flex: "1 1 14rem", minWidth: 0, ...typographyStyles.body1 },
  name: { ...typographyStyles.body1Strong, display: "block", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly documents: EntryCard["documents"];
  readonly reference: ConcernReference;
  readonly seq: number;
}

export function Documents({ documents, reference, seq }: Props) {
  const styles = useStyles();
  if (documents.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t.title}>
      {documents.map((document) => (
        <li key={document.sha256} className={styles.row}>
          <Row document={document} reference={reference} seq={seq} />
        </li>
      ))}
    </ul>
  );
}

function Row({ document, reference, seq }: Omit<Props, "documents"> & { readonly document: Document }) {
  const styles = useStyles();
  const { name, mimeType, size } = document;
  const { open, save, viewed, close, problem, saved } = useDocument({ document, reference, seq });
  return (
    <>
      <div className={styles.line}>
        <Document20Regular aria-hidden className={styles.icon} />
        <span className={styles.about}>
          <span className={styles.name}>{name}</span>
          <span className={styles.quiet}>
            {[kindInWords(mimeType), sizeInWords(size)].filter((words) => words !== "").join(", ")}
          </span>
        </span>
        <span className={styles.buttons}>
          {canBeViewed(mimeType) && (
            <Button
              size="small"
              icon={<Eye20Regular />}
              aria-label={t.openNamed(name)}
              disabledFocusable={open.isPending}
              onClick={() => open.mutate()}
            >
              {open.isPending ? t.opening : t.open}
            </Button>
          )}
          <Button
            size="small"
            icon={<ArrowDownload20Regular />}
            aria-label={t.saveNamed(name)}
            disabledFocusable={save.isPending}
            onClick={() => save.mutate()}
          >
            {save.isPending ? t.saving : t.save}
          </Button>
        </span>
      </div>
      {problem !== undefined && (
        <div role="alert">
          <Notice intent="error" text={problem} />
        </div>
      )}
      {saved && <Notice intent="info" text={t.saved} />}
      {viewed !== undefined && <DocumentViewer viewed={viewed} close={close} />}
    </>
  );
}

/** The ways to a document's bytes, and what came of the last one. */
function useDocument({ document, reference, seq }: Omit<Props, "documents"> & { readonly document: Document }) {
  const { desk } = useSession();
  const announce = useAnnounce();
  const [viewed, view] = useState<Viewed>();
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState(false);
  const { name, mimeType, sha256 } = document;
  const fetched = (use: (bytes: Blob) => void | Promise<void>) => ({
    mutationFn: () => desk.document(reference, { seq, sha256 }),
    onMutate: () => {
      setProblem(undefined);
      setSaved(false);
    },
    onSuccess: async (answer: Blob | Refused) => {
      if (answer instanceof Blob) return use(answer);
      setProblem(refusalsInEnglish[answer.refused]);
    },
    onError: () => setProblem(t.failed),
  });
  const open = useMutation(fetched(async (bytes) => view({ name, mimeType, bytes })));
  const save = useMutation(
    fetched((bytes) => {
      // Not the name it came with: that may be a learner's, and a copy lies outside the record.
      saveFile(bytes, `${reference}-entry-${seq}.${endingOf(mimeType)}`);
      setSaved(true);
      announce(t.saved);
    }),
  );
  return { open, save, viewed, close: () => view(undefined), problem, saved };
}
