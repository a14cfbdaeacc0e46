/** What an entry tells part by part: what people wrote as text under its label, names, days and choices as facts. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { EntryCard } from "../../src/contract/desk-api.ts";
import { isDay } from "../../src/domain/calendar.ts";
import { choices, labels } from "../texts/parts-en.ts";
import { dayInWords } from "../words/times.ts";
import { Facts } from "./Facts.tsx";
import { Titled } from "./Narrative.tsx";

type Part = EntryCard["parts"][number];

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export function EntryParts({ parts }: Pick<EntryCard, "parts">) {
  const styles = useStyles();
  const written = parts.filter(({ is }) => is === "words");
  const facts = parts.filter(({ is }) => is !== "words");
  if (parts.length === 0) return null;
  return (
    <div className={styles.parts}>
      {facts.length > 0 && <Facts facts={facts.map((part) => [labels[part.label], factInWords(part)])} />}
      {written.map(({ label, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes, so the place is the identity.
        <Titled key={place} title={labels[label]} text={text} own={label === "own-words"} />
      ))}
    </div>
  );
}

function factInWords({ is, label, text }: Part): string {
  if (is === "day") return isDay(text) ? dayInWords(text) : text;
  return is === "choice" ? (choices[label]?.[text] ?? text.replaceAll("-", " ")) : text;
}
