/** Where the page begins: configuration, Teams, who is signed in; then the desk, or one calm page that says what is amiss. */
import { type ReactNode, StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { z } from "zod";
import { App, Themed } from "./App.tsx";
import { DeskFailure, deskOver } from "./desk.ts";
import { OutsideTeams } from "./pages/OutsideTeams.tsx";
import { StartFailed } from "./pages/StartFailed.tsx";
import { enterTeams, sayFailed, sayStarted, type TeamsTheme, teamsToken } from "./teams.ts";

const configuration = z.object({ mode: z.enum(["local", "tenant"]) });

async function begin(root: Root): Promise<void> {
  const mode = await readMode();
  if (mode === undefined) return show(root, "default", <StartFailed kind="unreachable" />);
  const teams = await enterTeams(mode);
  if (teams === undefined) return show(root, "default", <OutsideTeams mode={mode} />);
  if (teams.place !== undefined) window.location.replace(`#${teams.place}`);
  const desk = deskOver({ token: teamsToken, fetch: (path, init) => fetch(path, init) });
  try {
    const me = await desk.me();
    root.render(
      <StrictMode>
        <App session={{ desk, me }} theme={teams.theme} />
      </StrictMode>,
    );
    sayStarted();
  } catch (error) {
    show(root, teams.theme, <StartFailed kind={error instanceof DeskFailure ? error.kind : "broken"} />);
    sayFailed();
  }
}

/** How the server runs; undefined when it cannot be asked. */
async function readMode(): Promise<"local" | "tenant" | undefined> {
  try {
    const response = await fetch("/tab/config.json", { cache: "no-store" });
    return configuration.parse(await response.json()).mode;
  } catch {
    return undefined;
  }
}

function show(root: Root, theme: TeamsTheme, page: ReactNode): void {
  root.render(
    <StrictMode>
      <Themed theme={theme}>
        <main>{page}</main>
      </Themed>
    </StrictMode>,
  );
}

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no place for the desk");
await begin(createRoot(place));
