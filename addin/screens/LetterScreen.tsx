import { Suspense } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { FailureNotice } from "../parts/FailureNotice.tsx";
import { lazyPart } from "../parts/lazyPart.tsx";
import { ListSkeleton } from "../parts/ListSkeleton.tsx";
import { ReadingProgress } from "../parts/ReadingProgress.tsx";
import { SignInOffer } from "../parts/SignInOffer.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useSession } from "../session.ts";
import { useLetter, type LetterDesk, type ReadLetter } from "../useLetter.ts";
import { useWords } from "../words.ts";
import { SecretScreen } from "./SecretScreen.tsx";
import { SourceScreen } from "./SourceScreen.tsx";

const LetterDeskScreen = lazyPart(() => import("./LetterDeskScreen.tsx"));
const PreviewScreen = lazyPart(() => import("./PreviewScreen.tsx"));
const QuestionScreen = lazyPart(() => import("./QuestionScreen.tsx"));
const RememberedScreen = lazyPart(() => import("./RememberedScreen.tsx"));

/** "Văn bản này": from choosing what to read to what became of it. */
export function LetterScreen() {
  const { host } = useSession();
  const letter = useLetter(host);
  const { w } = useWords();
  const layout = useLayout();
  const { stage } = letter;

  switch (stage.at) {
    case "looking":
      return (
        <div className={layout.page}>
          <ListSkeleton />
        </div>
      );
    case "choosing":
      return <SourceScreen offers={stage.offers} letter={letter} />;
    case "remembered":
      return <Remembered key={stage.key} directive={stage.key} letter={letter} />;
    case "reading":
      return (
        <ReadingProgress name={stage.order.offers[0]?.name ?? ""} progress={stage.progress} onCancel={letter.cancel} />
      );
    case "asking":
      return (
        <Suspense fallback={<ReadingProgress name={stage.asked.offer.name} progress={null} onCancel={letter.cancel} />}>
          <QuestionScreen
            key={JSON.stringify(stage.asked.question)}
            asked={stage.asked}
            onAnswer={(answers) => {
              const { id } = stage.asked.offer;
              letter.goOn(stage.order, { files: { [id]: { ...stage.order.answers.files?.[id], ...answers } } });
            }}
            onLeave={letter.restart}
          />
        </Suspense>
      );
    case "secret":
      return (
        <SecretScreen
          refusal={stage.refusal}
          onUnmarked={() => letter.goOn(stage.order, { unmarked: true })}
          onLeave={letter.restart}
        />
      );
    case "failed":
      return (
        <div className={layout.page}>
          <FailureNotice
            failure={stage.failure}
            {...(stage.order === null ? {} : { title: stage.order.offers.map(({ name }) => name).join(" · ") })}
          />
          <span className={layout.row}>
            {stage.order !== null && (
              <Button onClick={() => stage.order !== null && letter.goOn(stage.order)}>{w.source.readAgain}</Button>
            )}
            {host.kind !== "word" && <Button onClick={letter.restart}>{w.source.readOther}</Button>}
          </span>
        </div>
      );
    case "read":
      return stage.read.reading.items.length === 0 ? (
        <Nothing letter={letter} />
      ) : (
        <Found read={stage.read} letter={letter} />
      );
  }
}

function Found({ read, letter }: { read: ReadLetter; letter: LetterDesk }) {
  const { signing } = useSession();
  const layout = useLayout();
  return (
    <Suspense
      fallback={
        <div className={layout.page}>
          <ListSkeleton />
        </div>
      }
    >
      {signing.is === "in" ? (
        <LetterDeskScreen key={read.fingerprint} read={read} onOther={letter.restart} />
      ) : (
        <PreviewScreen read={read} onOther={letter.restart} />
      )}
    </Suspense>
  );
}

/** A message that was worked on before: where its points stand, for whoever is signed in. */
function Remembered({ directive, letter }: { directive: string; letter: LetterDesk }) {
  const { signing } = useSession();
  const { w } = useWords();
  const layout = useLayout();
  if (signing.is !== "in") {
    return (
      <div className={layout.page}>
        <h2 className={layout.heading}>{w.remembered.heading}</h2>
        <span>{w.remembered.explain}</span>
        <span className={layout.row}>
          <SignInOffer label={w.remembered.signIn} />
          <Button onClick={letter.choose}>{w.remembered.read}</Button>
        </span>
      </div>
    );
  }
  return (
    <Suspense
      fallback={
        <div className={layout.page}>
          <ListSkeleton label={w.submitted.lookedUp} />
        </div>
      }
    >
      <RememberedScreen directive={directive} onUnknown={letter.choose} />
    </Suspense>
  );
}

function Nothing({ letter }: { letter: LetterDesk }) {
  const { w } = useWords();
  const layout = useLayout();
  return (
    <div className={layout.page}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <div className={layout.tight}>
            <MessageBarTitle>{w.nothing.heading}</MessageBarTitle>
            <span>{w.nothing.explain}</span>
            <span>{w.nothing.next}</span>
          </div>
        </MessageBarBody>
      </MessageBar>
      <span>
        <Button onClick={letter.restart}>{w.source.readOther}</Button>
      </span>
    </div>
  );
}
