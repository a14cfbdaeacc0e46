/** My concerns: what somebody raised, as references and statuses and nothing else (R4.4). */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import {
  Add20Regular,
  CheckmarkCircle20Filled,
  CheckmarkCircle20Regular,
  Eye20Regular,
  TrayItemAdd20Regular,
} from "@fluentui/react-icons";
import { Link } from "react-router";
import type { OwnConcerns } from "../../src/contract/desk-api.ts";
import { settingValues } from "../../src/contract/setting-bodies.ts";
import { instantOf } from "../../src/domain/calendar.ts";
import { useWordsWhenEmpty } from "../loading.ts";
import { Bones } from "../parts/Bones.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { useLinkStyles } from "../parts/link-styles.ts";
import { Questions } from "../parts/raise/Questions.tsx";
import { When } from "../parts/When.tsx";
import { useOwnConcerns, useOwnQuestions, useSetting } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { raiseTexts } from "../texts/raise-en.ts";
import { useNow } from "../use-clock.ts";

const t = texts.myConcerns;
const icons = {
  recorded: TrayItemAdd20Regular,
  read: Eye20Regular,
  reviewed: CheckmarkCircle20Regular,
  closed: CheckmarkCircle20Filled,
} as const;

const useStyles = makeStyles({
  page: {
    maxWidth: "52rem",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  },
  title: { ...typographyStyles.subtitle1, margin: `0 0 ${tokens.spacingVerticalS}` },
  text: {
    ...typographyStyles.body2,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    maxWidth: "65ch",
    color: tokens.colorNeutralForeground2,
  },
  table: {
    ...typographyStyles.body1,
    width: "100%",
    borderCollapse: "collapse",
    marginBottom: tokens.spacingVerticalL,
    // On the narrowest phone the longest words of a row need the room.
    "& th:last-child, & td:last-child": { paddingRight: 0 },
  },
  head: {
    ...typographyStyles.body1Strong,
    textAlign: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
  },
  asked: { margin: `${tokens.spacingVerticalL} 0` },
  heading: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}` },
  policies: { ...typographyStyles.body1, listStyleType: "none", margin: 0, padding: 0 },
  status: { display: "inline-flex", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
});

export function MyConcerns() {
  const styles = useStyles();
  const links = useLinkStyles();
  const query = useOwnConcerns();
  return (
    <Loaded query={query} skeleton={<Bones title={t.title} rows={5} />}>
      {(concerns, heardAt) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls and holds no link must be reachable by keyboard.
        <section className={styles.page} aria-label={t.title} tabIndex={0}>
          <h1 className={styles.title}>{t.title}</h1>
          <Link to="/raise" className={links.link}>
            <Add20Regular aria-hidden />
            {raiseTexts.title}
          </Link>
          <Asked heardAt={heardAt} />
          {concerns.length === 0 ? <None /> : <Table concerns={concerns} heardAt={heardAt} />}
          <Policies />
        </section>
      )}
    </Loaded>
  );
}

/** What one is asked and has not answered. */
function Asked({ heardAt }: { readonly heardAt: number }) {
  const styles = useStyles();
  const now = useNow(instantOf(heardAt), heardAt);
  const open = useOwnQuestions().data?.filter(({ answeredAt }) => answeredAt === undefined) ?? [];
  if (open.length === 0) return null;
  return (
    <section className={styles.asked}>
      <h2 className={styles.heading}>{raiseTexts.mine.questions}</h2>
      <Questions questions={open} now={now} />
    </section>
  );
}

/** The school's policies (R21). */
function Policies() {
  const styles = useStyles();
  const links = useLinkStyles();
  const { data } = useSetting("policies");
  const policies = settingValues.policies.safeParse(data?.value).data ?? [];
  if (policies.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{raiseTexts.mine.policies}</h2>
      <ul className={styles.policies}>
        {policies.map(({ title, address }) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noreferrer noopener" className={links.link}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function None() {
  const styles = useStyles();
  const empty = useWordsWhenEmpty(t.empty, texts.connection.loading);
  return (
    <>
      <p className={styles.text}>{empty}</p>
      <p className={styles.text}>{t.teach}</p>
    </>
  );
}

function Table({ concerns, heardAt }: { readonly concerns: OwnConcerns; readonly heardAt: number }) {
  const styles = useStyles();
  const links = useLinkStyles();
  const now = useNow(instantOf(heardAt), heardAt);
  return (
    <>
      <p className={styles.text}>{t.about}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {[t.reference, t.recorded, t.status].map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {concerns.map((concern) => (
            <tr key={concern.reference}>
              <td className={styles.cell}>
                <Link to={`/my-concerns/${concern.reference}`} className={links.link}>
                  {concern.reference}
                </Link>
              </td>
              <td className={styles.cell}>
                <When at={concern.recordedAt} now={now} />
              </td>
              <td className={styles.cell}>
                <Status status={concern.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.text}>{t.add}</p>
    </>
  );
}

function Status({ status }: { readonly status: OwnConcerns[number]["status"] }) {
  const styles = useStyles();
  const Icon = icons[status];
  return (
    <span className={styles.status}>
      <Icon aria-hidden className={styles.icon} />
      {texts.statuses[status]}
    </span>
  );
}
