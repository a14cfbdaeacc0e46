import { describe, expect, it } from "vitest";
import { checkpointGiven, NoCheckpoint } from "../../../infra/verify/given.ts";
import { verifyOptions } from "../../../infra/verify/options.ts";
import { aSigningKey } from "../../register/signing.ts";
import { aCheckpointFile, aStoredList, tenantId } from "../../register/stored-list.ts";

const file = aCheckpointFile(aStoredList(3).written);
const { checkpoint } = file;
const { publicKey, note } = checkpoint;
const known = { tenantId, keys: [aSigningKey(2).publicKey, publicKey], key: undefined };

describe("the checkpoint that somebody gives to be verified against (R3.3)", () => {
  it("may be the file that was downloaded, with its leaves, or the one that lies in the library", () => {
    expect(checkpointGiven(JSON.stringify(file), known)).toEqual(file);
    const added = { checkpoint, leaves: file.leaves.slice(-1) };
    expect(checkpointGiven(`${JSON.stringify(added)}\n`, known)).toEqual(added);
  });

  it.each([
    ["as it was signed", note],
    ["without its last line break", note.trimEnd()],
    ["with the line breaks of another machine", note.replaceAll("\n", "\r\n")],
    ["with spaces around its lines", note.replaceAll("\n", " \n  ")],
    ["with an empty line too many, or none", `\n\n${note.replaceAll("\n", "\n\n")}`],
    ["without its empty line", note.replace("\n\n", "\n")],
    ["with a hyphen for its dash", note.replace("— ", "- ")],
  ])("may be a note pasted from a channel, %s", (_, text) => {
    expect(checkpointGiven(text, known)).toEqual({ checkpoint, leaves: [] });
  });

  it("is known by the key that its giver names, also where nobody here knows it", () => {
    const alone = { tenantId, keys: [], key: publicKey };
    expect(checkpointGiven(note, alone).checkpoint).toEqual(checkpoint);
    expect(checkpointGiven(JSON.stringify(file), alone)).toEqual(file);
  });

  it.each([
    ["a text that is none", "hello", known, /no checkpoint/],
    ["an empty file", "", known, /no checkpoint/],
    ["a note whose size was altered", note.replace(/\n\d+\n/, "\n9999\n"), known, /altered/],
    ["a note of a key that nobody knows", note, { ...known, keys: [] }, /--key/],
    ["a note of another key than was named", note, { ...known, key: aSigningKey(2).publicKey }, /altered|--key/],
    ["a file of another key than was named", JSON.stringify(file), { ...known, key: aSigningKey(2).publicKey }, /by/],
    ["one of another school", note, { ...known, tenantId: "6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e11" }, /another school/],
  ])("is refused in a line where it is %s", (_, text, knows, line) => {
    expect(() => checkpointGiven(text, knows)).toThrow(NoCheckpoint);
    expect(() => checkpointGiven(text, knows)).toThrow(line);
  });
});

describe("the options of npm run verify", () => {
  it.each([
    [[], { checkpoint: undefined, all: false, key: undefined }],
    [["--all"], { checkpoint: undefined, all: true, key: undefined }],
    [["--checkpoint", "file.json", "--key", publicKey], { checkpoint: "file.json", all: false, key: publicKey }],
  ])("%j are read", (args, options) => {
    expect(verifyOptions(args)).toEqual(options);
  });

  it.each([
    [["--everything"]],
    [["--checkpoint"]],
    [["file.json"]],
    [["--all", "--checkpoint", "x"]],
    [["--key", "AAAA"]],
  ])("%j are answered with what there is", (args) => {
    expect(verifyOptions(args)).toEqual({ problem: expect.stringMatching(/^[^\n]+\.$/) });
  });
});
