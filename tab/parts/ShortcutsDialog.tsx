/** The list of keys, and the switch for those whom single letters disturb. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Switch,
  tokens,
} from "@fluentui/react-components";
import { texts } from "../texts/en.ts";
import { useLetters } from "../use-keys.ts";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  action: { margin: 0 },
  key: {
    display: "inline-block",
    minWidth: "1.5em",
    textAlign: "center",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
  },
  letters: { marginTop: tokens.spacingVerticalM },
});

interface Props {
  readonly close: () => void;
}

export function ShortcutsDialog({ close }: Props) {
  const styles = useStyles();
  const [letters, switchLetters] = useLetters();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{texts.shortcuts.title}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {texts.shortcuts.rows.map(([key, action]) => (
                <Row key={key} name={key} action={action} />
              ))}
            </dl>
            <Switch
              className={styles.letters}
              checked={letters}
              onChange={(_, data) => switchLetters(data.checked)}
              label={texts.shortcuts.use}
            />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="secondary">{texts.shortcuts.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Row({ name, action }: { readonly name: string; readonly action: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <kbd className={styles.key}>{name}</kbd>
      </dt>
      <dd className={styles.action}>{action}</dd>
    </>
  );
}
