import { useEffect, useRef, useState } from "react";
import { Button, MessageBar, MessageBarBody, mergeClasses, Spinner } from "@fluentui/react-components";
import type { DirectiveView } from "../../directive/contract/api.ts";
import { ApiFailure } from "../api/ApiFailure.ts";
import type { Waiting } from "../api/outbox.ts";
import { markOf, submissionOf, type Draft } from "../draft.ts";
import { useNotices } from "../notices.ts";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk, useSession } from "../session.ts";
import { summarise } from "../summarise.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly draft: Draft;
  readonly onBack: () => void;
  readonly onQueued: (waiting: Waiting) => void;
  readonly onSubmitted: (view: DirectiveView) => void;
  readonly onAlready: (directive: string) => void;
}

/** Says what submitting will do, then does it; without an answer, what was submitted is kept and sent later. */
export function SubmitPanel({ draft, onBack, onQueued, onSubmitted, onAlready }: Props) {
  const { host, clock, recountWaiting } = useSession();
  const { client, drafts, outbox, index } = useDesk();
  const { tell, warn, fail } = useNotices();
  const { w } = useWords();
  const layout = useLayout();
  const [sending, setSending] = useState(false);
  /** It could neither be sent nor kept: it lives on in this panel alone. */
  const [unkept, setUnkept] = useState(false);
  /** The same key for as long as the same request may yet have arrived. */
  const key = useRef(crypto.randomUUID());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const submit = async () => {
    setSending(true);
    const waiting = {
      directive: draft.key,
      key: key.current,
      submission: submissionOf(draft),
      since: clock.now(),
    };
    // Kept before it is sent: should the pane close now, the same request goes out again under the same key.
    const kept = outbox.keep(waiting);
    try {
      const view = await client.submit(waiting.directive, waiting.submission, waiting.key);
      outbox.remove(draft.key);
      drafts.remove(draft.fingerprint);
      tell(w.submit.sent);
      onSubmitted(view);
      markSubmitted(view);
    } catch (failure) {
      if (failure instanceof ApiFailure && failure.mayPass) {
        if (!kept) {
          setUnkept(true);
          setSending(false);
          return;
        }
        recountWaiting();
        warn(w.submit.queued);
        onQueued(waiting);
        return;
      }
      outbox.remove(draft.key);
      key.current = crypto.randomUUID();
      setUnkept(false);
      setSending(false);
      const before = failure instanceof ApiFailure && failure.code === "already_submitted" ? failure.instance : null;
      const directive = /[0-7][0-9A-HJKMNP-TV-Z]{25}/.exec(before ?? "")?.[0];
      if (directive === undefined) {
        fail(failure);
        return;
      }
      tell(w.submit.already);
      onAlready(directive);
    }
  };

  /** The document remembers from now on how the server sees it; that it could not is no reason to stop. */
  const markSubmitted = (view: DirectiveView) => {
    const states = new Map(view.directive.items.map(({ id, state }) => [id, state]));
    const mark = markOf(draft);
    const items = mark.items.map((item) => ({ ...item, state: states.get(item.id) ?? item.state }));
    host.saveMark({ ...mark, items }).catch(() => warn(w.review.tagFailed));
  };

  return (
    <div className={layout.grow}>
      <section
        className={mergeClasses(layout.page, layout.narrow)}
        aria-labelledby="submit-heading"
        data-testid="submit-summary"
        onKeyDown={(event) => {
          if (event.key !== "Escape" || sending) return;
          event.preventDefault();
          onBack();
        }}
      >
        <h2 id="submit-heading" ref={heading} tabIndex={-1} className={layout.heading}>
          {w.submit.heading}
        </h2>
        <span>{w.submit.will}</span>
        <ul>
          {summarise(draft, index, clock.today(), w).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <span className={layout.small}>{w.submit.only}</span>
        {unkept && !sending && (
          <MessageBar intent="error" layout="multiline" role="alert" data-testid="unkept">
            <MessageBarBody>{w.submit.unkept}</MessageBarBody>
          </MessageBar>
        )}
        {sending && <Spinner size="tiny" label={w.submit.sending} />}
      </section>
      <div className={layout.footer}>
        <Button onClick={onBack} disabled={sending}>
          {w.frame.back}
        </Button>
        <Button appearance="primary" onClick={() => void submit()} disabled={sending}>
          {w.submit.go}
        </Button>
      </div>
    </div>
  );
}
