import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DarkThemeRegular } from "@fluentui/react-icons";
import type { TeamsTheme } from "./host/context.ts";
import { themeNames, themes } from "./theme.ts";

export interface ThemeProps {
  readonly theme: TeamsTheme;
  readonly onTheme: (theme: TeamsTheme) => void;
}

/** Chooses between Teams' three themes. */
export function ThemeMenu({ theme, onTheme }: ThemeProps) {
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const chosen = themeNames.find((name) => name === checkedItems[0]);
        if (chosen) onTheme(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<DarkThemeRegular />} aria-label={`Theme: ${themes[theme].title}`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeNames.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {themes[name].title}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
