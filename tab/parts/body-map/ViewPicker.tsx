/** Which part of the body is seen; on a phone, also from which side, because there one figure at a time has room. */
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { BodyView } from "../../../src/domain/body-map-view.ts";
import { texts } from "../../texts/en.ts";
import { groupOf, groupsInOrder, viewsIn } from "./views.ts";

const t = texts.bodyMap;

const useStyles = makeStyles({
  // Four words and their counts must fit beside each other on the narrowest phone.
  tab: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  sides: { flexWrap: "wrap" },
});

interface Props {
  readonly view: BodyView;
  /** How many marks each view has. */
  readonly counts: (view: BodyView) => number;
  readonly oneAtATime: boolean;
  readonly show: (view: BodyView) => void;
}

export function ViewPicker({ view, counts, oneAtATime, show }: Props) {
  const styles = useStyles();
  const group = groupOf(view);
  return (
    <div>
      <TabList
        aria-label={t.groupsLabel}
        selectedValue={group}
        onTabSelect={(_, { value }) => {
          const chosen = groupsInOrder.find((one) => one === value);
          const [first] = chosen === undefined ? [] : viewsIn(chosen);
          if (first !== undefined) show(first);
        }}
      >
        {groupsInOrder.map((one) => (
          <Tab key={one} value={one} className={styles.tab}>
            {counted(t.groups[one], sum(viewsIn(one).map(counts)))}
          </Tab>
        ))}
      </TabList>
      {oneAtATime && (
        <TabList
          aria-label={t.viewsLabel}
          size="small"
          appearance="subtle"
          className={styles.sides}
          selectedValue={view}
          onTabSelect={(_, { value }) => {
            const chosen = viewsIn(group).find((one) => one === value);
            if (chosen !== undefined) show(chosen);
          }}
        >
          {viewsIn(group).map((one) => (
            <Tab key={one} value={one} className={styles.tab}>
              {counted(t.views[one], counts(one))}
            </Tab>
          ))}
        </TabList>
      )}
    </div>
  );
}

function counted(name: string, marks: number): string {
  return marks === 0 ? name : `${name} (${marks})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
