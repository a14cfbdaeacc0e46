/** Learners: anybody in the school's list by name, those with an open child protection file, those recorded about last (R8.1, R9.1). */
import { Button, makeStyles, SearchBox, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { LearnerList } from "../../src/contract/learner-list.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useWordsWhenEmpty } from "../loading.ts";
import { useAnnounce } from "../parts/Announcer.tsx";
import { Bones } from "../parts/Bones.tsx";
import { LearnerLine } from "../parts/LearnerLine.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Notice } from "../parts/Notice.tsx";
import { rowsIn, step } from "../parts/rows.ts";
import { useVisit } from "../parts/visit.ts";
import { When } from "../parts/When.tsx";
import { useLearners, useLearnersNamed } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { useNow } from "../use-clock.ts";
import { useKeys } from "../use-keys.ts";

const t = texts.learners;
/** As many as the server answers with. */
const mostFound = 15;
const selector = "[data-learner]";

const useStyles = makeStyles({
  page: {
    maxWidth: "60rem",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  box: { width: "100%", maxWidth: "28rem", margin: `${tokens.spacingVerticalS} 0` },
  text: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXXS} 0`,
    maxWidth: "65ch",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  heading: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalXL} 0 0` },
  // A line is wider than the page's text by its own padding, so that its words stand below the title.
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalS}) 0`,
    padding: 0,
  },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

export function Learners() {
  const query = useLearners();
  return (
    <Loaded query={query} skeleton={<Bones title={t.title} rows={8} height={64} />}>
      {(page, heardAt) => <Page page={page} heardAt={heardAt} />}
    </Loaded>
  );
}

function Page({ page, heardAt }: { readonly page: LearnerList; readonly heardAt: number }) {
  const styles = useStyles();
  const now = useNow(page.now, heardAt);
  const section = useRef<HTMLElement>(null);
  const [typed, type] = useTyped();
  useKeptLine(section);
  const to = (by: 1 | -1) => () => step(rowsIn(section.current, selector), by);
  useKeys({ j: to(1), k: to(-1) });
  const pressed = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape") type("");
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    rowsIn(section.current, selector)[0]?.focus();
  };
  return (
    <section ref={section} className={styles.page} aria-label={t.title}>
      <h1 className={styles.title}>{t.title}</h1>
      <p className={styles.text}>{t.about}</p>
      <SearchBox
        // A browser keeps what is typed in a box and may send it out to be spelt; these are names.
        input={{ autoComplete: "off", spellCheck: false, maxLength: 200 }}
        className={styles.box}
        value={typed}
        placeholder={t.find}
        aria-label={t.find}
        // Nothing to clear: even unseen it would reach beyond a narrow page.
        dismiss={typed === "" ? null : { "aria-label": t.clear }}
        onChange={(_, { value }) => type(value)}
        onKeyDown={pressed}
      />
      {typed.trim() === "" ? <Recorded page={page} now={now} /> : <Named text={typed.trim()} />}
    </section>
  );
}

/** Whoever comes back from a learner finds the name in the box that led to them. */
function useTyped() {
  const { learners } = useVisit();
  const [typed, setTyped] = useState(learners.typed);
  const type = (text: string): void => {
    learners.typed = text;
    setTyped(text);
  };
  return [typed, type] as const;
}

/** The focus goes back to the line of whoever was opened last. */
function useKeptLine(section: RefObject<HTMLElement | null>): void {
  const { learners } = useVisit();
  useLayoutEffect(() => {
    rowsIn(section.current, selector)
      .find((row) => row.getAttribute("data-learner") === learners.at)
      ?.focus();
    learners.at = undefined;
  }, [section, learners]);
}

/** Whoever is called so, in the school's list. */
function Named({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { data: found, isError, isPlaceholderData, refetch } = useLearnersNamed(text);
  const announce = useAnnounce();
  const known = isPlaceholderData ? undefined : found?.length;
  const count = known === undefined ? undefined : inWords(known, text);
  useEffect(() => {
    if (count !== undefined) announce(count);
  }, [count, announce]);
  if (isError)
    return (
      <Notice intent="error" text={t.failed}>
        <Button onClick={() => void refetch()}>{texts.failed.again}</Button>
      </Notice>
    );
  return (
    <>
      <p className={styles.text}>{count}</p>
      <ul className={styles.list}>
        {(found ?? []).map((learner) => (
          <li key={learner.id} className={styles.item}>
            <LearnerLine learner={learner} />
          </li>
        ))}
      </ul>
    </>
  );
}

function inWords(found: number, text: string): string {
  if (found === 0) return `${t.nobody(text)} ${t.nobodyHint}`;
  return found < mostFound ? t.found(found) : t.most(found);
}

function Recorded({ page, now }: { readonly page: LearnerList; readonly now: Instant }) {
  const styles = useStyles();
  const empty = useWordsWhenEmpty(t.empty, texts.connection.loading);
  const { withFile, lately } = page;
  if (withFile.length + lately.length === 0) return <p className={styles.text}>{empty}</p>;
  return (
    <>
      <List title={t.withFile} learners={withFile} now={now} />
      <List title={t.lately} learners={lately} now={now}>
        <p className={styles.text}>{t.latelyAll}</p>
      </List>
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly learners: LearnerList["lately"];
  readonly now: Instant;
  readonly children?: ReactNode;
}

function List({ title, learners, now, children }: ListProps) {
  const styles = useStyles();
  if (learners.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
      <ul className={styles.list}>
        {learners.map((learner) => (
          <li key={learner.id} className={styles.item}>
            <LearnerLine learner={learner}>
              {learner.concerns === 0 ? t.noConcern : t.concerns(learner.concerns)}
              {learner.waiting > 0 && `, ${t.waiting(learner.waiting)}`} · {t.last}{" "}
              <When at={learner.newest} now={now} />
            </LearnerLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
