/** Single-letter shortcuts. Never while somebody types, and switched off by those whom they disturb (WCAG 2.1.4). */
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

/** What each key does; a key that does something keeps the browser from also typing it. */
export type Keys = Readonly<Record<string, () => void>>;

/** Listens while the component is on the page. */
export function useKeys(keys: Keys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const action = keys[event.key];
    if (action === undefined || !mayAct(event)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => pressed(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function mayAct(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return false;
  if (!lettersInUse() && event.key.length === 1) return false;
  return !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=dialog], [role=listbox], [role=combobox], [role=menu]") !== null) return true;
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const setting = "lantern.letter-shortcuts";
const followers = new Set<() => void>();
let letters: boolean | undefined;

/** Whether letters act, and how to switch that. Remembered in this browser where it lets us. */
export function useLetters(): readonly [boolean, (use: boolean) => void] {
  return [useSyncExternalStore(followLetters, lettersInUse), switchLetters];
}

function lettersInUse(): boolean {
  letters ??= stored() !== "off";
  return letters;
}

function switchLetters(use: boolean): void {
  letters = use;
  try {
    localStorage.setItem(setting, use ? "on" : "off");
  } catch {
    // A browser that keeps nothing for framed pages: the choice then holds until the tab is closed.
  }
  for (const changed of followers) changed();
}

function stored(): string | null {
  try {
    return localStorage.getItem(setting);
  } catch {
    return null;
  }
}

function followLetters(changed: () => void): () => void {
  followers.add(changed);
  return () => void followers.delete(changed);
}
