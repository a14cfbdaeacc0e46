import { describe, expect, it } from "vitest";
import { understand } from "../../bot/understand.ts";

const greet = { means: "greet" };
const own = { means: "own-concerns" };
const form = { means: "raise", told: "" };

describe("a message that only says hello, thanks or asks what this is, is greeted", () => {
  it.each([
    "hi",
    "Hi!",
    "HELLO",
    "hello 👋",
    "Hello there",
    "hey Lantern",
    "Hi, Lantern.",
    "helo",
    "Good morning",
    "good morning all",
    "Morning",
    "Good afternoon, Lantern!",
    "good   evening",
    "Bore da",
    "Prynhawn da",
    "Noswaith dda!",
    "Shwmae",
    "S'mae",
    "su’mae",
    "Diolch yn fawr",
    "Bore da, diolch",
    "thanks",
    "Thank you so much",
    "ta",
    "Thnaks",
    "ok",
    "Ok thanks",
    "OK, thank you.",
    "yes",
    "no",
    "Never mind",
    "bye",
    "test",
    "help",
    "Help!!!",
    "help me",
    "hi, can you help me please?",
    "menu",
    "what is this?",
    "What's this",
    "who are you",
    "How does this work?",
    "who reads this?",
    "Is this confidential?",
    "<at>Lantern</at>",
    "<at>Lantern</at> hi",
    "<at>Lantern</at>\u00a0hello",
    "",
    "   \n\t ",
    "???",
    "…",
    "👍",
    "🙏🏽🙏🏽",
    "\u200b",
    "\u0000",
  ])("%j", (message) => {
    expect(understand(message)).toEqual(greet);
  });
});

describe("a message that asks for the form, and says no more, opens an empty one", () => {
  it.each([
    "Raise a concern",
    "raise concern",
    "RAISE A CONCERN",
    "rasie a concern",
    "Raise a concen",
    "raise a concernn",
    "report",
    "Report something",
    "I'd like to report something",
    "I’d like to report something.",
    "Id like to report somthing please",
    "i want to report something",
    "I want to reprot something",
    "I need to report a concern",
    "I need to log a concern",
    "can I log a safeguarding concern please",
    "Can I log a safegaurding concern please?",
    "Could I please raise a concern",
    "Hi, can I raise a concern?",
    "Good morning, I would like to record a welfare concern, thanks",
    "hello lantern i have a concern",
    "I have a disclosure",
    "I've got a worry",
    "new concern",
    "New safeguarding concern",
    "another concern",
    "a concern",
    "concern",
    "form",
    "open the form",
    "fill in a form",
    "How do I report an incident?",
    "where do I report something",
    "make a disclosure",
    "log an incident",
    "file a report",
    "I am worried about a learner",
    "I'm worried about a student",
    "im worried about one of my pupils",
    "I'm really concerned about a child",
    "worried",
    "I'm worried about someone",
    "report a student",
    "I want to report a child protection concern",
    "I need to report a concern about a learner",
    "I want to tell you something",
    "I need to tell you about a child",
    "Please let me raise a concern about one of my students now",
    "something has happened",
    "<at>Lantern</at> raise a concern",
    "  raise\n a   concern ",
    "Raise a concern 😟",
    "“Raise a concern”",
  ])("%j", (message) => {
    expect(understand(message)).toEqual(form);
  });
});

describe("a message that asks for one's own concerns lists them (R4.4)", () => {
  it.each([
    "my concerns",
    "My Concerns!",
    "my concers",
    "show my concerns",
    "Show me my concerns please",
    "can I see my concerns?",
    "list my reports",
    "my own concerns",
    "Where are my concerns",
    "all my concerns",
    "status",
    "Status of my concern",
    "What's the status of my concern?",
    "what have I reported?",
    "Has my concern been read?",
    "Have my concerns been reviewed yet",
    "what happened to my concern?",
    "Any news about my concern?",
    "hi, any update on my concern",
    "<at>Lantern</at> my concerns",
  ])("%j", (message) => {
    expect(understand(message)).toEqual(own);
  });
});

const told = [
  "he is bleeding",
  "He's bleeding",
  "HELP HE IS BLEEDING",
  "999",
  "urgent",
  "Ada Quill",
  "It's about Ada",
  "Tom",
  "I have a concern about Ada Quill",
  "I'm worried about Ada",
  "Raise a concern about Ada Quill, 8B",
  "I want to report that Ada had no lunch",
  "I want to report my colleague",
  "My concern is that she never eats",
  "my concerns about Ada have grown",
  "hello, Ada has a bruise on her arm",
  "Hi. Can I report something? A boy told me his uncle hits him.",
  "help her",
  "help me, he has a knife",
  "no lunch again",
  "yes he did it again",
  "ok so Ada told me something",
  "she said “I don't want to go home”",
  "She is not safe.",
  "someone hurt him",
  "there is a fight in the yard",
  "there is a child crying in B12",
  "report card says she is failing",
  "log in is not working",
  "record of achievement is missing and she cried about it",
  "Is this confidential? Ada says so",
  "test results made him cry and he said he wants to die",
  "Mae hi wedi brifo",
  "Bore da, mae Ada wedi brifo ei braich",
  "1234",
  "C-7K3M2Q",
  "my brother",
  "a girl in year 9",
  "I want to report a concert",
  "worried he will hurt himself",
  "concerned parent at the gate",
  "the form tutor hit him",
  "<b>he hit her</b>",
  "**bold** [link](http://example.test)",
  "😢 Ada",
  "What happened?\nAda fell.\nThen she ran.",
];

describe("whatever else is typed becomes the form's text, as it was typed", () => {
  it.each(told)("%j", (message) => {
    expect(understand(message)).toEqual({ means: "raise", told: message });
  });

  it("without the bot's own mention, and with everybody else's name", () => {
    const message = "<at>Lantern</at> <at>Tom Okafor</at> told me that Ada was crying";
    expect(understand(message)).toEqual({ means: "raise", told: "Tom Okafor told me that Ada was crying" });
  });

  it("trimmed at its ends, with its lines and its capitals", () => {
    expect(understand("  He Said:\r\n“Stop”  \n")).toEqual({ means: "raise", told: "He Said:\n“Stop”" });
  });

  it("in its full length, however long", () => {
    const long = "She told me that she was afraid. ".repeat(606).slice(0, 20_000).trim();
    expect(understand(long)).toEqual({ means: "raise", told: long });
  });

  it("even where a long message begins like a request", () => {
    const long = `Can I raise a concern please, ${"she was crying and would not say why, ".repeat(4)}`.trim();
    expect(understand(long)).toEqual({ means: "raise", told: long });
  });

  it("and no request is longer than it needs to be: a hundred polite words are read as an account", () => {
    const polite = `${"please ".repeat(100)}raise a concern`;
    expect(understand(polite)).toEqual({ means: "raise", told: polite });
  });
});

describe("a message made to hold the server up", () => {
  it.each([
    ["mentions that never end", "<at>".repeat(25_000)],
    ["one mention that never ends", `<at>${"a".repeat(100_000)}`],
    ["mentions within mentions", `${"<at>".repeat(12_000)}${"</at>".repeat(12_000)}`],
    ["spaces", `raise${" ".repeat(100_000)}a concern`],
    ["please, please", "please ".repeat(15_000)],
    ["greetings", "hi ".repeat(33_000)],
    ["one long word", "concern".repeat(14_000)],
    ["marks on one letter", `e${"\u0301".repeat(100_000)}`],
    ["signs", "!?".repeat(50_000)],
    ["just within what is looked at as a request", `${"i want to ".repeat(12)}`.slice(0, 119)],
  ])("is read in a moment: %s", (_, message) => {
    const before = performance.now();
    understand(message);
    // A pattern that backtracks takes minutes here; half a second is for a slow machine.
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe("a message that asks for the school's policies (R21)", () => {
  it.each(["policies", "Where is the safeguarding policy?", "can I see our policies please", "show me the policy"])(
    "is understood: %s",
    (text) => expect(understand(text)).toEqual({ means: "policies" }),
  );

  it.each(["He said the policy was stupid and hit her", "Nobody followed the policy today"])(
    "is not taken from somebody who tells something: %s",
    (text) => expect(understand(text)).toEqual({ means: "raise", told: text }),
  );
});

describe("a message that only says that one is away, or back, says so (R6.2)", () => {
  it.each([
    ["away", "away"],
    ["I'm away", "away"],
    ["I am away today", "away"],
    ["Hi, I'll be away tomorrow, thanks", "away"],
    ["I'm off sick", "away"],
    ["i ffwrdd", "away"],
    ["Rydw i bant heddiw", "away"],
    ["back", "back"],
    ["I am back", "back"],
    ["I'm back in school", "back"],
    ["Dw i'n ôl", "back"],
    ["Dw i wedi dod yn ôl", "back"],
  ])("%j", (message, means) => {
    expect(understand(message)).toEqual({ means, told: message });
  });

  it.each(["He ran away", "Ada is back with bruises", "I am away from my desk and saw a fight", "She was off sick"])(
    "%j tells something",
    (message) => {
      expect(understand(message)).toEqual({ means: "raise", told: message });
    },
  );
});
