import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Button, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DismissRegular, ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import { type Notice, type Notices, NoticesContext } from "../notices.ts";
import { useSession } from "../session.ts";
import { tellFailure } from "../tellFailure.ts";
import { useWords } from "../words.ts";

const STAYS = 10_000;

const useStyles = makeStyles({
  bar: {
    position: "fixed",
    insetInline: tokens.spacingHorizontalM,
    bottom: "64px",
    maxWidth: "480px",
    marginInline: "auto",
    zIndex: 10,
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
  },
  text: { flexGrow: 1, minWidth: 0, paddingTop: "2px" },
  code: { display: "block", fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0, fontSize: "20px", marginTop: "2px" },
  kept: { color: tokens.colorStatusWarningForeground3, flexShrink: 0, fontSize: "20px", marginTop: "2px" },
  failed: { color: tokens.colorStatusDangerForeground1, flexShrink: 0, fontSize: "20px", marginTop: "2px" },
});

const icons = { done: CheckmarkCircleFilled, kept: WarningFilled, failed: ErrorCircleFilled };

/**
 * One notice at a time with its undo, told to screen readers as well. (Fluent's own toast costs a fifth of the initial
 * load, and stacks what here replaces one another.)
 */
export function NoticeBar({ children }: { children: ReactNode }) {
  const { w } = useWords();
  const { noticeFailure, sent } = useSession();
  const { announce } = useAnnounce();
  const styles = useStyles();
  const [notice, setNotice] = useState<Notice | null>(null);
  const counter = useRef(0);

  const show = useCallback(
    (shown: Omit<Notice, "id">) => {
      counter.current += 1;
      setNotice({ ...shown, id: counter.current });
      announce(shown.text, { alert: shown.tone === "failed", polite: shown.tone !== "failed" });
    },
    [announce],
  );

  const notices = useMemo<Notices>(
    () => ({
      tell: (text, undo) => show({ text, tone: "done", ...(undo === undefined ? {} : { undo }) }),
      warn: (text) => show({ text, tone: "kept" }),
      fail: (failure) => {
        noticeFailure(failure);
        show({ ...tellFailure(failure, w), tone: "failed" });
      },
    }),
    [show, noticeFailure, w],
  );

  useEffect(() => {
    for (const result of sent) {
      if (result.as === "sent") notices.tell(w.frame.sent);
      else notices.fail(result.failure);
    }
    // Told once, when something was sent; not again because the language or the session has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sent]);

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), STAYS);
    return () => clearTimeout(timer);
  }, [notice]);

  const Icon = icons[notice?.tone ?? "done"];
  return (
    <NoticesContext value={notices}>
      {children}
      {notice !== null && (
        <aside className={styles.bar} aria-label={w.frame.notices} data-testid="notice">
          <Icon className={styles[notice.tone]} aria-hidden />
          <div className={styles.text}>
            {notice.text}
            {notice.code !== undefined && <span className={styles.code}>{w.frame.code(notice.code)}</span>}
          </div>
          {notice.undo !== undefined && (
            <Button
              size="small"
              onClick={() => {
                notice.undo?.();
                setNotice(null);
              }}
            >
              {w.frame.undo}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={w.frame.close}
            onClick={() => setNotice(null)}
          />
        </aside>
      )}
    </NoticesContext>
  );
}
