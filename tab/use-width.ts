/** How wide an element is, for what has to be drawn to its measure. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The element's ref, and its width in pixels; undefined until it has been laid out once. */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number | undefined] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => setWidth(Math.floor(current.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
