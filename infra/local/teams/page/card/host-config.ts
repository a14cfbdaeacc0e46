/**
 * Teams' look for cards. Colours are Fluent's tokens as CSS variables, so a change of theme recolours a card that is half
 * filled in without drawing it anew. Sizes are Teams' own.
 */

const token = (name: string): string => `var(--${name})`;

function colour(name: string, subtle: string = name): { readonly default: string; readonly subtle: string } {
  return { default: token(name), subtle: token(subtle) };
}

const foregroundColors = {
  default: colour("colorNeutralForeground1", "colorNeutralForeground2"),
  dark: colour("colorNeutralForeground1", "colorNeutralForeground2"),
  light: colour("colorNeutralForegroundInverted"),
  accent: colour("colorBrandForeground1", "colorBrandForeground2"),
  good: colour("colorStatusSuccessForeground3"),
  warning: colour("colorStatusWarningForeground1"),
  attention: colour("colorPaletteRedForeground1"),
};

function containerStyle(background: string): Readonly<Record<string, unknown>> {
  return { backgroundColor: token(background), foregroundColors };
}

/** The HostConfig given to `adaptivecards`. */
export const teamsHostConfig: Readonly<Record<string, unknown>> = {
  choiceSetInputValueSeparator: ",",
  supportsInteractivity: true,
  fontFamily: token("fontFamilyBase"),
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: token("colorNeutralStroke2") },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: containerStyle("colorNeutralBackground1"),
    emphasis: containerStyle("colorNeutralBackground3"),
    accent: containerStyle("colorBrandBackground2"),
    good: containerStyle("colorStatusSuccessBackground1"),
    warning: containerStyle("colorStatusWarningBackground1"),
    attention: containerStyle("colorStatusDangerBackground1"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small", weight: "default" },
    allowDynamicallyFilteredChoiceSet: false,
  },
  actions: {
    maxActions: 6,
    spacing: "large",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
    showCard: { actionMode: "inline", inlineTopMargin: 16, style: "emphasis" },
    iconPlacement: "leftOfTitle",
    iconSize: 20,
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
  factSet: {
    title: { color: "default", size: "default", isSubtle: false, weight: "bolder", wrap: true, maxWidth: 150 },
    value: { color: "default", size: "default", isSubtle: false, weight: "default", wrap: true },
    spacing: 16,
  },
  textStyles: {
    heading: { size: "large", weight: "bolder" },
    columnHeader: { weight: "bolder" },
  },
  textBlock: { headingLevel: 3 },
};
