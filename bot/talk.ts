/** One turn of one person's: who speaks, and the words in which they are spoken to. */
import type { Language } from "../src/domain/language.ts";
import type { Actor } from "../src/service/permission.ts";
import type { Ports } from "../src/service/ports.ts";
import type { CardSettings } from "./cards/card.ts";

export interface Talk {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly settings: CardSettings;
  /** The same in another language. */
  readonly spokenIn: (language: Language) => CardSettings;
}
