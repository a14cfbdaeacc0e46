/** What was typed into forms and not sent yet: in memory for as long as the tab stands open, and nowhere else (R18.1). */
import { createContext } from "react";
import type { BodyMapDraft } from "../parts/body-map/draft.ts";
import type { RaiseDraft } from "../raise.ts";
import type { Values } from "./work-form.ts";

export const FormDraftsContext = createContext<Map<string, Values>>(new Map());

/** Body maps that are being drawn, by concern. */
export const BodyMapDraftsContext = createContext<Map<string, BodyMapDraft>>(new Map());

/** The concern that is being told on the full form. */
export const RaiseDraftContext = createContext<{ current: RaiseDraft | undefined }>({ current: undefined });
