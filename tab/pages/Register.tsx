/** The register check (R3.3): are the records as Lantern wrote them, what was noticed, and the checkpoints to keep elsewhere. */
import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { RegisterPage } from "../../src/contract/desk-api.ts";
import { Bones } from "../parts/Bones.tsx";
import { Checkpoint } from "../parts/Checkpoint.tsx";
import { CheckStatus } from "../parts/CheckStatus.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { NoticedList } from "../parts/NoticedList.tsx";
import { useAlarmTold } from "../parts/RegisterAlarm.tsx";
import { useRegister } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { useNow } from "../use-clock.ts";

const t = texts.register;

const useStyles = makeStyles({
  page: {
    maxWidth: "60rem",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: {
    ...typographyStyles.body2,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
    maxWidth: "65ch",
    color: tokens.colorNeutralForeground2,
  },
  alarm: { marginBottom: tokens.spacingVerticalL, paddingBottom: tokens.spacingVerticalMNudge },
  sentence: { display: "block", maxWidth: "75ch", marginTop: tokens.spacingVerticalXS },
  section: { marginTop: tokens.spacingVerticalXXXL },
  subtitle: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  quiet: {
    ...typographyStyles.body1,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: "75ch",
    color: tokens.colorNeutralForeground2,
  },
  registers: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 22rem), 1fr))",
    gap: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
  },
});

export function Register() {
  const query = useRegister({ watches: true });
  return (
    <Loaded query={query} skeleton={<Bones title={t.title} rows={4} height={64} />}>
      {(page, heardAt) => <Known page={page} heardAt={heardAt} />}
    </Loaded>
  );
}

function Known({ page, heardAt }: { readonly page: RegisterPage; readonly heardAt: number }) {
  const styles = useStyles();
  const now = useNow(page.now, heardAt);
  useAlarmTold(page);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t.title}</h1>
      <p className={styles.text}>{t.about}</p>
      {page.noticed.length > 0 && <Alarm />}
      <CheckStatus page={page} now={now} />
      <section className={styles.section}>
        <h2 className={styles.subtitle}>{t.noticed.title}</h2>
        <NoticedList noticed={page.noticed} now={now} />
      </section>
      <section className={styles.section}>
        <h2 className={styles.subtitle}>{t.checkpoints.title}</h2>
        <p className={styles.quiet}>{t.checkpoints.about}</p>
        <div className={styles.registers}>
          {page.registers.map((register) => (
            <Checkpoint key={register.register} held={register} now={now} />
          ))}
        </div>
      </section>
    </div>
  );
}

function Alarm() {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.alarm}>
      <MessageBarBody>
        <MessageBarTitle>{t.alarm}</MessageBarTitle>
        <span className={styles.sentence}>{t.noticed.next}</span>
        <span className={styles.sentence}>{t.noticed.where}</span>
      </MessageBarBody>
    </MessageBar>
  );
}
