import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useLayout } from "./useLayout.ts";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    "& svg": { fontSize: "32px" },
  },
});

/** Says what will appear here, and what to do. */
export function Empty({ title, next }: { title: string; next: string }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.empty}>
      <CheckmarkCircleRegular aria-hidden />
      <p className={layout.subheading}>{title}</p>
      <span className={layout.small}>{next}</span>
    </div>
  );
}
