/** The box of the search, in the head of the desk or, on a phone, on the page of what was found. */
import { SearchBox } from "@fluentui/react-components";
import type { Ref } from "react";
import { useLocation, useNavigate } from "react-router";
import { texts } from "../texts/en.ts";
import { useSearchWords } from "../use-search-words.ts";

interface Props {
  readonly box?: Ref<HTMLInputElement>;
  readonly className?: string;
}

/** The attribute of what was found, by which the keys and this box find their way. */
export const foundSelector = "[data-found]";

export function SearchField({ box, className }: Props) {
  const { typed, type, ask } = useSearchWords();
  const navigate = useNavigate();
  const isThere = useLocation().pathname === "/search";
  const pressed = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape" && typed !== "") type("");
    if (event.key === "ArrowDown" && isThere) toFirst(event);
    if (event.key !== "Enter" || typed.trim() === "") return;
    ask();
    if (isThere) toFirst(event);
    else void navigate("/search");
  };
  return (
    <SearchBox
      // A browser keeps what is typed in a box and may send it out to be spelt; these are names.
      input={{ ref: box ?? null, autoComplete: "off", spellCheck: false, maxLength: 200 }}
      className={className ?? ""}
      value={typed}
      placeholder={texts.search.label}
      aria-label={texts.search.label}
      // Nothing to clear: even unseen it would reach beyond a narrow page.
      dismiss={typed === "" ? null : { "aria-label": texts.search.clear }}
      onChange={(_, { value }) => type(value)}
      onKeyDown={pressed}
    />
  );
}

function toFirst(event: React.KeyboardEvent): void {
  const first = document.querySelector<HTMLElement>(foundSelector);
  if (first === null) return;
  event.preventDefault();
  first.focus();
}
