/** How far the server has read the records. */
import type { Loading } from "../../src/contract/desk-api.ts";
import { texts } from "../texts/en.ts";

const t = texts.connection;

/** From 0 to 99: all is there when the server says no more that it is loading. Undefined where nobody knows how many there are. */
export function percentLoaded({ loaded, expected }: Loading): number | undefined {
  return expected === undefined ? undefined : Math.min(Math.floor((100 * loaded) / expected), 99);
}

/** "Loading records, 62 %", or, where nobody knows how many there are, "Loading records, 41,200 so far". */
export function loadingInWords(loading: Loading): string {
  const percent = percentLoaded(loading);
  return percent === undefined ? t.loadingSoFar(loading.loaded.toLocaleString("en-GB")) : t.loadingPart(percent);
}
