/** One's own concern: what one wrote, what one is to know and is asked, and what one may do (R4.4, R6.3, R17.1). */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link, useParams } from "react-router";
import type { OwnConcernCommand, OwnConcernPage } from "../../src/contract/own-concern.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { type ConcernReference, isConcernReference } from "../../src/domain/ids.ts";
import { addForm, correctForm, worryForm } from "../forms/own-forms.ts";
import type { WorkForm } from "../forms/work-form.ts";
import { Bones } from "../parts/Bones.tsx";
import { EntryBody } from "../parts/EntryBody.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { useLinkStyles } from "../parts/link-styles.ts";
import { Narrative } from "../parts/Narrative.tsx";
import { Questions } from "../parts/raise/Questions.tsx";
import { When } from "../parts/When.tsx";
import { CommandForm } from "../parts/work/CommandForm.tsx";
import { useOwnConcern } from "../queries.ts";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { raiseTexts } from "../texts/raise-en.ts";
import { useNow } from "../use-clock.ts";
import { NothingHere } from "./NothingHere.tsx";

const t = raiseTexts.mine;

const useStyles = makeStyles({
  page: {
    maxWidth: "52rem",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  entry: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

export function MyConcern() {
  const { reference = "" } = useParams();
  return isConcernReference(reference) ? <Known key={reference} reference={reference} /> : <NothingHere />;
}

function Known({ reference }: { readonly reference: ConcernReference }) {
  const query = useOwnConcern(reference);
  return (
    <Loaded query={query} skeleton={<Bones title={reference} rows={4} height={64} />}>
      {(page, heardAt) => <Page page={page} heardAt={heardAt} />}
    </Loaded>
  );
}

function Page({ page, heardAt }: { readonly page: OwnConcernPage; readonly heardAt: number }) {
  const styles = useStyles();
  const links = useLinkStyles();
  const now = useNow(page.now, heardAt);
  const title = useRef<HTMLHeadingElement>(null);
  const [form, setForm] = useState<WorkForm<OwnConcernCommand>>();
  useEffect(() => title.current?.focus(), []);
  const { reference, questions, worries, reporterToKnow = "" } = page;
  return (
    <div className={styles.page}>
      <div>
        <Link to="/my-concerns" className={links.link}>
          <ArrowLeft20Regular aria-hidden />
          {t.back}
        </Link>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {reference}
        </h1>
        <p className={styles.quiet}>
          {texts.statuses[page.status]} · <When at={page.recordedAt} now={now} />
        </p>
      </div>
      {reporterToKnow !== "" && (
        <Section heading={t.toKnow}>
          <Narrative>{reporterToKnow}</Narrative>
        </Section>
      )}
      {questions.length > 0 && (
        <Section heading={t.questions}>
          <Questions questions={questions.map((question) => ({ reference, ...question }))} now={now} />
        </Section>
      )}
      {form === undefined ? (
        <Ways reference={reference} open={setForm} />
      ) : (
        <OwnForm reference={reference} form={form} leave={() => setForm(undefined)} />
      )}
      {worries.length > 0 && <Worries worries={worries} now={now} />}
      <Section heading={t.entries}>
        <p className={styles.quiet}>{t.lead}</p>
        {page.entries
          .filter(({ kind }) => kind !== "worry.raised")
          .map((entry) => (
            <div key={entry.seq} className={styles.entry}>
              <p className={styles.quiet}>
                {texts.concern.entry[entry.kind]} · <When at={entry.recordedAt} now={now} />
              </p>
              <EntryBody entry={entry} />
              {page.correctable.includes(entry.seq) && (
                <Button size="small" onClick={() => setForm(correctForm(entry.seq))}>
                  {t.correct}
                </Button>
              )}
            </div>
          ))}
      </Section>
    </div>
  );
}

function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}

interface WaysProps {
  readonly reference: ConcernReference;
  readonly open: (form: WorkForm<OwnConcernCommand>) => void;
}

function Ways({ reference, open }: WaysProps) {
  const styles = useStyles();
  const links = useLinkStyles();
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" onClick={() => open(addForm)}>
        {t.add}
      </Button>
      <Button onClick={() => open(worryForm)}>{t.worry}</Button>
      <Link to={`/my-concerns/${reference}/body-map`} className={links.link}>
        {t.bodyMap}
      </Link>
    </div>
  );
}

interface OwnFormProps {
  readonly reference: ConcernReference;
  readonly form: WorkForm<OwnConcernCommand>;
  readonly leave: () => void;
}

function OwnForm({ reference, form, leave }: OwnFormProps) {
  const { desk } = useSession();
  const client = useQueryClient();
  return (
    <CommandForm
      key={form.name}
      form={form}
      place={reference}
      standing={undefined}
      send={async (command) => {
        const done = await desk.ownWork(reference, command);
        return "refused" in done ? done : undefined;
      }}
      recorded={() => {
        leave();
        void client.invalidateQueries();
      }}
      cancel={leave}
    />
  );
}

function Worries({ worries, now }: { readonly worries: OwnConcernPage["worries"]; readonly now: Instant }) {
  const styles = useStyles();
  return (
    <Section heading={t.worries}>
      {worries.map(({ seq, why, at, answers }) => (
        <div key={seq} className={styles.entry}>
          <p className={styles.quiet}>
            <When at={at} now={now} />
          </p>
          <Narrative>{why}</Narrative>
          {answers.length === 0 && <p className={styles.quiet}>{t.noAnswer}</p>}
          {answers.map((answer) => (
            <blockquote key={answer.at}>
              <Narrative>{answer.text}</Narrative>
            </blockquote>
          ))}
        </div>
      ))}
    </Section>
  );
}
