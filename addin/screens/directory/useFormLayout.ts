import { makeStyles, tokens } from "@fluentui/react-components";

/** The arrangements of the directory's forms. */
export const useFormLayout = makeStyles({
  form: { maxWidth: "720px", paddingTop: tokens.spacingVerticalS },
  /** Two fields a line where there is room for them. */
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 240px), 1fr))",
    alignItems: "start",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  own: { fontWeight: tokens.fontWeightSemibold },
  head: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "4px",
    },
  },
  /** A sentence without a subject: "sửa đơn vị …", under the name of who did it. */
  change: { display: "block", overflowWrap: "anywhere", "::first-letter": { textTransform: "uppercase" } },
  plainList: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  file: { display: "none" },
});
