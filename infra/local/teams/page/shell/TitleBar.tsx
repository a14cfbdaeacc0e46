import {
  Avatar,
  Button,
  Menu,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { OpenRegular, PersonSwapRegular } from "@fluentui/react-icons";
import { ThemeMenu, type ThemeProps } from "../ThemeMenu.tsx";
import { useShell } from "./shell-context.ts";

/** Says that this is a stand-in and who one is; changes the theme and the person. */
export function TitleBar({ theme, onTheme }: ThemeProps) {
  const { person } = useShell().view;
  return (
    <header className="title-bar">
      <span className="title-name">Local Teams</span>
      <span className="title-note">
        <span className="wide-only">A stand-in for Microsoft Teams on this machine. Fictional people only.</span>
        <span className="narrow-only">Stand-in, fictional people</span>
      </span>
      <ThemeMenu theme={theme} onTheme={onTheme} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={`${person.name}, ${person.jobTitle}`} relationship="description">
            <Button appearance="subtle" className="title-person">
              <Avatar name={person.name} color="colorful" size={28} aria-hidden />
              <span className="title-person-name">{person.name}</span>
              <span className="visually-hidden">, switch person</span>
            </Button>
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemLink icon={<PersonSwapRegular />} href="/local/">
              Switch person
            </MenuItemLink>
            <MenuItemLink icon={<OpenRegular />} href="/local/" target="_blank" rel="noopener">
              Be somebody else in a new window
            </MenuItemLink>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
