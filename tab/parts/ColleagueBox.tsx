/** A member of staff, chosen by typing a part of their name. */
import { Combobox, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useColleagues } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { nameMatches } from "../words/concerns.ts";

const t = texts.concern.decide;

/** More than these nobody reads: typing one more letter is quicker. */
const most = 40;

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%" },
  list: { maxHeight: "320px" },
  // WCAG 2.2, 2.5.8: Fluent's own is 20 px.
  arrow: { minWidth: "24px", minHeight: "24px", alignItems: "center", justifyContent: "center" },
  title: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The id of whoever was chosen; empty while nobody was. */
  readonly owner: string;
  readonly typed: string;
  readonly change: (owner: string, typed: string) => void;
}

/** Field hands its label and its error to the box through these props. */
export function ColleagueBox({ owner, typed, change, ...field }: Props) {
  const styles = useStyles();
  const { data, isError } = useColleagues();
  const found = owner === "" ? (data ?? []).filter(({ name }) => nameMatches(name, typed)) : (data ?? []);
  return (
    <Combobox
      {...field}
      className={styles.box}
      input={{ className: styles.input }}
      listbox={{ className: styles.list }}
      expandIcon={{ className: styles.arrow }}
      value={typed}
      selectedOptions={owner === "" ? [] : [owner]}
      placeholder={t.ownerPlaceholder}
      onChange={(event) => change("", event.target.value)}
      onOptionSelect={(_, { optionValue, optionText }) => {
        if (optionValue !== undefined) change(optionValue, optionText ?? "");
      }}
    >
      {found.slice(0, most).map(({ id, name, jobTitle }) => (
        <Option key={id} value={id} text={name}>
          <span>
            {name} <span className={styles.title}>{jobTitle}</span>
          </span>
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="nobody" disabled value="" text="">
          {isError ? t.colleaguesFailed : t.noOwner}
        </Option>
      )}
    </Combobox>
  );
}
