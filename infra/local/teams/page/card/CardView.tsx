import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CardRequest } from "./card-action.ts";
import { type DrawnCard, drawCard } from "./draw-card.ts";
import { type Card, wentWrong } from "./invoke-reply.ts";
import type { SearchChoices } from "./searched-choice-set.ts";

interface CardViewProps {
  readonly card: Card;
  readonly label: string;
  /** Asks the bot; the words to show under the card when it is done, if any. @throws when it failed. */
  readonly onRequest: (request: CardRequest) => Promise<string | undefined>;
  readonly onLink: (link: string) => void;
  readonly search: SearchChoices;
  readonly inDialog?: boolean;
  /** Whether a card's `refresh` for these people (`29:…`; nobody named: everybody) is for whoever looks at it. */
  readonly refreshesFor?: (userIds: readonly string[]) => boolean;
}

/**
 * One Adaptive Card. While the bot is asked its buttons are disabled; when that fails, everything typed is still there.
 *
 * A new `card` is drawn anew. If the focus was inside, it goes to the new card, so a screen reader and a keyboard stay there.
 */
export function CardView({ card, label, onRequest, onLink, search, inDialog = false, refreshesFor }: CardViewProps) {
  const place = useRef<HTMLElement>(null);
  const drawn = useRef<DrawnCard | undefined>(undefined);
  const hadFocus = useRef(false);
  const [feedback, setFeedback] = useState("");
  const [isWaiting, setWaiting] = useState(false);
  const [isDrawable, setDrawable] = useState(true);

  const ask = useEffectEvent(async (request: CardRequest) => {
    const asked = drawn.current;
    const wasInside = place.current?.contains(document.activeElement) ?? false;
    const focused = document.activeElement;
    setFeedback("");
    setWaiting(true);
    asked?.setWaiting(true);
    if (wasInside) hadFocus.current = true;
    try {
      setFeedback((await onRequest(request)) ?? "");
    } catch {
      setFeedback(request.kind === "execute" && request.trigger === "automatic" ? "" : wentWrong);
    }
    setWaiting(false);
    asked?.setWaiting(false);
    if (drawn.current !== asked) return;
    hadFocus.current = false;
    if (wasInside && focused instanceof HTMLElement) focused.focus();
  });

  const draw = useEffectEvent((shown: Card) =>
    drawCard(shown, {
      request: (request) => void ask(request),
      openLink: (link) => onLink(link),
      search: (dataset, typed) => search(dataset, typed),
      inDialog,
    }),
  );

  const refresh = useEffectEvent((shown: DrawnCard) => {
    if (shown.refresh && refreshesFor?.(shown.refresh.userIds)) void ask(shown.refresh.request);
  });

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const shown = draw(card);
    drawn.current = shown;
    setDrawable(shown !== undefined);
    if (shown) {
      element.replaceChildren(shown.element);
      refresh(shown);
    }
    if (hadFocus.current) element.focus({ preventScroll: true });
    hadFocus.current = false;
    return () => {
      hadFocus.current ||= element.contains(document.activeElement);
      element.replaceChildren();
    };
  }, [card]);

  return (
    <div className="card-frame">
      <section ref={place} className="card" aria-label={label} aria-busy={isWaiting} tabIndex={-1} />
      {!isDrawable && <p className="card-undrawable">{fallbackText(card)}</p>}
      <p className="card-feedback" role="status">
        {feedback}
      </p>
    </div>
  );
}

function fallbackText(card: Card): string {
  const text = card.fallbackText;
  return typeof text === "string" && text !== "" ? text : "This card cannot be shown here.";
}
