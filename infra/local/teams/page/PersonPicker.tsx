/** The first page of Local Teams: who do you want to be? */
import { Avatar, Badge, SearchBox } from "@fluentui/react-components";
import { useState } from "react";
import type { LocalPerson } from "../protocol.ts";
import { badges, peopleMatching, suggestedPeople } from "./people.ts";
import { ThemeMenu, type ThemeProps } from "./ThemeMenu.tsx";

interface PersonPickerProps extends ThemeProps {
  readonly people: readonly LocalPerson[];
}

/** A list of people to choose from; each is a link, so that another can be opened in a window beside. */
export function PersonPicker({ people, theme, onTheme }: PersonPickerProps) {
  const [typed, setTyped] = useState("");
  const suggested = suggestedPeople(people);
  const found = peopleMatching(people, typed);
  const isSearching = typed.trim() !== "";
  return (
    <main className="picker">
      <header className="picker-head">
        <h1>Local Teams</h1>
        <ThemeMenu theme={theme} onTheme={onTheme} />
      </header>
      <p className="picker-words">
        A stand-in for Microsoft Teams on this machine, to try Lantern with. Everybody here is fictional, and nothing
        leaves the machine. Choose who you want to be; open a second window to be somebody else as well.
      </p>
      <SearchBox
        className="picker-search"
        size="large"
        placeholder="Search by name, job or role"
        aria-label="Search people"
        value={typed}
        onChange={(_event, data) => setTyped(data.value)}
      />
      <p className="visually-hidden" role="status">
        {isSearching ? `${found.length} people found` : ""}
      </p>
      {isSearching ? (
        <PeopleList title={found.length > 0 ? "Found" : "Nobody found"} people={found} />
      ) : (
        <>
          <PeopleList title="Suggested" people={suggested} />
          <PeopleList title="Everybody else" people={people.filter((person) => !suggested.includes(person))} />
        </>
      )}
    </main>
  );
}

function PeopleList({ title, people }: { readonly title: string; readonly people: readonly LocalPerson[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <a className="person" href={`/local/?person=${encodeURIComponent(person.id)}`}>
              <Avatar name={person.name} color="colorful" size={36} aria-hidden />
              <span className="person-words">
                <span className="person-name">{person.name}</span>
                <span className="person-job">{person.jobTitle}</span>
              </span>
              <span className="person-roles">
                {badges(person).map((badge) => (
                  <Badge key={badge} appearance="tint" color="brand">
                    {badge}
                  </Badge>
                ))}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
