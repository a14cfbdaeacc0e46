import { Button } from "@fluentui/react-components";
import { SendRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useRef, useState } from "react";
import type { LocalConversation } from "../../protocol.ts";
import { sendMessage } from "../api.ts";
import { useShell } from "./shell-context.ts";

/** Enter sends, Shift+Enter begins a new line. What could not be sent stays in the box. */
export function ComposeBox({ conversation }: { readonly conversation: LocalConversation }) {
  const { view, sayError } = useShell();
  const [text, setText] = useState("");
  const [isSending, setSending] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);

  const send = async (): Promise<void> => {
    if (text.trim() === "" || isSending) return;
    setSending(true);
    try {
      await sendMessage({ person: view.person.id, conversation: conversation.id, text: text.trim() });
      setText("");
    } catch {
      sayError();
    }
    setSending(false);
    box.current?.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };

  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={box}
        className="compose-box"
        rows={1}
        value={text}
        placeholder={conversation.kind === "channel" ? "Start a post. @Lantern reaches the bot" : "Type a message"}
        aria-label={`Message to ${conversation.title}`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={pressed}
      />
      <Button
        type="submit"
        appearance="transparent"
        icon={<SendRegular />}
        aria-label="Send"
        disabled={text.trim() === "" || isSending}
      />
    </form>
  );
}
