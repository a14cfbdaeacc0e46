/** Column definitions: what SharePoint accepts of them, and what each means for a stored value. */
import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { invalidRequest } from "./fault.ts";

export type ColumnKind = "text" | "note" | "number" | "boolean" | "dateTime" | "choice" | "choices";

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** Hidden columns come back only when they are selected by name. */
  readonly hidden: boolean;
  /** Longest text, in UTF-16 units. */
  readonly maxLength: number;
  readonly minimum: number;
  readonly maximum: number;
  /** As the API shows it. */
  readonly definition: ColumnDefinition;
}

const longestText = 255;
const longestNote = 63_999;
const mostIndexed = 20;
const facets = ["text", "number", "dateTime", "boolean", "choice"] as const;
/** Facets the service has and the stand-in does not. */
const otherFacets = [
  "calculated",
  "currency",
  "geolocation",
  "hyperlinkOrPicture",
  "lookup",
  "personOrGroup",
  "term",
  "thumbnail",
];

const definitionSchema = z.looseObject({
  name: z.string().regex(/^[A-Za-z_]\w{0,63}$/),
  displayName: z.string().optional(),
  description: z.string().optional(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
  hidden: z.boolean().optional(),
  required: z.boolean().optional(),
  text: z
    .looseObject({
      allowMultipleLines: z.boolean().optional(),
      maxLength: z.int().min(1).optional(),
      textType: z.string().optional(),
    })
    .nullish(),
  number: z.looseObject({ minimum: z.number().optional(), maximum: z.number().optional() }).nullish(),
  dateTime: z.looseObject({ format: z.enum(["dateOnly", "dateTime"]).optional() }).nullish(),
  boolean: z.looseObject({}).nullish(),
  choice: z.looseObject({ choices: z.array(z.string()).optional(), displayAs: z.string().optional() }).nullish(),
});
type Definition = z.infer<typeof definitionSchema>;

/**
 * Reads a definition as it is sent, or as it was stored.
 * @throws GraphFault 400 for two facets at once, a unique column without index, an index on a multi-line text.
 */
export function columnOf(sent: unknown, id: string): Column {
  const parsed = definitionSchema.safeParse(sent);
  if (!parsed.success)
    throw invalidRequest(`Invalid column definition: ${parsed.error.issues[0]?.path.join(".") ?? ""}`);
  const definition = parsed.data;
  const kind = kindOf(definition);
  const indexed = definition.indexed ?? false;
  const unique = definition.enforceUniqueValues ?? false;
  if (unique && !indexed) throw invalidRequest("A column that enforces unique values must be indexed.");
  if (indexed && (kind === "note" || kind === "choices"))
    throw invalidRequest("This type of column cannot be indexed.");
  return {
    name: definition.name,
    kind,
    indexed,
    unique,
    hidden: definition.hidden ?? false,
    maxLength: maxLengthOf(definition, kind),
    minimum: definition.number?.minimum ?? Number.NEGATIVE_INFINITY,
    maximum: definition.number?.maximum ?? Number.POSITIVE_INFINITY,
    definition: shown(definition, id),
  };
}

function kindOf(definition: Definition): ColumnKind {
  const other = otherFacets.find((facet) => facet in definition);
  if (other !== undefined) throw invalidRequest(`The stand-in has no '${other}' columns.`);
  const given = facets.filter((facet) => definition[facet] !== undefined && definition[facet] !== null);
  const [facet] = given;
  if (given.length > 1) throw invalidRequest("Only one column type facet may be specified.");
  if (facet === undefined || facet === "text") return definition.text?.allowMultipleLines === true ? "note" : "text";
  if (facet === "choice") return definition.choice?.displayAs === "checkBoxes" ? "choices" : "choice";
  return facet;
}

function maxLengthOf(definition: Definition, kind: ColumnKind): number {
  if (kind === "note") return longestNote;
  const asked = definition.text?.maxLength ?? longestText;
  if (asked > longestText) throw invalidRequest(`The maximum length of a single line of text is ${longestText}.`);
  return asked;
}

function shown(definition: Definition, id: string): ColumnDefinition {
  const { name, displayName, description, indexed, enforceUniqueValues, hidden, required } = definition;
  const facet = facets.find((known) => definition[known] !== undefined && definition[known] !== null) ?? "text";
  return {
    columnGroup: "Custom Columns",
    description: description ?? "",
    displayName: displayName ?? name,
    enforceUniqueValues: enforceUniqueValues ?? false,
    hidden: hidden ?? false,
    id,
    indexed: indexed ?? false,
    name,
    readOnly: false,
    required: required ?? false,
    [facet]: facet === "text" ? shownText(definition) : definition[facet],
  };
}

function shownText(definition: Definition): ColumnDefinition["text"] {
  const multiple = definition.text?.allowMultipleLines ?? false;
  return {
    allowMultipleLines: multiple,
    appendChangesToExistingText: false,
    linesForEditing: multiple ? 6 : 0,
    ...(multiple
      ? { textType: definition.text?.textType ?? "plain" }
      : { maxLength: definition.text?.maxLength ?? longestText }),
  };
}

/** A list's columns together: names differ (case does not count) and at most 20 are indexed. */
export function checkColumns(columns: readonly Column[]): void {
  const names = new Set(columns.map((column) => column.name.toLowerCase()));
  for (const reserved of ["id", "created", "modified", "contenttype", "author", "editor", "attachments"])
    if (names.has(reserved)) throw invalidRequest(`The column name '${reserved}' is in use by SharePoint.`);
  if (names.size < columns.length) throw invalidRequest("A column with the same name already exists.");
  if (columns.filter((column) => column.indexed).length > mostIndexed)
    throw invalidRequest(`A list cannot have more than ${mostIndexed} indexed columns.`);
}

/** The Title column every list has, not indexed unless the school's administrator does it by hand. */
export function titleColumn(id: string): Column {
  return columnOf({ name: "Title", displayName: "Title", text: {} }, id);
}
