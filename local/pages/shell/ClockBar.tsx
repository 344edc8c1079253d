import { useCallback, useEffect, useState } from "react";
import {
  Button,
  Input,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { formatSampleTime } from "./formatSampleTime.ts";
import type { Language } from "./useLanguage.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 12px",
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  time: { flexGrow: 1 },
});

const words = {
  vi: {
    clock: "Giờ mẫu",
    next: "Ngày làm việc kế tiếp",
    to: "Đến ngày",
    go: "Chuyển đến ngày này",
    again: "Nhắc việc lại hôm nay",
    busy: "Đang chạy nhắc việc…",
    sent: (count: number) => (count === 0 ? "Không có thư mới." : `Hệ thống vừa gửi ${String(count)} thư.`),
    failed: "Chưa chạy được nhắc việc. Kiểm tra cửa sổ lệnh đang chạy «npm start», rồi thử lại.",
    invalid: "Chọn một ngày sau ngày hiện tại của giờ mẫu.",
  },
  en: {
    clock: "Sample time",
    next: "Next working day",
    to: "Go to",
    go: "Move to this day",
    again: "Run today's reminders again",
    busy: "Running the reminders…",
    sent: (count: number) =>
      count === 0 ? "No new mail." : `The system sent ${String(count)} mail${count === 1 ? "" : "s"}.`,
    failed: "The reminders did not run. Look at the window in which npm start runs, then try again.",
    invalid: "Choose a day after the sample clock's present day.",
  },
} as const;

/** Shows the sample clock and turns it: to 07:30 of a later day, with the reminder timer fired there. */
export function ClockBar(props: { language: Language; onMails?: () => void }) {
  const styles = useStyles();
  const say = words[props.language];
  const [now, setNow] = useState<string>();
  const [day, setDay] = useState("");
  const [running, setRunning] = useState(false);
  const [message, setMessage] = useState<{ intent: "success" | "error" | "warning"; text: string }>();

  const load = useCallback(async () => {
    const answer = await fetch("/local/clock");
    setNow(((await answer.json()) as { now: string }).now);
  }, []);
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), 30_000);
    return () => {
      clearInterval(timer);
    };
  }, [load]);

  const turn = async (path: string) => {
    setRunning(true);
    setMessage(undefined);
    try {
      const before = ((await (await fetch("/local/mails")).json()) as unknown[]).length;
      const answer = await fetch(path, { method: "POST" });
      if (answer.status === 422 || answer.status === 400) {
        setMessage({ intent: "warning", text: say.invalid });
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const { now: later, mails } = (await answer.json()) as { now: string; mails: number };
      setNow(later);
      setMessage({ intent: "success", text: say.sent(mails - before) });
      props.onMails?.();
    } catch {
      setMessage({ intent: "error", text: say.failed });
    } finally {
      setRunning(false);
    }
  };

  return (
    <section aria-label={say.clock}>
      <div className={styles.bar}>
        <Text className={styles.time} size={400}>
          {say.clock}:{" "}
          <strong data-testid="sample-time">{now === undefined ? "…" : formatSampleTime(now, props.language)}</strong>
        </Text>
        {running && <Spinner size="tiny" label={say.busy} />}
        <Button appearance="primary" disabled={running} onClick={() => void turn("/local/clock/next-working-day")}>
          {say.next}
        </Button>
        <Button disabled={running} onClick={() => void turn("/local/clock/run")}>
          {say.again}
        </Button>
        <Input
          type="date"
          aria-label={say.to}
          value={day}
          onChange={(_event, data) => {
            setDay(data.value);
          }}
        />
        <Button disabled={running || day === ""} onClick={() => void turn(`/local/clock/to/${day}`)}>
          {say.go}
        </Button>
      </div>
      <div role="status">
        {message !== undefined && (
          <MessageBar intent={message.intent}>
            <MessageBarBody>{message.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </section>
  );
}
