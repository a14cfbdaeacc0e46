import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownHtml } from "../../../../../../infra/local/teams/page/card/markdown.ts";

test.each([
  ["**bold** and *italic* and _italic_", "<p><strong>bold</strong> and <em>italic</em> and <em>italic</em></p>"],
  ["**bold *and italic***", "<p><strong>bold <em>and italic</em></strong></p>"],
  ["one\ntwo\n\nthree", "<p>one<br>two</p><p>three</p>"],
  ["You can:\n- raise\n- add", "<p>You can:</p><ul><li>raise</li><li>add</li></ul>"],
  ["1. first\n2. second", "<ol><li>first</li><li>second</li></ol>"],
  [
    "[policy](https://example.org/p?a=1&b=2)",
    '<p><a href="https://example.org/p?a=1&amp;b=2" rel="noopener noreferrer">policy</a></p>',
  ],
  ["call [999](tel:999)", '<p>call <a href="tel:999" rel="noopener noreferrer">999</a></p>'],
])("Teams' part of Markdown is drawn: %j", (text, html) => {
  expect(markdownHtml(text)).toBe(html);
});

test.each([
  ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
  ["<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>"],
  ["[here](javascript:alert(1))", "<p>[here](javascript:alert(1))</p>"],
  ["[here](data:text/html,x)", "<p>[here](data:text/html,x)</p>"],
  ["# no heading", "<p># no heading</p>"],
  [
    "![no picture](https://example.org/p.png)",
    '<p>!<a href="https://example.org/p.png" rel="noopener noreferrer">no picture</a></p>',
  ],
  ["snake_case_name and 2 * 3 * 4", "<p>snake_case_name and 2 * 3 * 4</p>"],
  ["&lt;kept&gt; &amp; shown", "<p>&lt;kept&gt; &amp; shown</p>"],
])("what is no part of it is shown as text: %j", (text, html) => {
  expect(markdownHtml(text)).toBe(html);
});

test("a backslash takes the meaning from a sign, so that a narrative can be shown as it was written", () => {
  expect(markdownHtml("\\*\\*not bold\\*\\* \\[x\\](https://example.org)")).toBe(
    "<p>**not bold** [x](https://example.org)</p>",
  );
});

test("no text can put an element or attribute of its own into a card", () => {
  const allowed =
    /<\/?(?:p|strong|em|ul|ol|li)>|<br>|<\/a>|<a href="(?:https?|mailto|tel):[^"<>]*" rel="noopener noreferrer">/g;
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "&",
      "**",
      "*",
      "_",
      "[",
      "](",
      ")",
      "\\",
      "\n",
      "- ",
      "1. ",
      "https://x.y/",
      "javascript:",
      "&lt;",
      "<img onerror=x>",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      expect(markdownHtml(pieces.join("")).replace(allowed, "")).not.toMatch(/[<>"]/);
    }),
    { seed: 20260303, numRuns: 2000 },
  );
});
