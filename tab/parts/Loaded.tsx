/** A page's content once it is there; before that its frame, a skeleton after 300 ms, or what went wrong. */
import { Button } from "@fluentui/react-components";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useContext } from "react";
import { DeskFailure } from "../desk.ts";
import { LoadingContext } from "../loading.ts";
import { NothingHere } from "../pages/NothingHere.tsx";
import { texts } from "../texts/en.ts";
import { useLasting } from "../use-clock.ts";
import { Message } from "./Message.tsx";

interface Props<Data> {
  readonly query: UseQueryResult<Data>;
  readonly skeleton: ReactNode;
  readonly children: (data: Data, heardAt: number) => ReactNode;
}

export function Loaded<Data>({ query, skeleton, children }: Props<Data>) {
  const slow = useLasting(query.isPending);
  const isLoading = useContext(LoadingContext);
  const kind = query.error instanceof DeskFailure ? query.error.kind : undefined;
  // These two also end a page that was shown before: who may not open a record any more does not keep it on screen.
  if (kind === "not-there") return <NothingHere />;
  if (kind === "not-signed-in") return <Message title={texts.failed.signIn} text={texts.failed.signInText} />;
  if (query.data !== undefined) return children(query.data, query.dataUpdatedAt);
  // What the server has not read yet it cannot show, and nobody needs to try again for that.
  if (isLoading && query.failureCount > 0)
    return <Message title={texts.connection.notYet} text={texts.connection.notYetText} />;
  if (query.isPending) return slow ? skeleton : null;
  return (
    <Message title={texts.failed.load} text={texts.failed.loadText}>
      <Button appearance="primary" onClick={() => void query.refetch()}>
        {texts.failed.again}
      </Button>
    </Message>
  );
}
