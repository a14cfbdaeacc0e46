import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { LocalConversation, LocalMessage } from "../../protocol.ts";
import { threads } from "../teams-view.ts";
import { dayHeading } from "../times.ts";
import { MessageItem } from "./MessageItem.tsx";
import { useShell } from "./shell-context.ts";

/** The messages of a conversation, oldest first; a log for screen readers, and it keeps to its end while one reads there. */
export function MessageLog({ conversation }: { readonly conversation: LocalConversation }) {
  const { view } = useShell();
  const posts = threads(view, conversation.id);
  const isTyping = view.typing.has(conversation.id);
  const own = posts.flat().findLast(({ from }) => from === view.person.id);
  const log = useKeptEnd(posts.at(-1)?.at(-1)?.id, own?.id, isTyping);
  return (
    <div
      ref={log}
      className="log"
      role="log"
      aria-live="polite"
      aria-label={`Messages with ${conversation.title}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard.
      tabIndex={0}
    >
      {posts.length === 0 && !isTyping && <p className="log-empty">{emptyWords[conversation.kind]}</p>}
      {posts.map((post, at) => (
        <Post key={post[0]?.id} post={post} day={dayOf(post)} isFirstOfDay={dayOf(post) !== dayOf(posts[at - 1])} />
      ))}
      {isTyping && (
        <p className="typing">
          <span className="typing-dots" aria-hidden>
            <i />
            <i />
            <i />
          </span>
          Lantern is typing
        </p>
      )}
    </div>
  );
}

const emptyWords: Readonly<Record<LocalConversation["kind"], string>> = {
  personal: "This is the beginning of your chat with Lantern. Write something, or ask it to raise a concern.",
  chat: "Nothing has been said in this chat.",
  channel: "Nothing has been posted in this channel.",
};

/** A post stands under the day on which it was last written in. */
function dayOf(post: readonly LocalMessage[] | undefined): string | undefined {
  const last = post?.at(-1);
  return last && dayHeading(last.at);
}

interface PostProps {
  readonly post: readonly LocalMessage[];
  readonly day: string | undefined;
  readonly isFirstOfDay: boolean;
}

function Post({ post, day, isFirstOfDay }: PostProps) {
  return (
    <div className="log-entry">
      {isFirstOfDay && <h2 className="day">{day}</h2>}
      {post.map((message, at) => (
        <div key={message.id} className={at > 0 ? "reply" : undefined}>
          <MessageItem message={message} />
        </div>
      ))}
    </div>
  );
}

/** How near to the end, in pixels, counts as reading there. */
const nearEnd = 80;

/** Who reads at the end stays there as the log grows; who writes is taken there. */
function useKeptEnd(newest: string | undefined, own: string | undefined, isTyping: boolean) {
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const settled = useRef({ top: 0, isEnd: true });
  const written = useRef(own);
  const keep = useCallback((element: HTMLElement): void => {
    settle(element);
    isAtEnd.current = isNearEnd(element);
    settled.current = { top: element.scrollTop, isEnd: isAtEnd.current };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what makes the log longer.
  useLayoutEffect(() => {
    // What one wrote may come together with its answer, which is then the newest.
    const isWriting = own !== written.current;
    written.current = own;
    if (log.current && (isAtEnd.current || isWriting)) keep(log.current);
  }, [newest, own, isTyping]);

  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const scrolled = (): void => {
      const { top, isEnd } = settled.current;
      // The browser tells of our own scrolling late, when a card may have been drawn below: that is nobody who scrolls away.
      isAtEnd.current = isNearEnd(element) || (isEnd && element.scrollTop === top);
    };
    // A card is drawn a moment after its message, and a window may change its size; not while somebody fills a form in.
    const resized = new ResizeObserver(() => {
      if (isAtEnd.current && !element.contains(document.activeElement)) keep(element);
    });
    const grown = new MutationObserver(() => {
      for (const child of element.children) resized.observe(child);
    });
    element.addEventListener("scroll", scrolled);
    grown.observe(element, { childList: true });
    resized.observe(element);
    for (const child of element.children) resized.observe(child);
    keep(element);
    return () => {
      element.removeEventListener("scroll", scrolled);
      grown.disconnect();
      resized.disconnect();
    };
  }, [keep]);
  return log;
}

function isNearEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < nearEnd;
}

/** Shows the end; of a last message that is longer than the log, its beginning. */
function settle(log: HTMLElement): void {
  const last = log.lastElementChild;
  const isLong = last instanceof HTMLElement && last.offsetHeight > log.clientHeight - 16;
  log.scrollTop = isLong ? last.offsetTop - log.offsetTop - 8 : log.scrollHeight;
}
