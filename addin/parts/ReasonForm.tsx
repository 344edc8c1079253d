import { useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { ActForm } from "./ActForm.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly label: string;
  readonly action: string;
  /** Tapped instead of typed. */
  readonly usual?: readonly string[];
  readonly missing: string;
  readonly busy: boolean;
  readonly onSend: (words: string) => void;
  readonly onCancel: () => void;
}

/** Some words that an act cannot do without: a reason, a note. */
export function ReasonForm({ label, action, usual = [], missing, busy, onSend, onCancel }: Props) {
  const layout = useLayout();
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const blank = words.trim() === "";
  return (
    <ActForm
      action={action}
      busy={busy}
      onSubmit={() => {
        setAsked(true);
        if (!blank) onSend(words.normalize("NFC").trim());
      }}
      onCancel={onCancel}
    >
      <Field label={label} required {...(asked && blank ? { validationMessage: missing } : {})}>
        <Textarea
          autoFocus
          value={words}
          maxLength={2000}
          resize="vertical"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      {usual.length > 0 && (
        <span className={layout.row}>
          {usual.map((reason) => (
            <Button key={reason} size="small" shape="circular" onClick={() => setWords(reason)}>
              {reason}
            </Button>
          ))}
        </span>
      )}
    </ActForm>
  );
}
