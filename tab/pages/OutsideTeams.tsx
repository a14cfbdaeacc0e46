/** What somebody sees who opens the tab's address in a browser. */
import { Link } from "@fluentui/react-components";
import { Message } from "../parts/Message.tsx";
import { texts } from "../texts/en.ts";

export function OutsideTeams({ mode }: { readonly mode: "local" | "tenant" }) {
  const local = mode === "local";
  return (
    <Message title={texts.outside.title} text={local ? texts.outside.local : texts.outside.text}>
      {local && <Link href="/local/">{texts.outside.toLocal}</Link>}
    </Message>
  );
}
