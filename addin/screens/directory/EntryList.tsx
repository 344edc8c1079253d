import { useState, type ReactNode } from "react";
import { Button, Input, mergeClasses } from "@fluentui/react-components";
import { AddRegular, SearchRegular } from "@fluentui/react-icons";
import { foldMarks } from "../../../directive/vietnamese.ts";
import { CARD_HEAD, focusSoon, moveBetweenCards } from "../../parts/moveBetweenCards.ts";
import { useLayout } from "../../parts/useLayout.ts";
import { useWords } from "../../words.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useFormLayout } from "./useFormLayout.ts";

const PAGE = 50;
const NEW = "+";

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly details: readonly string[];
  /** What else it is found by. */
  readonly alsoCalled: readonly string[];
  readonly strong: boolean;
}

interface Props {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly addLabel: string;
  /** The form of an entry, or (null) of a new one. */
  readonly form: (id: string | null, close: () => void) => ReactNode;
}

/** Units or people: searched without marks, opened in place, one at a time. */
export function EntryList({ label, entries, addLabel, form }: Props) {
  const { w } = useWords();
  const d = useDirectoryWords();
  const layout = useLayout();
  const styles = useFormLayout();
  const [words, setWords] = useState("");
  const [limit, setLimit] = useState(PAGE);
  const [open, setOpen] = useState<string | null>(null);
  const wanted = foldMarks(words).split(/\s+/).filter(Boolean);
  const isIn = (words: readonly string[]) => {
    const all = foldMarks(words.join("\n"));
    return wanted.every((word) => all.includes(word));
  };
  // "anh" is in "Chánh Văn phòng" too: whoever is called so comes first.
  const found = entries
    .filter(({ name, alsoCalled }) => isIn([name, ...alsoCalled]))
    .sort((one, other) => Number(isIn([other.name])) - Number(isIn([one.name])));
  const close = (id: string) => {
    setOpen(null);
    focusSoon(() => document.querySelector<HTMLElement>(`[data-entry="${id}"]`));
  };
  return (
    <section className={layout.column} aria-label={label} onKeyDown={moveBetweenCards}>
      <div className={layout.row}>
        <Input
          type="search"
          value={words}
          aria-label={d.search}
          placeholder={d.search}
          contentBefore={<SearchRegular aria-hidden />}
          style={{ flexGrow: 1, minWidth: 0 }}
          maxLength={100}
          onChange={(_, { value }) => {
            setWords(value);
            setLimit(PAGE);
          }}
        />
        <Button icon={<AddRegular />} data-entry={NEW} onClick={() => setOpen(NEW)}>
          {addLabel}
        </Button>
      </div>
      <span className={layout.small} role="status">
        {found.length === 0 ? d.nothing : d.found(found.length, entries.length)}
      </span>
      {open === NEW && <div className={layout.card}>{form(null, () => close(NEW))}</div>}
      <ul className={layout.list}>
        {found.slice(0, limit).map((entry) => (
          <li key={entry.id} className={layout.card} data-card="">
            <button
              type="button"
              {...CARD_HEAD}
              data-entry={entry.id}
              className={styles.head}
              aria-expanded={open === entry.id}
              onClick={() => setOpen(open === entry.id ? null : entry.id)}
            >
              <span className={mergeClasses(entry.strong && styles.own)}>{entry.name}</span>
              <span className={layout.small}>{entry.details.join(" · ")}</span>
            </button>
            {open === entry.id && form(entry.id, () => close(entry.id))}
          </li>
        ))}
      </ul>
      {found.length > limit && (
        <span>
          <Button onClick={() => setLimit(limit + PAGE)}>{w.frame.more}</Button>
        </span>
      )}
    </section>
  );
}
