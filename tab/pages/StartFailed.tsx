/** The desk could not be opened: what that means for the records, and what to try. */
import { Button } from "@fluentui/react-components";
import type { FailureKind } from "../desk.ts";
import { Message } from "../parts/Message.tsx";
import { texts } from "../texts/en.ts";

export function StartFailed({ kind }: { readonly kind: FailureKind }) {
  const signIn = kind === "not-signed-in" || kind === "not-there";
  return (
    <Message
      title={signIn ? texts.failed.signIn : texts.failed.start}
      text={signIn ? texts.failed.signInText : texts.failed.startText}
    >
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {texts.failed.again}
      </Button>
    </Message>
  );
}
