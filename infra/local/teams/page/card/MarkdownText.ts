/** A bot's message text, drawn from the same tree as a card's texts. React escapes every text in it. */
import { createElement, Fragment, type ReactElement, type ReactNode } from "react";
import { type Block, type Inline, parseMarkdown } from "./markdown.ts";

interface MarkdownTextProps {
  readonly text: string;
  readonly onLink: (link: string) => void;
}

/** Bold, italic, links, lists and line breaks; everything else is shown as it was written. */
export function MarkdownText({ text, onLink }: MarkdownTextProps) {
  return createElement(Fragment, null, ...parseMarkdown(text).map((block) => blockElement(block, onLink)));
}

function blockElement(block: Block, onLink: (link: string) => void): ReactElement {
  if (block.kind === "paragraph") return createElement("p", null, ...inline(block.content, onLink));
  const items = block.items.map((item) => createElement("li", null, ...inline(item, onLink)));
  return createElement(block.ordered ? "ol" : "ul", null, ...items);
}

function inline(nodes: readonly Inline[], onLink: (link: string) => void): readonly ReactNode[] {
  return nodes.map((node) => inlineNode(node, onLink));
}

function inlineNode(node: Inline, onLink: (link: string) => void): ReactNode {
  switch (node.kind) {
    case "text":
      return node.text;
    case "break":
      return createElement("br");
    case "bold":
      return createElement("strong", null, ...inline(node.content, onLink));
    case "italic":
      return createElement("em", null, ...inline(node.content, onLink));
    case "link": {
      const follow = (event: { preventDefault(): void }): void => {
        event.preventDefault();
        onLink(node.href);
      };
      const attributes = { href: node.href, target: "_blank", rel: "noopener noreferrer", onClick: follow };
      return createElement("a", attributes, ...inline(node.content, onLink));
    }
  }
}
