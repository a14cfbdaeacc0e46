/** How a page lies on the screen: what a narrow one cuts off, and where the focus is seen to be. */
import type { Frame, Page } from "playwright-core";
import { z } from "zod";

/** What on the page reaches beyond the sides of the screen, or can be scrolled sideways; frames inside it are not looked into. */
export async function beyondTheSides(frame: Frame): Promise<readonly string[]> {
  return z.array(z.string()).parse(await frame.evaluate(findBeyond));
}

/** Runs in the page, so it holds everything it needs. */
function findBeyond(): string[] {
  const width = document.documentElement.clientWidth;
  const isDrawn = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  // What is there for screen readers only is a pixel wide and clipped, and what stands in it with it.
  const isClipped = (element: Element): boolean => {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      const { clipPath, clip } = getComputedStyle(each);
      if (clipPath !== "none" || clip !== "auto") return true;
    }
    return false;
  };
  return [...document.querySelectorAll("body *")].flatMap((element) => {
    const { left, right } = element.getBoundingClientRect();
    const scrolls =
      element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (!scrolls && left >= -1 && right <= width + 1) return [];
    if (right === left || !isDrawn(element) || isClipped(element)) return [];
    return [`${element.tagName} ${element.className}: ${Math.round(left)} to ${Math.round(right)} of ${width}`];
  });
}

/**
 * Whether a person sees where the focus is: the same place is looked at with the focus and without it. The focus is where it
 * was afterwards. A date has several parts, of which the first has the focus when it is given back: Tab would never lead out of it,
 * so it is looked at once.
 */
export async function isFocusSeen(page: Page, frame: Frame): Promise<boolean> {
  const focused = (await frame.evaluateHandle(() => document.activeElement)).asElement();
  const box = await focused?.boundingBox();
  if (!focused || !box) return false;
  if (await focused.evaluate(isLookedAtAlready)) return true;
  const margin = 6;
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  const clip = { x, y, width: box.width + 2 * margin, height: box.height + 2 * margin };
  const look = () => page.screenshot({ clip, animations: "disabled" });
  const withFocus = await look();
  await focused.evaluate((element) => "blur" in element && (element as HTMLElement | SVGElement).blur());
  const without = await look();
  await focused.evaluate(
    (element) => "focus" in element && (element as HTMLElement | SVGElement).focus({ preventScroll: true }),
  );
  return !withFocus.equals(without);
}

function isLookedAtAlready(element: Element): boolean {
  const isLookedAt = element.hasAttribute("data-looked-at");
  if (element.matches("[type=date], [type=time]")) element.setAttribute("data-looked-at", "");
  return isLookedAt;
}
