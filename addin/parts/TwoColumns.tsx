import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useWide } from "../surface.ts";

const useStyles = makeStyles({
  wide: { display: "grid", gridTemplateColumns: "minmax(360px, 5fr) 6fr", alignItems: "start", flexGrow: 1 },
  column: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: "100%", flexGrow: 1 },
  grow: { flexGrow: 1 },
  detail: {
    position: "sticky",
    top: 0,
    maxHeight: "100vh",
    overflowY: "auto",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minHeight: "60vh",
  },
});

/** List left and detail right from 900 px; below that only the list, and whoever uses it shows detail in place. */
export function TwoColumns({ children, detail }: { children: ReactNode; detail: ReactNode }) {
  const styles = useStyles();
  const wide = useWide();
  if (!wide) return <div className={styles.column}>{children}</div>;
  return (
    <div className={styles.wide}>
      <div className={styles.column}>{children}</div>
      <div className={styles.detail}>{detail}</div>
    </div>
  );
}
