/** The parts of the cumulative view by themselves, with the view that a test has put into the window. */
import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { me } from "../../../src/contract/desk-api.ts";
import { cumulativeView, type LearnerEvent, type SignalCard } from "../../../src/contract/signals.ts";
import "../../../tab/desk.css";
import { deskOver } from "../../../tab/desk.ts";
import { Announcer } from "../../../tab/parts/Announcer.tsx";
import type { DismissSignal } from "../../../tab/parts/learner/DismissForm.tsx";
import { EventsPicture } from "../../../tab/parts/learner/EventsPicture.tsx";
import { SignalList } from "../../../tab/parts/learner/SignalList.tsx";
import { SessionContext } from "../../../tab/session.ts";
import { pictureTexts, signalTexts } from "../../../tab/texts/signals-en.ts";

declare global {
  interface Window {
    /** What the page shows. */
    given: unknown;
    theme: "light" | "dark" | "contrast";
    /** Told of every entry that is opened. */
    opened(key: string): Promise<void>;
    /** What the server answers to a dismissal. */
    answer(fingerprint: string, reason: string): Promise<"dismissed" | { readonly refused: "rationale-missing" }>;
    /** Gives the page another view, as a live update does. */
    give(view: unknown): void;
  }
}

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
const person = me.parse({
  id: "staff/00000000-0000-4000-8000-000000000002",
  name: "Priya Nair",
  school: { name: "Fernhill College", timeZone: "Europe/London", weekdays: [], daysOff: [] },
  may: { listLearners: true, seeTriage: true, searchRecords: true, checkRegister: true, changeSettings: true },
});
const desk = deskOver({ token: () => Promise.reject(new Error("no server")), fetch });

function Page() {
  const [view, setView] = useState(() => cumulativeView.parse(window.given));
  window.give = (next) => setView(cumulativeView.parse(next));
  const open = (event: LearnerEvent): void => void window.opened(event.key);
  const dismiss: DismissSignal = async (signal: SignalCard, reason) => {
    const answer = await window.answer(signal.fingerprint, reason);
    if (answer === "dismissed") {
      const dismissal = { signal, at: "2026-11-24T09:40:00.000Z", by: person.name, reason } as const;
      setView((before) => ({
        ...before,
        signals: before.signals.filter(({ id }) => id !== signal.id),
        dismissed: [...before.dismissed, dismissal],
      }));
    }
    return answer;
  };
  return (
    <main style={{ padding: "16px" }}>
      <h1>Amara Nwosu</h1>
      <h2>{pictureTexts.title}</h2>
      <EventsPicture view={view} open={open} />
      <h2>{signalTexts.title}</h2>
      <SignalList view={view} now="2026-11-24T09:40:00.000Z" open={open} dismiss={dismiss} />
    </main>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("no place for the page");
document.documentElement.style.colorScheme = window.theme === "light" ? "light" : "dark";
createRoot(root).render(
  <StrictMode>
    <FluentProvider theme={themes[window.theme]} style={{ minHeight: "100%" }}>
      <SessionContext value={{ desk, me: person }}>
        <Announcer>
          <Page />
        </Announcer>
      </SessionContext>
    </FluentProvider>
  </StrictMode>,
);
