/** One page for all that cannot be opened: what does not exist and what one may not see look alike (R4.4). */
import { Link } from "@fluentui/react-components";
import { useHref } from "react-router";
import { Message } from "../parts/Message.tsx";
import { texts } from "../texts/en.ts";

export function NothingHere() {
  const start = useHref("/");
  return (
    <Message title={texts.nothingHere.title} text={texts.nothingHere.text}>
      <Link href={start}>{texts.nothingHere.back}</Link>
    </Message>
  );
}
