/** What a photograph of a learner needs first (R11.2): a reason on file. Told where one says that it is one, with both ways on. */
import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import type { ConcernReference } from "../../../src/domain/ids.ts";
import type { Refused } from "../../desk.ts";
import { documentTexts } from "../../texts/documents-en.ts";
import { useAnnounce } from "../Announcer.tsx";
import { useLinkStyles } from "../link-styles.ts";
import { Notice } from "../Notice.tsx";

const t = documentTexts.photograph;

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: "75ch" },
  button: { alignSelf: "flex-start" },
  there: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, ...typographyStyles.body1 },
  icon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
});

/** Records why a photograph is needed: a refusal where something must be mended. */
export type Authorise = (reason: string) => Promise<Refused | undefined>;

interface Props {
  readonly reference: ConcernReference;
  readonly isAuthorised: boolean;
  readonly reason: string;
  readonly change: (reason: string) => void;
  readonly authorise: Authorise;
}

export function Photograph({ reference, isAuthorised, reason, change, authorise }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const { submit, sending, wrong, failed } = useAuthorising(authorise);
  if (isAuthorised)
    return (
      <div className={styles.there}>
        <CheckmarkCircle20Filled aria-hidden className={styles.icon} />
        {t.there}
      </div>
    );
  return (
    <section className={styles.part} aria-label={t.title}>
      <h2 className={styles.title}>{t.title}</h2>
      <p className={styles.text}>{t.text}</p>
      <Link to={`/concern/${reference}/body-map`} className={links.link}>
        {t.bodyMap}
      </Link>
      <Field label={t.reason} hint={t.reasonHint} required validationMessage={wrong ?? null}>
        <Textarea rows={3} resize="vertical" value={reason} onChange={(_, { value }) => change(value)} />
      </Field>
      {failed && (
        <div role="alert">
          <Notice intent="error" text={t.failed} />
        </div>
      )}
      <Button className={styles.button} disabledFocusable={sending} onClick={() => submit(reason)}>
        {sending ? t.submitting : t.submit}
      </Button>
    </section>
  );
}

function useAuthorising(authorise: Authorise) {
  const announce = useAnnounce();
  const [wrong, setWrong] = useState<string>();
  const sending = useMutation({
    mutationFn: authorise,
    onSuccess: (refused) => {
      setWrong(refused && refusalsInEnglish[refused.refused]);
      if (refused === undefined) announce(t.done);
    },
    onError: () => announce(t.failed),
  });
  const submit = (reason: string): void => {
    if (!sending.isPending) sending.mutate(reason);
  };
  return { submit, sending: sending.isPending, wrong, failed: sending.isError };
}
