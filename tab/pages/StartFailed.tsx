/** The desk could not be opened: what that means for the records, and what to try. */
import { Button } from "@fluentui/react-components";
import type { FailureKind } from "../desk.ts";
import { Message } from "../parts/Message.tsx";
import { texts } from "../texts/en.ts";

export function StartFailed({ kind }: { readonly kind: FailureKind }) {
  return (
    <Message {...wordsFor(kind)}>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {texts.failed.again}
      </Button>
    </Message>
  );
}

function wordsFor(kind: FailureKind): { readonly title: string; readonly text: string } {
  const { failed } = texts;
  switch (kind) {
    case "unreachable":
      return { title: failed.start, text: failed.startText };
    case "broken":
      return { title: failed.broken, text: failed.brokenText };
    case "not-signed-in":
    case "not-there":
      return { title: failed.signIn, text: failed.signInText };
  }
}
