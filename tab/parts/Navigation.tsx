/** The ways through the desk: only those one may go, and a count only where somebody waits. */
import {
  CounterBadge,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import {
  ChatBubblesQuestion20Regular,
  CheckboxChecked20Regular,
  type FluentIcon,
  MoreHorizontal20Regular,
  PeopleTeam20Regular,
  Search20Regular,
  Settings20Regular,
  ShieldTask20Regular,
  TaskListSquareLtr20Regular,
} from "@fluentui/react-icons";
import { NavLink, useLocation, useNavigate } from "react-router";
import type { Me } from "../../src/contract/desk-api.ts";
import { useTriage } from "../queries.ts";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { usePhone } from "../use-narrow.ts";
import { isDecided } from "../words/concerns.ts";
import { useHidden } from "./hidden.ts";

const narrow = "@media (max-width: 600px)";

const useStyles = makeStyles({
  nav: {
    gridArea: "nav",
    width: "176px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalS}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      width: "100%",
      flexDirection: "row",
      justifyContent: "space-evenly",
      padding: tokens.spacingVerticalXXS,
      borderRightStyle: "none",
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  link: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    // Below each other, as in Teams' own bar on a phone: side by side four of them would not fit on the narrowest.
    [narrow]: {
      ...typographyStyles.caption1,
      position: "relative",
      flexDirection: "column",
      justifyContent: "center",
      gap: 0,
      minWidth: "44px",
      minHeight: "44px",
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
      textAlign: "center",
      whiteSpace: "normal",
    },
  },
  here: {
    ...typographyStyles.body1Strong,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    [narrow]: { ...typographyStyles.caption1Strong, boxShadow: `inset 0 -3px 0 ${tokens.colorBrandStroke1}` },
  },
  icon: { flexShrink: 0 },
  more: { border: "none", backgroundColor: "transparent", cursor: "pointer" },
  count: {
    marginInlineStart: "auto",
    [narrow]: { position: "absolute", top: 0, insetInlineStart: "calc(50% + 4px)" },
  },
});

export function Navigation() {
  const styles = useStyles();
  const { me } = useSession();
  const { data } = useTriage(me.may.seeTriage);
  const isPhone = usePhone();
  const waiting = data?.rows.filter((row) => !isDecided(row)).length ?? 0;
  return (
    <nav className={styles.nav} aria-label={texts.navigation.label}>
      {me.may.seeTriage && (
        <Way to="/today" icon={TaskListSquareLtr20Regular} title={texts.navigation.today} waiting={waiting} />
      )}
      {!isPhone && me.may.listLearners && <Way {...learners} />}
      <Way to="/my-concerns" icon={ChatBubblesQuestion20Regular} title={texts.navigation.myConcerns} />
      <Way to="/my-actions" icon={CheckboxChecked20Regular} title={texts.navigation.myActions} />
      {/* Where there is more room the box itself stands in the head of the desk. */}
      {me.may.searchRecords && isPhone && <Way to="/search" icon={Search20Regular} title={texts.navigation.search} />}
      <Seldom rooms={rooms(me.may, isPhone)} gathered={isPhone} />
    </nav>
  );
}

interface Room {
  readonly to: string;
  readonly icon: FluentIcon;
  readonly title: string;
}

const learners: Room = { to: "/learners", icon: PeopleTeam20Regular, title: texts.navigation.learners };

/** What one opens seldom, of what one may open; on a phone also what there is no room for. */
function rooms(may: Me["may"], isPhone: boolean): readonly Room[] {
  const { register, settings } = texts.navigation;
  return [
    ...(isPhone && may.listLearners ? [learners] : []),
    ...(may.checkRegister ? [{ to: "/register", icon: ShieldTask20Regular, title: register }] : []),
    ...(may.changeSettings ? [{ to: "/settings", icon: Settings20Regular, title: settings }] : []),
  ];
}

/** On a phone there is no room for all of them beside each other. */
function Seldom({ rooms: all, gathered }: { readonly rooms: readonly Room[]; readonly gathered: boolean }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  if (!gathered || all.length < 2) return all.map((room) => <Way key={room.to} {...room} />);
  const isHere = all.some(({ to }) => pathname === to);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={mergeClasses(styles.link, styles.more, isHere && styles.here)}>
          <MoreHorizontal20Regular aria-hidden className={styles.icon} />
          {texts.navigation.more}
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {all.map(({ to, icon: Icon, title }) => (
            <MenuItem key={to} icon={<Icon />} onClick={() => void navigate(to)}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface WayProps {
  readonly to: string;
  readonly icon: FluentIcon;
  readonly title: string;
  readonly waiting?: number;
}

function Way({ to, icon: Icon, title, waiting = 0 }: WayProps) {
  const styles = useStyles();
  const { hidden } = useHidden();
  return (
    <NavLink to={to} className={({ isActive }) => mergeClasses(styles.link, isActive && styles.here)}>
      <Icon aria-hidden className={styles.icon} />
      {title}
      {waiting > 0 && (
        <>
          <CounterBadge aria-hidden className={styles.count} count={waiting} color="brand" overflowCount={99} />
          <span className={hidden}>{texts.navigation.waiting(waiting)}</span>
        </>
      )}
    </NavLink>
  );
}
