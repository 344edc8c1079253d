import { MessageBar, MessageBarBody } from "@fluentui/react-components";

/** One plain sentence. */
export function Note(props: { intent: "success" | "error" | "warning" | "info"; children: string }) {
  return (
    <MessageBar intent={props.intent} layout="multiline">
      <MessageBarBody>{props.children}</MessageBarBody>
    </MessageBar>
  );
}
