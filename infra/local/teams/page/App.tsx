/** Local Teams: first who one is, then that person's Teams. The address holds the person, so two windows are two people. */
import { FluentProvider, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { LocalPerson, LocalState } from "../protocol.ts";
import { fetchPeople, fetchState } from "./api.ts";
import { PersonPicker } from "./PersonPicker.tsx";
import { Teams } from "./shell/Teams.tsx";
import { themes, useTeamsTheme } from "./theme.ts";

interface Loaded {
  readonly people: readonly LocalPerson[];
  readonly start: LocalState | undefined;
}

/** The whole page. */
export function App() {
  const [theme, chooseTheme] = useTeamsTheme();
  const [loaded, setLoaded] = useState<Loaded | "failed">();
  const id = new URLSearchParams(location.search).get("person");

  useEffect(() => {
    Promise.all([fetchPeople(), id ? fetchState(id) : undefined]).then(
      ([people, start]) => setLoaded({ people, start }),
      () => setLoaded("failed"),
    );
  }, [id]);

  return (
    <FluentProvider theme={themes[theme].fluent} className="fluent">
      {loaded === undefined && <Spinner className="page-wait" delay={300} label="Opening Local Teams" />}
      {loaded === "failed" && <Unreachable isPerson={id !== null} />}
      {typeof loaded === "object" &&
        (loaded.start ? (
          <Teams start={loaded.start} people={loaded.people} theme={theme} onTheme={chooseTheme} />
        ) : (
          <PersonPicker people={loaded.people} theme={theme} onTheme={chooseTheme} />
        ))}
    </FluentProvider>
  );
}

function Unreachable({ isPerson }: { readonly isPerson: boolean }) {
  return (
    <main className="page-wait">
      <h1>Local Teams cannot be opened</h1>
      <p>
        The local server does not answer{isPerson && ", or this person is not one of its people"}. Is{" "}
        <code>npm start</code> running?
      </p>
      <p>
        <a href={location.href}>Try again</a>
        {isPerson && (
          <>
            {" or "}
            <a href="/local/">choose somebody else</a>
          </>
        )}
      </p>
    </main>
  );
}
