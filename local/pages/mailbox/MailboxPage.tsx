import { useCallback, useEffect, useState } from "react";
import {
  Body1,
  Button,
  Caption1,
  Input,
  Subtitle2,
  Switch,
  Tab,
  TabList,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { MailSummary } from "../../mailSink.ts";
import { ClockBar } from "../shell/ClockBar.tsx";
import { formatSampleTime } from "../shell/formatSampleTime.ts";
import { PageShell } from "../shell/PageShell.tsx";
import { useLanguage, type Language } from "../shell/useLanguage.ts";

/** `receivedAt` is by the sample clock. */
type Row = Pick<MailSummary, "id" | "receivedAt" | "from" | "to" | "subject">;

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "16px" },
  panes: {
    display: "grid",
    gridTemplateColumns: "minmax(16rem, 24rem) 1fr",
    gap: "16px",
    alignItems: "start",
    "@media (max-width: 700px)": { gridTemplateColumns: "1fr" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  row: {
    width: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: "8px 12px",
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  frame: {
    width: "100%",
    height: "70vh",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "white",
  },
  text: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyBase,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "12px",
    margin: 0,
  },
  headers: { display: "flex", flexDirection: "column", gap: "2px", overflowWrap: "anywhere" },
});

const words = {
  vi: {
    title: "Hộp thư",
    empty: "Chưa có thư. Khi hệ thống gửi thư giao việc hay nhắc việc, thư sẽ hiện ở đây.",
    nothing: "Không có thư nào gửi đến địa chỉ này.",
    choose: "Chọn một thư để đọc.",
    to: "Gửi",
    filter: "Lọc theo người nhận hoặc tiêu đề",
    html: "Bản trình bày",
    plain: "Bản chữ",
    arrived: "Đến lúc (giờ mẫu)",
    headers: "Tiêu đề kỹ thuật",
    attachments: "Tệp kèm",
    list: "Danh sách thư",
    failed: "Chưa đọc được hộp thư. Kiểm tra cửa sổ lệnh đang chạy «npm start», rồi tải lại trang.",
  },
  en: {
    title: "Mailbox",
    empty: "No mail yet. When the system sends an assignment or a reminder, it appears here.",
    nothing: "No mail for this address.",
    choose: "Choose a mail to read.",
    to: "To",
    filter: "Filter by recipient or subject",
    html: "Formatted",
    plain: "Plain text",
    arrived: "Arrived (sample time)",
    headers: "Technical headers",
    attachments: "Attachments",
    list: "Mails",
    failed: "The mailbox could not be read. Look at the window in which npm start runs, then reload.",
  },
} as const;

/** Every mail that the system's real SMTP server on this machine accepted. Mail content is shown without any script. */
export function MailboxPage() {
  const styles = useStyles();
  const [language, setLanguage] = useLanguage();
  const say = words[language];
  const [rows, setRows] = useState<readonly Row[] | "failed">();
  const [filter, setFilter] = useState("");
  const [chosen, setChosen] = useState<string>();

  const load = useCallback(async () => {
    try {
      const answer = await fetch("/local/mails");
      setRows((await answer.json()) as Row[]);
    } catch {
      setRows("failed");
    }
  }, []);
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), 5000);
    return () => {
      clearInterval(timer);
    };
  }, [load]);

  const shown =
    rows === undefined || rows === "failed"
      ? []
      : rows
          .filter((row) => `${row.to.join(" ")} ${row.subject}`.toLowerCase().includes(filter.toLowerCase()))
          .toReversed();
  return (
    <PageShell title={say.title} language={language} onLanguage={setLanguage} home>
      <div className={styles.stack}>
        <ClockBar language={language} onMails={() => void load()} />
        {rows === "failed" && <Body1 role="alert">{say.failed}</Body1>}
        {Array.isArray(rows) && rows.length === 0 && <Body1>{say.empty}</Body1>}
        {Array.isArray(rows) && rows.length > 0 && (
          <div className={styles.panes}>
            <div className={styles.stack}>
              <Input
                aria-label={say.filter}
                placeholder={say.filter}
                value={filter}
                onChange={(_event, data) => {
                  setFilter(data.value);
                }}
              />
              {shown.length === 0 && <Body1>{say.nothing}</Body1>}
              <ul className={styles.list} aria-label={say.list}>
                {shown.map((row) => (
                  <li key={row.id}>
                    <Button
                      appearance="subtle"
                      className={mergeClasses(styles.row, row.id === chosen && styles.chosen)}
                      aria-current={row.id === chosen}
                      onClick={() => {
                        setChosen(row.id);
                      }}
                    >
                      <Text weight="semibold">{row.subject}</Text>
                      <Caption1>{row.to.join(", ")}</Caption1>
                      <Caption1>{formatSampleTime(row.receivedAt, language)}</Caption1>
                    </Button>
                  </li>
                ))}
              </ul>
            </div>
            {chosen === undefined ? <Body1>{say.choose}</Body1> : <Mail key={chosen} id={chosen} language={language} />}
          </div>
        )}
      </div>
    </PageShell>
  );
}

function Mail({ id, language }: { id: string; language: Language }) {
  const styles = useStyles();
  const say = words[language];
  const [mail, setMail] = useState<MailSummary | "failed">();
  const [view, setView] = useState<"html" | "plain">("html");
  const [headers, setHeaders] = useState(false);
  useEffect(() => {
    let current = true;
    fetch(`/local/mails/${encodeURIComponent(id)}`)
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        const found = (await answer.json()) as MailSummary;
        if (current) setMail(found);
      })
      .catch(() => {
        if (current) setMail("failed");
      });
    return () => {
      current = false;
    };
  }, [id]);
  if (mail === undefined) return null;
  if (mail === "failed") return <Body1 role="alert">{say.failed}</Body1>;
  return (
    <article className={styles.stack}>
      <Subtitle2 as="h2">{mail.subject}</Subtitle2>
      <Caption1>
        {mail.from} · {say.to}: {mail.to.join(", ")}
      </Caption1>
      <Caption1>
        {say.arrived}: {formatSampleTime(mail.receivedAt, language)}
      </Caption1>
      {mail.attachments.length > 0 && (
        <Caption1>
          {say.attachments}: {mail.attachments.map((attachment) => attachment.filename).join(", ")}
        </Caption1>
      )}
      <TabList
        selectedValue={view}
        onTabSelect={(_event, data) => {
          setView(data.value === "plain" ? "plain" : "html");
        }}
      >
        <Tab value="html">{say.html}</Tab>
        <Tab value="plain">{say.plain}</Tab>
      </TabList>
      {view === "html" ? (
        // No scripts, no forms; links open in a new tab, as in a mail program.
        <iframe
          className={styles.frame}
          title={mail.subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`<base target="_blank">${mail.html ?? ""}`}
        />
      ) : (
        <pre className={styles.text}>{mail.text}</pre>
      )}
      <Switch
        label={say.headers}
        checked={headers}
        onChange={(_event, data) => {
          setHeaders(data.checked);
        }}
      />
      {headers && (
        <pre className={styles.text}>{mail.headers.map((header) => `${header.key}: ${header.value}`).join("\n")}</pre>
      )}
    </article>
  );
}
