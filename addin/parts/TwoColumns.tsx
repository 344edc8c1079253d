import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWide } from "../surface.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

const useStyles = makeStyles({
  wide: { display: "grid", gridTemplateColumns: "minmax(360px, 5fr) 6fr", alignItems: "start", flexGrow: 1 },
  column: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: "100%", flexGrow: 1 },
  grow: { flexGrow: 1 },
  detail: {
    position: "sticky",
    // Beneath the pane's own bar, which stays too.
    top: "64px",
    maxHeight: "calc(100vh - 64px)",
    overflowY: "auto",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minHeight: "60vh",
  },
});

/** List left and detail right from 900 px; below that only the list, and whoever uses it shows detail in place. */
export function TwoColumns({ children, detail }: { children: ReactNode; detail: ReactNode }) {
  const styles = useStyles();
  const wide = useWide();
  const { w } = useWords();
  const layout = useLayout();
  // The same tree in both widths, so that nothing typed is lost as the window changes.
  return (
    <div className={wide ? styles.wide : styles.column}>
      <div className={styles.column}>{children}</div>
      {wide && (
        <div className={styles.detail}>
          {detail ?? <p className={mergeClasses(layout.page, layout.small)}>{w.frame.chooseDetail}</p>}
        </div>
      )}
    </div>
  );
}
