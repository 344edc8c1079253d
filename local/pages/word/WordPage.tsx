import { useCallback, useEffect, useRef, useState } from "react";
import { Badge, Button, Spinner } from "@fluentui/react-components";
import type { Appearance } from "../hosts/appearance.ts";
import { HostShell } from "../hosts/HostShell.tsx";
import { Note } from "../hosts/Note.tsx";
import { OpenFileButton } from "../hosts/OpenFileButton.tsx";
import { PaneColumn } from "../hosts/PaneColumn.tsx";
import { saveToDisk } from "../hosts/saveToDisk.ts";
import { useAppearance } from "../hosts/useAppearance.ts";
import { useLanguage, type Language } from "../shell/useLanguage.ts";
import { useDocumentStyles } from "./documentStyles.ts";
import { fetchDocument, openDocument, storeDocument, type OpenedDocument, type OpenProblem } from "./fetchDocument.ts";
import { wording } from "./wording.ts";
import { WordSession } from "./WordSession.ts";

/** What the page was opened with: `?file=…&name=…&office=city|ward&readonly=1`. */
const query = new URLSearchParams(location.search);
const readOnly = query.get("readonly") === "1";

type Opened = WordSession | OpenProblem | "loading" | "nothing";

/** A .docx shown as Word would, beside it the pane, which speaks to it through office.js. */
export function WordPage() {
  const [language, setLanguage] = useLanguage();
  const [appearance, setAppearance] = useAppearance();
  const [opened, setOpened] = useState<Opened>(query.has("file") ? "loading" : "nothing");
  const [unsaved, setUnsaved] = useState(false);
  const [note, setNote] = useState<"saved" | "notStored" | null>(null);
  const say = wording[language];
  const session = typeof opened === "string" ? null : opened;

  const show = useCallback((found: OpenedDocument | OpenProblem) => {
    setNote(null);
    setUnsaved(false);
    setOpened(typeof found === "string" ? found : new WordSession(found, readOnly));
  }, []);
  useEffect(() => {
    const file = query.get("file");
    if (file !== null) void fetchDocument(file, query.get("name")).then(show);
  }, [show]);
  useWarningBeforeLeaving(unsaved);

  const save = useCallback(async () => {
    if (!session) return;
    const address = await storeDocument(session.document);
    setNote(address === null ? "notStored" : "saved");
    if (address === null) return;
    setUnsaved(false);
    // Reloading the page opens what was saved.
    const stored = new URLSearchParams(location.search);
    stored.set("file", address);
    stored.delete("name");
    history.replaceState(null, "", `?${stored.toString()}`);
  }, [session]);

  const office = query.get("office");
  const title = [say.program, session?.document.name, office === "city" || office === "ward" ? say[office] : null];
  return (
    <HostShell
      title={title.filter(Boolean).join(" · ")}
      language={language}
      onLanguage={setLanguage}
      appearance={appearance}
      onAppearance={setAppearance}
      actions={
        <>
          {readOnly && <Badge appearance="outline">{say.readOnly}</Badge>}
          {unsaved && <Badge color="warning">{say.unsaved}</Badge>}
          <OpenFileButton
            label={say.open}
            accept=".docx"
            onFile={(file) => {
              void file.arrayBuffer().then((bytes) => {
                show(openDocument(new Uint8Array(bytes), file.name));
              });
            }}
          />
          <Button size="small" appearance="primary" disabled={!session || readOnly} onClick={() => void save()}>
            {say.save}
          </Button>
          <Button
            size="small"
            disabled={!session}
            onClick={() => {
              if (session) saveToDisk(session.document.docx.save(), session.document.name);
            }}
          >
            {say.download}
          </Button>
        </>
      }
    >
      {typeof opened === "string" ? (
        <NoDocument what={opened} language={language} />
      ) : (
        <OpenDocument
          session={opened}
          language={language}
          appearance={appearance}
          note={note === "saved" ? say.saved(opened.document.name) : note === null ? null : say[note]}
          failed={note === "notStored"}
          onChange={() => {
            setUnsaved(true);
            setNote(null);
          }}
          onSave={() => void save()}
        />
      )}
    </HostShell>
  );
}

function OpenDocument(props: {
  session: WordSession;
  language: Language;
  appearance: Appearance;
  note: string | null;
  failed: boolean;
  onChange: () => void;
  onSave: () => void;
}) {
  const styles = useDocumentStyles();
  const { session, language, appearance } = props;
  const view = useRef<HTMLElement>(null);
  const current = useRef(props);
  const [notShown, setNotShown] = useState<WordSession | null>(null);
  useEffect(() => {
    current.current = props;
  });
  useEffect(
    () =>
      view.current
        ? session.attach(view.current, {
            onChange: () => {
              current.current.onChange();
            },
            onSave: () => {
              current.current.onSave();
            },
            onNotShown: () => {
              setNotShown(session);
            },
          })
        : undefined,
    [session],
  );
  return (
    <>
      <div className={styles.column}>
        <div role="status">
          {props.note !== null && <Note intent={props.failed ? "error" : "success"}>{props.note}</Note>}
          {notShown === session && <Note intent="warning">{wording[language].notShown}</Note>}
        </div>
        <main
          ref={view}
          className={styles.view}
          tabIndex={0}
          aria-label={wording[language].document}
          data-testid="document"
        />
      </div>
      <PaneColumn
        key={session.document.name}
        options={session.paneOptions}
        language={language}
        appearance={appearance}
        onPane={session.setPane}
      />
    </>
  );
}

function NoDocument(props: { what: OpenProblem | "loading" | "nothing"; language: Language }) {
  const styles = useDocumentStyles();
  const say = wording[props.language];
  if (props.what === "loading") return <Spinner className={styles.message} label={say.loading} />;
  return (
    <main className={styles.message}>
      <Note intent={props.what === "nothing" ? "info" : "error"}>{say[props.what]}</Note>
    </main>
  );
}

function useWarningBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [unsaved]);
}
