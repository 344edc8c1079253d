import { useState } from "react";
import { Button, Field, Input, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { OfferQuestion } from "../host/Host.ts";
import { useLayout } from "../parts/useLayout.ts";
import type { ReadAnswers } from "../reading/ReadContext.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly asked: OfferQuestion;
  readonly onAnswer: (answers: ReadAnswers) => void;
  readonly onLeave: () => void;
}

/** What only the clerk can say before the reading goes on: the password of a locked file, or how much of a long one. */
export default function QuestionScreen({ asked: { offer, question }, onAnswer, onLeave }: Props) {
  const { w } = useWords();
  const layout = useLayout();
  return (
    <div className={layout.page}>
      <h2 className={layout.heading}>
        {question.asks === "password" ? w.question.passwordHeading : w.question.pagesHeading(question.pages)}
      </h2>
      <span className={layout.name}>{offer.name}</span>
      {question.asks === "password" ? (
        <Password wrong={question.wrong} onAnswer={onAnswer} />
      ) : (
        <>
          <span>{w.question.pagesExplain(question.scanned)}</span>
          <span className={layout.row}>
            <Button appearance="primary" onClick={() => onAnswer({ pages: question.suggested })}>
              {w.question.first(question.suggested)}
            </Button>
            <Button onClick={() => onAnswer({ pages: question.pages })}>{w.question.all(question.pages)}</Button>
          </span>
        </>
      )}
      <span>
        <Button onClick={onLeave}>{w.frame.cancel}</Button>
      </span>
    </div>
  );
}

function Password({ wrong, onAnswer }: { wrong: boolean; onAnswer: (answers: ReadAnswers) => void }) {
  const { w } = useWords();
  const layout = useLayout();
  const [password, setPassword] = useState("");
  return (
    <form
      className={layout.tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== "") onAnswer({ password });
      }}
    >
      {wrong && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{w.question.wrong}</MessageBarTitle>
          </MessageBarBody>
        </MessageBar>
      )}
      <Field label={w.question.password} hint={w.question.passwordHint}>
        <Input
          type="password"
          autoComplete="off"
          autoFocus
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
      <span>
        <Button type="submit" appearance="primary" disabledFocusable={password === ""}>
          {w.question.open}
        </Button>
      </span>
    </form>
  );
}
