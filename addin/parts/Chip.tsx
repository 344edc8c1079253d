import type { ReactElement } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Tone } from "../wording/format.ts";

const useStyles = makeStyles({
  chip: {
    display: "inline-flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Long unit names wrap between words and are never cut.
    overflowWrap: "break-word",
    minWidth: 0,
    "& svg": { flexShrink: 0, width: "1em", height: tokens.lineHeightBase200 },
  },
  plain: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  amber: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  red: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
  green: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
});

/** A value with its icon; the colour never stands alone for what it means. */
export function Chip({ tone = "plain", icon, children }: { tone?: Tone; icon?: ReactElement; children: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.chip, styles[tone])}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
