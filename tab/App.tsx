/** The desk put together: theme, cache, session, pages. */
import {
  FluentProvider,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { createHashRouter, Navigate, Outlet, RouterProvider } from "react-router";
import { DraftsContext, emptyDrafts } from "./drafts.ts";
import { FormDraftsContext } from "./forms/form-drafts.ts";
import type { Values } from "./forms/work-form.ts";
import { AttachDocument } from "./pages/AttachDocument.tsx";
import { BodyMap, OwnBodyMap } from "./pages/BodyMap.tsx";
import { Concern } from "./pages/Concern.tsx";
import { Learner } from "./pages/Learner.tsx";
import { Learners } from "./pages/Learners.tsx";
import { MyActions } from "./pages/MyActions.tsx";
import { MyConcern } from "./pages/MyConcern.tsx";
import { MyConcerns } from "./pages/MyConcerns.tsx";
import { NothingHere } from "./pages/NothingHere.tsx";
import { Raise } from "./pages/Raise.tsx";
import { Register } from "./pages/Register.tsx";
import { Search } from "./pages/Search.tsx";
import { Settings } from "./pages/Settings.tsx";
import { StartFailed } from "./pages/StartFailed.tsx";
import { Today } from "./pages/Today.tsx";
import { Announcer } from "./parts/Announcer.tsx";
import { Frame } from "./parts/Frame.tsx";
import { newVisit, VisitContext } from "./parts/visit.ts";
import { newQueryClient } from "./queries.ts";
import { type Session, SessionContext, useSession } from "./session.ts";
import { followTheme, type TeamsTheme } from "./teams.ts";
import { texts } from "./texts/en.ts";

const themes: Readonly<Record<TeamsTheme, { readonly fluent: Theme; readonly scheme: "light" | "dark" }>> = {
  default: { fluent: teamsLightTheme, scheme: "light" },
  dark: { fluent: teamsDarkTheme, scheme: "dark" },
  contrast: { fluent: teamsHighContrastTheme, scheme: "dark" },
};

/** Fluent in the theme of Teams, for the desk and for the pages shown in its place. */
export function Themed({ theme, children }: { readonly theme: TeamsTheme; readonly children: ReactNode }) {
  const { fluent, scheme } = themes[theme];
  useEffect(() => {
    // The browser draws date fields and scroll bars itself: this tells it in which light.
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return (
    <FluentProvider theme={fluent} style={{ minHeight: "100%" }}>
      {children}
    </FluentProvider>
  );
}

interface Props {
  readonly session: Session;
  readonly theme: TeamsTheme;
}

/** The desk of somebody who is signed in. */
export function App({ session, theme: first }: Props) {
  const [theme, setTheme] = useState(first);
  const [client] = useState(newQueryClient);
  const [drafts] = useState(emptyDrafts);
  const [formDrafts] = useState(() => new Map<string, Values>());
  const [visit] = useState(newVisit);
  const [router] = useState(newRouter);
  useEffect(() => followTheme(setTheme), []);
  return (
    <Themed theme={theme}>
      <QueryClientProvider client={client}>
        <SessionContext value={session}>
          <DraftsContext value={drafts}>
            <FormDraftsContext value={formDrafts}>
              <VisitContext value={visit}>
                <Announcer>
                  <RouterProvider router={router} />
                </Announcer>
              </VisitContext>
            </FormDraftsContext>
          </DraftsContext>
        </SessionContext>
      </QueryClientProvider>
      <PrintNotice />
    </Themed>
  );
}

/** The place in the desk stands behind the `#`, so that no reference is ever asked of the server as a page. */
function newRouter() {
  const pages = [
    { path: "/today", element: <Today /> },
    { path: "/concern/:reference", element: <Concern /> },
    { path: "/concern/:reference/body-map", element: <BodyMap /> },
    { path: "/concern/:reference/document", element: <AttachDocument /> },
    { path: "/learners", element: <Learners /> },
    { path: "/learner/:id", element: <Learner /> },
    { path: "/my-concerns", element: <MyConcerns /> },
    { path: "/my-concerns/:reference", element: <MyConcern /> },
    { path: "/my-concerns/:reference/body-map", element: <OwnBodyMap /> },
    { path: "/raise", element: <Raise /> },
    { path: "/my-actions", element: <MyActions /> },
    { path: "/register", element: <Register /> },
    { path: "/search", element: <Search /> },
    { path: "/settings", element: <Settings /> },
    { path: "/", element: <Start /> },
    { path: "*", element: <NothingHere /> },
  ];
  return createHashRouter([{ element: <Framed />, errorElement: <Broken />, children: pages }]);
}

function Framed() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** A fault of the desk itself. The router's own page would show its message, and that is nobody's to read. */
function Broken() {
  return (
    <main>
      <StartFailed kind="broken" />
    </main>
  );
}

function Start() {
  const { may } = useSession().me;
  return <Navigate replace to={may.seeTriage ? "/today" : may.checkRegister ? "/register" : "/my-concerns"} />;
}

/** What a printer gets in place of a record (R18.2). desk.css hides everything else. */
function PrintNotice() {
  return createPortal(
    <div className="print-notice">
      <h1>{texts.print.title}</h1>
      <p>{texts.print.text}</p>
    </div>,
    document.body,
  );
}
