import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  switch: { display: "flex", flexWrap: "wrap" },
  part: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
  },
});

interface Props<Name extends string> {
  readonly label: string;
  /** "tab" for the parts of the pane. */
  readonly kind: "tab" | "scope";
  readonly parts: readonly { readonly name: Name; readonly label: string }[];
  /** Null while something stands in front that belongs to none of them. */
  readonly current: Name | null;
  readonly onChoose: (name: Name) => void;
}

/**
 * The parts of the pane, or of a screen, to go to: buttons of a navigation, of which one is the current page. (Fluent's
 * TabList brings hidden focus stops that accessibility checks refuse.)
 */
export function PartSwitch<Name extends string>({ label, kind, parts, current, onChoose }: Props<Name>) {
  const styles = useStyles();
  return (
    <nav aria-label={label} className={styles.switch}>
      {parts.map((part) => (
        <button
          key={part.name}
          type="button"
          className={mergeClasses(styles.part, part.name === current && styles.current)}
          aria-current={part.name === current ? "page" : undefined}
          data-testid={`${kind}-${part.name}`}
          onClick={() => onChoose(part.name)}
        >
          {part.label}
        </button>
      ))}
    </nav>
  );
}
