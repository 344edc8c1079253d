import { InfoRegular } from "@fluentui/react-icons";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Deadline } from "../../directive/contract/deadline.ts";
import type { Assignment } from "../../directive/contract/item.ts";
import type { Lookup } from "../lookup.ts";
import { tellDeadline, tellOrigin, formatShortDay } from "../wording/format.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

const useStyles = makeStyles({
  why: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& svg": { flexShrink: 0, height: tokens.lineHeightBase200 },
  },
});

/** Where each value came from: the letter's phrase, the rule, the value. */
export function Why({ assignment, deadline, index }: { assignment: Assignment; deadline: Deadline; index: Lookup }) {
  const { w, language } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const who =
    assignment.to === "lead"
      ? assignment.lead === null
        ? w.assignment.noLead
        : index.nameOf(assignment.lead)
      : w.assignment.many(assignment.units.length);
  const when =
    deadline.kind === "dated"
      ? formatShortDay(deadline.day)
      : tellDeadline(deadline, { today: "1945-01-01", calendar: null, language, open: false }, w).text;
  const lines = [
    `${w.editor.to}: ${tellOrigin(assignment.origin, who, w)}`,
    ...(deadline.kind === "none" ? [] : [`${w.editor.deadlineKind}: ${tellOrigin(deadline.origin, when, w)}`]),
  ];
  return (
    <div className={layout.tight} role="note" aria-label={w.review.why}>
      {lines.map((line, at) => (
        <span key={at} className={styles.why}>
          <InfoRegular aria-hidden />
          <span>{line}</span>
        </span>
      ))}
    </div>
  );
}

/** The phrases to underline in the quote. */
export function phrasesOf(assignment: Assignment, deadline: Deadline): readonly string[] {
  const origins = [assignment.origin, ...(deadline.kind === "none" ? [] : [deadline.origin])];
  return origins.flatMap((origin) => (origin.by === "reader" ? [origin.phrase] : []));
}
