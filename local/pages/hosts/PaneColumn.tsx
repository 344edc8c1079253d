import { useEffect, useRef, useState } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { openPane, type Pane, type PaneOptions } from "../../office/hostBridge.ts";
import type { Language } from "../shell/useLanguage.ts";
import { schemes, type Appearance } from "./appearance.ts";
import { wording } from "./wording.ts";

const NARROWEST = 320;
const WIDEST = 640;
const STEP = 16;

const useStyles = makeStyles({
  side: { display: "flex", flexShrink: 0 },
  divider: {
    flexShrink: 0,
    width: "6px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralStroke2,
    ":hover": { backgroundColor: tokens.colorBrandStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  column: {
    flexShrink: 0,
    display: "flex",
    "& iframe": { border: 0, flexGrow: 1, height: "100%" },
  },
  // A frame would swallow the pointer on its way.
  resizing: { pointerEvents: "none" },
});

/** What the pane is opened with; the column adds what it knows itself. */
export type PaneColumnOptions = Omit<PaneOptions, "language" | "title" | "colorScheme" | "onLeave">;

/**
 * The pane beside what the host shows, its width adjustable. A new language opens it anew, as in Office; `options` is read
 * as the pane opens.
 */
export function PaneColumn(props: {
  options: PaneColumnOptions;
  language: Language;
  appearance: Appearance;
  onPane: (pane: Pane | null) => void;
}) {
  const styles = useStyles();
  const { options, language, appearance, onPane } = props;
  const say = wording[language];
  const place = useRef<HTMLDivElement>(null);
  const divider = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<Pane | null>(null);
  const [width, setWidth] = useState(380);
  const [resizing, setResizing] = useState(false);

  useEffect(() => {
    if (!place.current) return undefined;
    const opened = openPane(place.current, {
      ...options,
      language: language === "vi" ? "vi-VN" : "en-US",
      title: wording[language].pane,
      onLeave: () => {
        divider.current?.focus();
      },
    });
    setPane(opened);
    onPane(opened);
    return () => {
      opened.close();
      onPane(null);
    };
  }, [options, language, onPane]);

  useEffect(() => {
    pane?.setColorScheme(schemes[appearance]);
  }, [pane, appearance]);

  const resize = (to: number): void => {
    setWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(to))));
  };
  return (
    <aside className={styles.side} aria-label={say.pane}>
      <div
        ref={divider}
        className={styles.divider}
        role="separator"
        aria-orientation="vertical"
        aria-label={say.resize}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        onKeyDown={({ key }) => {
          if (key === "ArrowLeft") resize(width + STEP);
          if (key === "ArrowRight") resize(width - STEP);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setResizing(true);
        }}
        onPointerMove={(event) => {
          if (resizing) resize(window.innerWidth - event.clientX);
        }}
        onPointerUp={() => {
          setResizing(false);
        }}
      />
      <div ref={place} className={mergeClasses(styles.column, resizing && styles.resizing)} style={{ width }} />
    </aside>
  );
}
