import { Button, Spinner } from "@fluentui/react-components";
import { useSession } from "../session.ts";
import { useWords } from "../words.ts";

/** The one button that leads to signing in; why it did not succeed the last time stands above every part. */
export function SignInOffer({ label }: { label?: string }) {
  const { signing, signIn } = useSession();
  const { w } = useWords();
  switch (signing.is) {
    case "in":
      return null;
    case "starting":
      return <Spinner size="tiny" label={w.loading} />;
    case "working":
      return (
        <>
          <Spinner size="tiny" label={w.signIn.working} />
          <Button onClick={() => void signIn()}>{w.signIn.reopen}</Button>
        </>
      );
    case "refused":
      // Why, and the ways out, stand above every part.
      return null;
    case "out":
      return (
        <Button appearance="primary" onClick={() => void signIn()}>
          {label ?? w.frame.signIn}
        </Button>
      );
  }
}
