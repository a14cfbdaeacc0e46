/** Says how far the loading of the records is to those who do not see it. */
import { useEffect, useRef } from "react";
import type { Loading } from "../src/contract/desk-api.ts";
import { sparing } from "./loading.ts";
import { useAnnounce } from "./parts/Announcer.tsx";
import { texts } from "./texts/en.ts";
import { loadingInWords } from "./words/loading.ts";

/** Tells a screen reader how far the loading is, sparingly, and that it is over. */
export function useLoadingTold(loading: Loading | undefined): void {
  const announce = useAnnounce();
  const may = useRef(sparing());
  const before = useRef(loading);
  useEffect(() => {
    const ended = before.current !== undefined && loading === undefined;
    before.current = loading;
    if (ended) announce(texts.connection.loaded);
    else if (loading !== undefined && may.current(Date.now())) announce(loadingInWords(loading));
  }, [loading, announce]);
}
