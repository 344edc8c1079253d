import { useMemo } from "react";
import { Button, Tag, TagGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { MailAddress, MailMessage } from "../../office/outlook/message.ts";
import { Note } from "../hosts/Note.tsx";
import { saveToDisk } from "../hosts/saveToDisk.ts";
import type { Language } from "../shell/useLanguage.ts";
import { bodyDocument } from "./bodyDocument.ts";
import { categoryColor } from "./categoryColor.ts";
import type { MessageMarks } from "./OutlookSession.ts";
import { wording } from "./wording.ts";

const useStyles = makeStyles({
  message: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "8px", padding: "12px 16px" },
  subject: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", flexDirection: "column", gap: "2px", overflowWrap: "anywhere" },
  files: { display: "flex", flexWrap: "wrap", gap: "8px" },
  body: {
    flexGrow: 1,
    width: "100%",
    minHeight: "12rem",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "#FFFFFF",
  },
});

/** One message as Outlook shows it: its head, its categories, its attachments, its body in a frame that can do nothing. */
export function MessageView(props: { message: MailMessage; marks: MessageMarks; language: Language }) {
  const styles = useStyles();
  const { message, marks, language } = props;
  const say = wording[language];
  const body = useMemo(() => bodyDocument(message), [message]);
  const files = message.attachments.filter(
    ({ contentId }) => contentId === null || !message.html.includes(`cid:${contentId}`),
  );
  return (
    <main className={styles.message} aria-label={say.message} data-testid="message">
      {marks.notifications.map(({ key, type, message: words }) => (
        <Note key={key} intent={type === "errorMessage" ? "error" : "info"}>
          {words}
        </Note>
      ))}
      <h2 className={styles.subject}>{message.subject || say.noSubject}</h2>
      {marks.categories.length > 0 && (
        <TagGroup aria-label={say.categories} data-testid="categories">
          {marks.categories.map(({ displayName, color }) => (
            <Tag key={displayName} size="small" style={categoryColor(color)}>
              {displayName}
            </Tag>
          ))}
        </TagGroup>
      )}
      <div className={styles.head}>
        <Text>
          <strong>{say.from}:</strong> {addresses([message.from])}
        </Text>
        <Text>
          <strong>{say.to}:</strong> {addresses([...message.to, ...message.cc])}
        </Text>
        {message.sentAt !== null && (
          <Text>
            <strong>{say.sent}:</strong> {formatInstant(message.sentAt, language)}
          </Text>
        )}
      </div>
      {files.length > 0 && (
        <div className={styles.files} role="group" aria-label={say.attachments}>
          {files.map(({ id, name, bytes }) => (
            <Button
              key={id}
              size="small"
              onClick={() => {
                saveToDisk(new Uint8Array(bytes), name);
              }}
            >
              {`${name} · ${formatSize(bytes.length, language)}`}
            </Button>
          ))}
        </div>
      )}
      <iframe className={styles.body} title={say.body} sandbox="allow-popups" srcDoc={body} data-testid="body" />
    </main>
  );
}

function addresses(list: readonly MailAddress[]): string {
  return list.map(({ name, address }) => (name === "" ? address : `${name} <${address}>`)).join("; ");
}

export function formatInstant(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(instant));
}

function formatSize(bytes: number, language: Language): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return `${kilobytes.toLocaleString(language === "vi" ? "vi-VN" : "en-GB")} KB`;
}
