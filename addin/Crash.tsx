import { Component, type ReactNode } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Wording } from "./wording/vi.ts";

interface Props {
  readonly w: Wording;
  readonly children: ReactNode;
}

/** Whatever a screen throws ends here, in a sentence instead of a blank pane. (Only a class can catch it in React.) */
export class Crash extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { w, children } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{w.failures.title.page}</MessageBarTitle>
          <p>{w.failures.crash}</p>
          <p>{w.frame.code(error instanceof Error ? error.name : "unknown")}</p>
          <Button onClick={() => this.setState({ error: null })}>{w.frame.retry}</Button>
        </MessageBarBody>
      </MessageBar>
    );
  }
}
