/** Teams' three themes, kept per browser: two windows of two people look alike. */
import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { useLayoutEffect, useState } from "react";
import type { TeamsTheme } from "./host/context.ts";

export const themes: Readonly<Record<TeamsTheme, { readonly title: string; readonly fluent: Theme }>> = {
  default: { title: "Light", fluent: teamsLightTheme },
  dark: { title: "Dark", fluent: teamsDarkTheme },
  contrast: { title: "High contrast", fluent: teamsHighContrastTheme },
};

/** In the order in which they are offered. */
export const themeNames: readonly TeamsTheme[] = ["default", "dark", "contrast"];

const storageKey = "local-teams.theme";

/** The theme in use and the way to choose another. Starts as last chosen, else as the machine is set. */
export function useTeamsTheme(): readonly [TeamsTheme, (theme: TeamsTheme) => void] {
  const [theme, setTheme] = useState(startingTheme);
  // Menus, toasts and dialogs are drawn outside of the page's own element, and want to know too.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const choose = (chosen: TeamsTheme): void => {
    localStorage.setItem(storageKey, chosen);
    setTheme(chosen);
  };
  return [theme, choose];
}

function startingTheme(): TeamsTheme {
  const stored = themeNames.find((name) => name === localStorage.getItem(storageKey));
  if (stored) return stored;
  if (window.matchMedia("(forced-colors: active)").matches) return "contrast";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "default";
}
