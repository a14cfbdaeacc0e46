import { FluentProvider, teamsLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/domain/language.ts";
import { defaultHintRules } from "../../../src/domain/recording-hint-rules.ts";
import { hintedTexts, hintsIn } from "../../../src/domain/recording-hints.ts";
import { RecordingHints } from "../../../tab/parts/RecordingHints.tsx";

function shown(text: string, language: Language = "en"): string {
  const hints = hintsIn(hintedTexts({ seen: text }), defaultHintRules);
  const page = renderToStaticMarkup(
    <FluentProvider theme={teamsLightTheme}>
      <RecordingHints hints={hints} rules={defaultHintRules} text={text} language={language} />
    </FluentProvider>,
  );
  return page.replace(/<style.*?<\/style>/gs, "");
}

describe("recording hints beside a field (R4.3)", () => {
  it("say what was hit, why, and how to put it instead, and that it can be sent as it is", () => {
    const page = shown("He probably walked. He is lazy.");
    expect(page).toContain("You can send it as it is.");
    expect(page).toContain("You wrote “probably”");
    expect(page).toContain("You wrote “is lazy”");
    expect(page).toContain("A guess can be read later as something that was known.");
  });

  it("are told politely by their number, without the words that were written", () => {
    const [status] = /<div role="status"[^>]*>[^<]*<\/div>/.exec(shown("Perhaps. CAMHS rang.")) ?? [];
    expect(status).toContain('aria-live="polite"');
    expect(status).toContain("2 hints below this field.");
    expect(status).not.toMatch(/Perhaps|CAMHS/);
  });

  it("leave only the silent region where there is nothing to say, so that the first hint is heard", () => {
    const page = shown("She cried.");
    expect(page).toContain('role="status"');
    expect(page).not.toContain("<ul");
  });

  it("show what was written as text, and are no error: nothing is invalid, nothing is blocked", () => {
    const page = shown("I <b>promised not to tell</b> her");
    expect(page).not.toContain("<b>");
    expect(page).not.toMatch(/role="alert"|aria-invalid|<button[^>]*disabled/);
  });

  it("begin with the three that stand first among the rules, and offer the rest", () => {
    const page = shown("Perhaps. CAMHS rang. He kicked off. I promised not to tell.");
    expect(page.indexOf("A promise")).toBeLessThan(page.indexOf("A guess"));
    expect(page.match(/<li/g)).toHaveLength(3);
    expect(page).toContain("Show one more hint");
  });

  it("are in Welsh, and say so to a screen reader", () => {
    const page = shown("Perhaps.", "cy");
    expect(page).toContain('lang="cy"');
    expect(page).toContain("Dyfaliad");
  });
});
