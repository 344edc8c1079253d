import { Button, Spinner } from "@fluentui/react-components";
import { useSession } from "../session.ts";
import { useWords } from "../words.ts";
import { FailureNotice } from "./FailureNotice.tsx";
import { useLayout } from "./useLayout.ts";

/** The one button that leads to signing in, and why it did not succeed the last time. */
export function SignInOffer({ label }: { label?: string }) {
  const { signing, signIn, signOut, reload } = useSession();
  const { w } = useWords();
  const layout = useLayout();
  switch (signing.is) {
    case "in":
      return null;
    case "starting":
      return <Spinner size="tiny" label={w.loading} />;
    case "working":
      return <Spinner size="tiny" label={w.signIn.working} />;
    case "refused":
      return (
        <div className={layout.column}>
          <FailureNotice failure={signing.failure} retry={() => void reload()} />
          <span>
            <Button size="small" onClick={() => void signOut()}>
              {w.frame.signOut}
            </Button>
          </span>
        </div>
      );
    case "out":
      return (
        <div className={layout.column}>
          {signing.failure !== null && <FailureNotice failure={signing.failure} />}
          <span>
            <Button appearance="primary" onClick={() => void signIn()}>
              {label ?? w.frame.signIn}
            </Button>
          </span>
        </div>
      );
  }
}
