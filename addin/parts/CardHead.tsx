import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { CARD_HEAD } from "./moveBetweenCards.ts";

const useStyles = makeStyles({
  heading: { margin: 0, minWidth: 0, flexGrow: 1, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalXXS} 0`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
    "& svg": { flexShrink: 0 },
  },
});

interface Props {
  readonly id?: string;
  readonly children: ReactNode;
  readonly open: boolean;
  /** "expands" shows more beneath; "goes" leads to a page. */
  readonly does: "expands" | "goes";
  readonly onClick: () => void;
  readonly label?: string;
}

/** A card's first line: the button that opens it, and the place where the keyboard rests. */
export function CardHead({ id, children, open, does, onClick, label }: Props) {
  const styles = useStyles();
  return (
    <h3 className={styles.heading}>
      <button
        type="button"
        id={id}
        className={styles.button}
        onClick={onClick}
        {...(label === undefined ? {} : { "aria-label": label })}
        {...(does === "expands" ? { "aria-expanded": open } : { "aria-current": open ? "true" : undefined })}
        {...CARD_HEAD}
      >
        {does === "expands" && open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <span>{children}</span>
      </button>
    </h3>
  );
}
