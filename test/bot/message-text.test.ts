import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageText } from "../../bot/message-text.ts";
import { words } from "../../bot/texts/en.ts";

const { picture, attachment } = words.quoted;
const emoji = '<img itemscope itemtype="http://schema.skype.com/Emoji" alt="🙂" src="https://statics.example/1.png">';

describe("the words of a message", () => {
  it.each([
    ["a paragraph", "<p>He had no coat.</p>", "He had no coat."],
    ["paragraphs and breaks as lines", "<p>One<br>two</p><p>three</p>", "One\ntwo\nthree"],
    ["Teams' own nest of elements", "<div><div>One</div>\n<div>two</div>\n</div>", "One\ntwo"],
    ["text that is no HTML", "5 < 6 & 7 > 3", "5 < 6 & 7 > 3"],
    [
      "signs as entities",
      "<p>Tom &amp; Ada&nbsp;said &quot;no&#39;t&#x2026;&quot; &lt;b&gt;</p>",
      'Tom & Ada said "no\'t…" <b>',
    ],
    ["an entity that nobody knows", "&hearts; &bogus; &#0; &#99999999;", "&hearts; &bogus; &#0; &#99999999;"],
    ["somebody who was mentioned", '<p><at id="0">Grace Adeyemi</at>&nbsp;look</p>', "@Grace Adeyemi look"],
    [
      "a link with its address",
      '<p><a href="https://x.example/?a=1&amp;b=2">see</a> this</p>',
      "see (https://x.example/?a=1&b=2) this",
    ],
    ["a link that is its own words", '<a href="https://x.example/">https://x.example/</a>', "https://x.example/"],
    ["a link that leads to no page", '<a href="javascript:alert(1)">here</a>', "here"],
    ["a list", "<ul><li>coat</li><li>bag</li></ul>after", "- coat\n- bag\nafter"],
    [
      "a table",
      "<table><tr><td>Mon</td><td>late</td></tr><tr><td>Tue</td><td>away</td></tr></table>",
      "Mon late\nTue away",
    ],
    [
      "an answer to a message",
      '<blockquote itemtype="http://schema.skype.com/Reply"><strong>Ada</strong><p>Is he in?</p></blockquote><p>No.</p>',
      "Ada\nIs he in?\nNo.",
    ],
    ["a face, by what it is", `<p>Fine ${emoji} <emoji alt="😟" title="Worried"></emoji></p>`, "Fine 🙂 😟"],
    [
      "that there was a picture, and nothing of it",
      '<p>Look<img alt="IMG_1" src="https://x.example/secret.png"></p>',
      `Look ${picture}`,
    ],
    ["that something was attached", '<p>Here</p><attachment id="a1"></attachment>', `Here\n${attachment}`],
    ["an element of any name", "<constructor>a</constructor>b", "ab"],
    ["a comment, which is none", "<!-- hidden -->seen", "seen"],
    ["a tag that does not end", '<p>one</p><a href="x', 'one\n<a href="x'],
    ["a sign before a word", "<3 you", "<3 you"],
    ["nothing", "<p>&nbsp;</p>", ""],
  ])("%s", (_, html, text) => {
    expect(messageText(html, words.quoted)).toBe(text);
  });

  it("tells where a link leads once, however often it ends", () => {
    const address = `https://x.example/${"a".repeat(20_000)}`;
    expect(messageText(`<a href="${address}">see${"<br></a>".repeat(10_000)}`, words.quoted)).toBe(`see\n(${address})`);
  });

  it("keeps every word that stands between tags, whatever the tags", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const tag = fc.constantFrom(
      "<p>",
      "</p>",
      "<div class='a>b'>",
      "</div>",
      "<br/>",
      "<span>",
      "</span>",
      "<li>",
      "<td>",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, word)), (parts) => {
        const said = messageText(parts.map(([open, text]) => `${open} ${text} `).join(""), words.quoted);
        expect(said.split(/[^a-z]+/).filter((one) => one !== "")).toEqual(parts.map(([, text]) => text));
      }),
    );
  });

  it("is read in one pass, however the tags are broken", () => {
    for (const broken of ["<a ", '<a "', "<", "&#", "<a href='"]) {
      const started = performance.now();
      messageText(broken.repeat(40_000), words.quoted);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });

  it("is read in one pass, however long the name of an attribute is", () => {
    const started = performance.now();
    messageText(`<p ${"a".repeat(150_000)}>`, words.quoted);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
