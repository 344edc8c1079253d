import { useCallback, useEffect, useRef, useState } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { DirectiveView } from "../../directive/contract/api.ts";
import { ApiFailure } from "../api/ApiFailure.ts";
import type { Waiting } from "../api/outbox.ts";
import { resumeMark, startDraft, type Draft } from "../draft.ts";
import type { Mark } from "../host/Host.ts";
import { FailureNotice } from "../parts/FailureNotice.tsx";
import { ListSkeleton } from "../parts/ListSkeleton.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { proposePoints } from "../readPoints.ts";
import { useDesk, useSession, type Desk } from "../session.ts";
import { makeUlid } from "../ulid.ts";
import type { ReadLetter } from "../useLetter.ts";
import { useWords } from "../words.ts";
import { DirectiveScreen } from "./DirectiveScreen.tsx";
import { ReviewScreen } from "./ReviewScreen.tsx";

type Became =
  | { readonly is: "asking" }
  | { readonly is: "draft"; readonly draft: Draft }
  | { readonly is: "queued"; readonly waiting: Waiting }
  | { readonly is: "submitted"; readonly view: DirectiveView }
  | { readonly is: "failed"; readonly failure: unknown };

interface Props {
  readonly read: ReadLetter;
  readonly onOther: () => void;
}

/** A letter that has been read, for somebody who is signed in: was it submitted before, or is it to be reviewed? */
export default function LetterDeskScreen({ read, onOther }: Props) {
  const desk = useDesk();
  const { host, clock, waitingToSend, noticeFailure } = useSession();
  const { w } = useWords();
  const layout = useLayout();
  const [became, setBecame] = useState<Became>({ is: "asking" });
  const [attempt, setAttempt] = useState(0);
  const notice = useRef(noticeFailure);
  useEffect(() => {
    notice.current = noticeFailure;
  });
  const { client } = desk;
  const { mark } = read;

  const ask = useCallback(
    async (desk: Desk): Promise<Became> => {
      const waiting = desk.outbox.find(read.fingerprint);
      if (waiting !== null) return { is: "queued", waiting };
      const view = await findSubmitted(desk, read.fingerprint, mark);
      if (view !== null) return { is: "submitted", view };
      const kept = desk.drafts.find(read.fingerprint);
      if (kept !== null) return { is: "draft", draft: kept };
      const proposal = await proposePoints(read.reading, read.letter, desk.me.directory, undefined, clock.today());
      const identity = { key: makeUlid(clock.now()), fingerprint: read.fingerprint, source: host.kind };
      const draft = startDraft(proposal, identity);
      return { is: "draft", draft: mark === null ? draft : resumeMark(draft, mark) };
    },
    [read, mark, clock, host],
  );

  useEffect(() => {
    let gone = false;
    ask(desk)
      .catch((failure: unknown): Became => {
        notice.current(failure);
        return { is: "failed", failure };
      })
      .then((answer) => {
        if (!gone) setBecame(answer);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
    // A letter that waited and has been sent is looked up again.
  }, [ask, desk, waitingToSend, attempt]);

  switch (became.is) {
    case "asking":
      return (
        <div className={layout.page}>
          <ListSkeleton label={w.submitted.lookedUp} />
        </div>
      );
    case "failed":
      return (
        <div className={layout.page}>
          <FailureNotice
            failure={became.failure}
            retry={() => {
              setBecame({ is: "asking" });
              setAttempt(attempt + 1);
            }}
          />
        </div>
      );
    case "queued":
      return <Queued waiting={became.waiting} onOther={onOther} />;
    case "submitted":
      return <DirectiveScreen initial={became.view} onOther={onOther} />;
    case "draft":
      return (
        <ReviewScreen
          read={read}
          initial={became.draft}
          onOther={onOther}
          onQueued={(waiting) => setBecame({ is: "queued", waiting })}
          onSubmitted={(view) => setBecame({ is: "submitted", view })}
          onAlready={(directive) =>
            void client
              .getDirective(directive)
              .then((view) => setBecame({ is: "submitted", view }))
              .catch((failure: unknown) => setBecame({ is: "failed", failure }))
          }
        />
      );
  }
}

/** By its words, whatever way it came; else by what the document remembers, should its words have been touched since. */
async function findSubmitted(desk: Desk, fingerprint: string, mark: Mark | null): Promise<DirectiveView | null> {
  try {
    const { rows } = await desk.client.findDirectives(fingerprint);
    const directive = rows[0]?.id ?? mark?.key;
    return directive === undefined ? null : await desk.client.getDirective(directive);
  } catch (failure) {
    // Without the server the review goes on; that the letter is known already is noticed when it is sent.
    if (failure instanceof ApiFailure && (failure.mayPass || failure.code === "not_found")) return null;
    throw failure;
  }
}

function Queued({ waiting, onOther }: { waiting: Waiting; onOther: () => void }) {
  const { w } = useWords();
  const { sendWaiting } = useSession();
  const layout = useLayout();
  return (
    <div className={layout.page}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <div className={layout.tight} data-testid="queued">
            <MessageBarTitle>{w.submitted.queuedHeading}</MessageBarTitle>
            <span>{w.submitted.queuedExplain}</span>
            <span className={layout.small}>{waiting.submission.head.subject}</span>
          </div>
        </MessageBarBody>
      </MessageBar>
      <span className={layout.row}>
        <Button appearance="primary" onClick={() => void sendWaiting()}>
          {w.frame.sendNow}
        </Button>
        <Button onClick={onOther}>{w.source.readOther}</Button>
      </span>
    </div>
  );
}
