/** An agency: one of the school's list (pages/Settings.tsx), or any other that is typed. */
import { Combobox, Input, makeStyles, Option, tokens, typographyStyles } from "@fluentui/react-components";
import { useSetting } from "../../queries.ts";

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  list: { maxHeight: "320px" },
  none: { display: "none" },
  // WCAG 2.2, 2.5.8: Fluent's own is 20 px.
  arrow: { minWidth: "24px", minHeight: "24px", alignItems: "center", justifyContent: "center" },
  about: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Field hands its label and its error to the box through these props. */
export function AgencyBox({ value, change, ...field }: Props) {
  const styles = useStyles();
  const { data } = useSetting("agencies");
  const agencies = data?.value ?? [];
  const chosen = agencies.find(({ name }) => name === value);
  const typed = value.trim().toLowerCase();
  const offered = chosen === undefined ? agencies.filter(({ name }) => name.toLowerCase().includes(typed)) : agencies;
  if (agencies.length === 0) return <Input {...field} value={value} onChange={(_, data) => change(data.value)} />;
  const about = [chosen?.telephone, chosen?.email, chosen?.hours].filter((one) => one !== undefined && one !== "");
  return (
    <div>
      <Combobox
        {...field}
        freeform
        className={styles.box}
        input={{ className: styles.box }}
        listbox={{ className: offered.length === 0 ? styles.none : styles.list }}
        expandIcon={{ className: styles.arrow }}
        value={value}
        selectedOptions={chosen === undefined ? [] : [chosen.name]}
        onChange={(event) => change(event.target.value)}
        onOptionSelect={(_, { optionText }) => change(optionText ?? "")}
      >
        {offered.map(({ name }) => (
          <Option key={name} value={name} text={name}>
            {name}
          </Option>
        ))}
      </Combobox>
      {about.length > 0 && <p className={styles.about}>{about.join(" · ")}</p>}
      {chosen !== undefined && chosen.notes !== "" && <p className={styles.about}>{chosen.notes}</p>}
    </div>
  );
}
