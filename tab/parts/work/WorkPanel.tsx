/** The work on a concern beside deciding: what is still open, and what can be recorded, one form at a time. */
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { Fragment, useRef } from "react";
import { Link, useNavigate } from "react-router";
import type { ConcernPage } from "../../../src/contract/desk-api.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { formOf, type Opened, recordable } from "../../forms/concern-forms.ts";
import { useWork } from "../../queries.ts";
import { documentTexts } from "../../texts/documents-en.ts";
import { texts } from "../../texts/en.ts";
import { workTexts } from "../../texts/work-en.ts";
import { unreadSince } from "../../words/concerns.ts";
import { useLinkStyles } from "../link-styles.ts";
import { CommandForm } from "./CommandForm.tsx";
import { Waiting } from "./Waiting.tsx";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  record: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalL },
  button: { alignSelf: "flex-start" },
  facts: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly page: ConcernPage;
  readonly now: Instant;
  readonly opened: Opened | undefined;
  readonly open: (opened: Opened | undefined) => void;
}

export function WorkPanel({ page, now, opened, open }: Props) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const leave = (): void => {
    open(undefined);
    button.current?.focus();
  };
  if (!page.may.work) return <Waiting page={page} now={now} open={undefined} />;
  return (
    <div className={styles.panel}>
      <div className={styles.record}>
        <Choose page={page} choose={open} button={button} />
        {opened !== undefined && <Open page={page} opened={opened} leave={leave} />}
      </div>
      <Waiting page={page} now={now} open={open} />
      <Facts page={page} />
    </div>
  );
}

function Open({ page, opened, leave }: { page: ConcernPage; opened: Opened; leave: () => void }) {
  const send = useWork(page.reference);
  const form = formOf(page, opened);
  if (form === undefined) return null;
  const standing = { newest: page.newest, isUnread: (basedOn: number) => unreadSince(page, basedOn).length > 0 };
  return (
    <CommandForm
      key={form.name}
      form={form}
      place={page.reference}
      standing={standing}
      send={send}
      recorded={leave}
      cancel={leave}
    />
  );
}

interface ChooseProps {
  readonly page: ConcernPage;
  readonly choose: (opened: Opened) => void;
  readonly button: React.RefObject<HTMLButtonElement | null>;
}

function Choose({ page, choose, button }: ChooseProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const keep = (element: HTMLButtonElement | null): void => {
    button.current = element;
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton ref={keep} className={styles.button} icon={<Add20Regular />}>
          {workTexts.title}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {recordable(page).map((group, place) => (
            <Fragment key={group[0]}>
              {place > 0 && <MenuDivider />}
              {group.map((form) => (
                <MenuItem key={form} onClick={() => choose({ form })}>
                  {formOf(page, { form })?.title}
                </MenuItem>
              ))}
            </Fragment>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => void navigate(`/concern/${page.reference}/body-map`)}>
            {texts.concern.entry["body-map.recorded"]}
          </MenuItem>
          <MenuItem onClick={() => void navigate(`/concern/${page.reference}/document`)}>
            {documentTexts.attach.title}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Facts({ page: { work } }: { readonly page: ConcernPage }) {
  const styles = useStyles();
  const links = useLinkStyles();
  return (
    <>
      {work.closed !== undefined && <p className={styles.facts}>{workTexts.closed(work.closed.by)}</p>}
      {work.tags.length > 0 && (
        <p className={styles.facts}>
          <span className={styles.quiet}>{workTexts.tagsTitle}: </span>
          {work.tags.join(", ")}
        </p>
      )}
      {work.links.length > 0 && (
        <p className={styles.facts}>
          <span className={styles.quiet}>{workTexts.linked}: </span>
          {work.links.map((reference, place) => (
            <Fragment key={reference}>
              {place > 0 && ", "}
              <Link to={`/concern/${reference}`} className={links.link}>
                {reference}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}
