import { useCallback, useEffect, useState } from "react";
import { Button, Caption1, Spinner, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Pane } from "../../office/hostBridge.ts";
import type { MailMessage } from "../../office/outlook/message.ts";
import { officeColors } from "../hosts/appearance.ts";
import { HostShell } from "../hosts/HostShell.tsx";
import { Note } from "../hosts/Note.tsx";
import { OpenFileButton } from "../hosts/OpenFileButton.tsx";
import { PaneColumn } from "../hosts/PaneColumn.tsx";
import { useAppearance } from "../hosts/useAppearance.ts";
import { useLanguage, type Language } from "../shell/useLanguage.ts";
import { categoryColor } from "./categoryColor.ts";
import { fetchMessage, openMessage, type MessageProblem } from "./fetchMessage.ts";
import { formatInstant, MessageView } from "./MessageView.tsx";
import { OutlookSession, type MessageMarks } from "./OutlookSession.ts";
import { wording } from "./wording.ts";

/** What the page was opened with: `?message=<address of an .eml>&office=city|ward&permission=…`. */
const query = new URLSearchParams(location.search);
const permissions = ["ReadItem", "ReadWriteItem", "ReadWriteMailbox"] as const;
const permission = permissions.find((known) => known === query.get("permission")) ?? "ReadWriteItem";
const session = new OutlookSession(query.get("office") ?? "city", permission);
const samples = ["/local/messages/sa-dec-attachment.eml", "/local/messages/sa-dec-body.eml"];

const useStyles = makeStyles({
  list: {
    width: "240px",
    height: "100%",
    boxSizing: "border-box",
    overflow: "auto",
    margin: 0,
    padding: "4px",
    listStyleType: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    width: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "2px",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: "8px",
    overflowWrap: "anywhere",
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
  chip: { borderRadius: tokens.borderRadiusSmall, padding: "0 6px", fontSize: tokens.fontSizeBase100 },
  middle: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", overflow: "auto" },
  waiting: { margin: "24px" },
});

/** Mails as Outlook would show them, beside them the pane, pinned: it stays as another message is selected. */
export function OutlookPage() {
  const styles = useStyles();
  const [language, setLanguage] = useLanguage();
  const [appearance, setAppearance] = useAppearance();
  const [messages, setMessages] = useState<readonly MailMessage[] | null>(null);
  const [chosen, setChosen] = useState<MailMessage | null>(null);
  const [problem, setProblem] = useState<MessageProblem | null>(null);
  const [marks, setMarks] = useState<ReadonlyMap<string, MessageMarks>>(new Map());
  const say = wording[language];

  const choose = useCallback((message: MailMessage) => {
    session.select(message);
    setChosen(message);
    setProblem(null);
  }, []);
  useEffect(() => {
    void fetchMessages().then(({ found, failed }) => {
      setMessages(found);
      const [first] = found;
      if (first && failed === null) choose(first);
      setProblem(failed);
    });
  }, [choose]);
  useEffect(() => {
    const read = (): void => {
      setMarks(new Map(messages?.map((message) => [message.id, session.marks(message)])));
    };
    read();
    return session.watch(read);
  }, [messages]);
  useEffect(() => {
    session.setTheme(officeColors[appearance]);
  }, [appearance]);
  const onPane = useCallback((pane: Pane | null) => {
    session.setPane(pane);
  }, []);

  const open = async (file: File): Promise<void> => {
    const opened = await openMessage(new Uint8Array(await file.arrayBuffer()));
    if (typeof opened === "string") {
      setProblem(opened);
      return;
    }
    const known = messages?.find(({ id }) => id === opened.id);
    if (!known) setMessages((before) => [opened, ...(before ?? [])]);
    choose(known ?? opened);
  };

  return (
    <HostShell
      title={say.program}
      language={language}
      onLanguage={setLanguage}
      appearance={appearance}
      onAppearance={setAppearance}
      actions={<OpenFileButton label={say.open} accept=".eml" onFile={(file) => void open(file)} />}
    >
      <nav aria-label={say.list}>
        <ul className={styles.list}>
          {messages?.map((message) => (
            <li key={message.id}>
              <MessageRow
                message={message}
                marks={marks.get(message.id)}
                language={language}
                chosen={message === chosen}
                onChoose={() => {
                  choose(message);
                }}
              />
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.middle}>
        <div role="status">{problem !== null && <Note intent="error">{say[problem]}</Note>}</div>
        {messages === null && <Spinner className={styles.waiting} />}
        {messages !== null && !chosen && problem === null && <Text className={styles.waiting}>{say.nothing}</Text>}
        {chosen && (
          <MessageView message={chosen} marks={marks.get(chosen.id) ?? session.marks(chosen)} language={language} />
        )}
      </div>
      {chosen && (
        <PaneColumn options={session.paneOptions} language={language} appearance={appearance} onPane={onPane} />
      )}
    </HostShell>
  );
}

function MessageRow(props: {
  message: MailMessage;
  marks: MessageMarks | undefined;
  language: Language;
  chosen: boolean;
  onChoose: () => void;
}) {
  const styles = useStyles();
  const { message, language } = props;
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.row, props.chosen && styles.chosen)}
      aria-pressed={props.chosen}
      onClick={props.onChoose}
    >
      <strong>{message.from.name || message.from.address}</strong>
      <span>{message.subject || wording[language].noSubject}</span>
      {message.sentAt !== null && <Caption1>{formatInstant(message.sentAt, language)}</Caption1>}
      <span className={styles.chips}>
        {props.marks?.categories.map(({ displayName, color }) => (
          <span key={displayName} className={styles.chip} style={categoryColor(color)}>
            {displayName}
          </span>
        ))}
      </span>
    </Button>
  );
}

/** The message asked for, then the samples; the problem of the one asked for, else of any. */
async function fetchMessages(): Promise<{ found: MailMessage[]; failed: MessageProblem | null }> {
  const asked = query.get("message");
  const addresses = asked === null ? samples : [asked, ...samples.filter((sample) => sample !== asked)];
  const fetched = await Promise.all(addresses.map((address) => fetchMessage(address)));
  const found = fetched.filter((message) => typeof message !== "string");
  const [first] = fetched;
  return { found, failed: typeof first === "string" ? first : null };
}
