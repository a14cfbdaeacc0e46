import { describe, expect, it } from "vitest";
import { finderOf, findIn } from "../../src/domain/hint-finder.ts";
import { faultIn, faultInException, longestPhrase, type PhraseFault } from "../../src/domain/hint-notation.ts";
import { wordsIn } from "../../src/domain/hint-words.ts";

/** The longest stretch of a text that a phrase finds first; undefined when it finds nothing. */
function found(phrase: string, text: string): string | undefined {
  const words = wordsIn(text);
  const all = findIn(finderOf([{ phrase, owner: phrase }]), words);
  const [first] = all.toSorted((a, b) => a.first - b.first || b.last - a.last);
  return first && text.slice(words[first.first]?.start, words[first.last]?.end);
}

describe("the notation of a phrase (R4.3)", () => {
  it.each([
    ["clearly|obviously upset", "She was obviously upset.", "obviously upset"],
    ["clearly|obviously upset", "She was clearly very upset.", undefined],
    ["is (a bit|very) lazy", "He is lazy", "is lazy"],
    ["is (a bit|very) lazy", "He is a bit lazy", "is a bit lazy"],
    ["is (a bit|very) lazy", "He is so lazy", undefined],
    ["[did not|failed to] attend", "He failed to attend.", "failed to attend"],
    ["[did not|failed to] attend", "He failed attend.", undefined],
    ["promis* … tell", "I promised him not to tell", "promised him not to tell"],
    ["promis* … tell", "I promised that all of us here would never tell", undefined],
    ["promis* … tell", "I promised. Then I had to tell.", undefined],
    ["promis* ... tell", "a promise to tell", "promise to tell"],
    ["his {carer}", "his nan and his aunt", "his nan"],
    ["his {carer}", "his teacher", undefined],
    ["at {time}", "at 3pm", "at 3pm"],
    ["at {time}", "at 10.30", "at 10.30"],
    ["at {time}", "at 10.75", undefined],
    ["{number} weeks", "for 3 weeks", "3 weeks"],
    ["{masked}", "a f***ing cow", "f***ing"],
    ["told {name}", "I told Mrs Bell", "told Mrs"],
    ["told {name}", "I told her", undefined],
    ["said {quoted}", 'he said "go away"', 'said "go'],
    ["said {quoted}", "he said go away", undefined],
    ["CAMHS|EHCPs", "CAMHS rang", "CAMHS"],
    ["CAMHS|EHCPs", "camhs rang", undefined],
    ["child A", "child A fell", "child A"],
    ["child A", "gave the child a bun", undefined],
    ["I think", "i think so", "i think"],
    ["self-harm", "self harm marks", "self harm"],
    ["he's|she's sad", "he is sad", undefined],
    ["he 's sad", "he's sad", "he's sad"],
    ["he's sad", "He’s sad", "He’s sad"],
    ["he's sad", "hes sad", "hes sad"],
    ["don't tell", "dont tell", "dont tell"],
    ["{I} asked why", "I then asked why", "I then asked why"],
    ["{I} asked why", "Asked why she left", "Asked why"],
    ["{I} asked why", "I sat down and asked why", "asked why"],
    ["{I} asked why", "She sat down and asked why", undefined],
    ["{I} asked why", "She asked why", undefined],
  ])("%s in “%s” finds %s", (phrase, text, expected) => {
    expect(found(phrase, text)).toBe(expected);
  });

  it.each<[string, PhraseFault]>([
    ["", "empty"],
    ["  ", "empty"],
    ["a ".repeat(longestPhrase), "too-long"],
    ["is (very lazy", "brackets"],
    ["is ((very) lazy", "brackets"],
    ["is {nobody} lazy", "unknown-list"],
    ["is {carer lazy", "unknown-list"],
    ["lazy|", "unreadable"],
    ["was? lazy", "unreadable"],
    ["(a+)+$", "unreadable"],
    ["… lazy", "gap-at-end"],
    ["lazy …", "gap-at-end"],
    ["so … … lazy", "gap-at-end"],
    ["*", "unreadable"],
    ["la*", "too-open"],
    ["(very) (lazy)", "too-open"],
  ])("refuses “%s”: %s, and finds it nowhere", (phrase, fault) => {
    expect(faultIn(phrase)).toBe(fault);
    expect(found(phrase, "he is very lazy")).toBeUndefined();
  });

  it("refuses an exception that begins or ends with what may be left out, which excepts more than it seems to", () => {
    expect(faultIn("signs of (relief)")).toBeUndefined();
    expect(faultInException("signs of (relief)")).toBe("open-end");
    expect(faultInException("(no) signs of")).toBe("open-end");
    expect(faultInException("no signs of")).toBeUndefined();
    expect(faultInException("signs of (")).toBe("brackets");
  });
});
