import { makeStyles, tokens } from "@fluentui/react-components";

/** The paper and, by class, what `RenderedDocument` draws on it. */
export const useDocumentStyles = makeStyles({
  view: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground6,
    // The paper stays white in every theme, as in Word.
    "& .docx-wrapper": { backgroundColor: "transparent", padding: "24px 12px" },
    "& .docx-wrapper > section.docx": { backgroundColor: "#FFFFFF", color: "#000000", maxWidth: "100%" },
    "& .content-control": {
      position: "relative",
      outline: "2px solid var(--control-color)",
      outlineOffset: "2px",
      borderRadius: "2px",
    },
    "& div.content-control": { marginBlock: "24px 8px" },
    "& .content-control::before": {
      content: "attr(data-title)",
      backgroundColor: "var(--control-color)",
      color: "#FFFFFF",
      fontFamily: tokens.fontFamilyBase,
      fontSize: "11px",
      fontStyle: "normal",
      fontWeight: 600,
      lineHeight: "16px",
      padding: "0 6px",
      borderRadius: "2px 2px 0 0",
      whiteSpace: "nowrap",
      textIndent: 0,
    },
    "& div.content-control::before": { position: "absolute", bottom: "calc(100% + 2px)", left: "-4px" },
    "& span.content-control::before": { marginInlineEnd: "4px", verticalAlign: "text-bottom" },
    "& .shown-by-pane": { backgroundColor: "#FFF4CE" },
  },
  column: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  message: { margin: "24px", maxWidth: "40rem" },
});
