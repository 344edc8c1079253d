import { useState } from "react";
import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { WorkRow } from "../../directive/contract/api.ts";
import { itemStateOrder } from "../itemStateOrder.ts";
import { ItemCard } from "../parts/ItemCard.tsx";
import { WorkFrame } from "../parts/WorkFrame.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { dueStateOf } from "../../directive/dueState.ts";
import { useDesk, useSession } from "../session.ts";
import { tellState } from "../tellState.ts";
import { useWork } from "../useWork.ts";
import { formatMoment, formatNumber } from "../wording/format.ts";
import { useWords } from "../words.ts";
import { cardIdOf, WorkScreen } from "./WorkScreen.tsx";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS, margin: 0 },
  figure: {
    display: "flex",
    flexDirection: "column-reverse",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    "& dd": { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
    "& dt": { fontSize: tokens.fontSizeBase200 },
  },
  overdue: { "& dd": { color: tokens.colorStatusDangerForeground1 } },
});

type Figure = "inTime" | "overdue" | "undated" | "general";

/** "Theo dõi": everything open in the office, where it stands and with whom, as of a stated time. */
export function FollowScreen() {
  const { clock } = useSession();
  const { index } = useDesk();
  const { w, language } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const work = useWork("all");
  const [unit, setUnit] = useState("");
  const [chosenState, setState] = useState("");
  const [figure, setFigure] = useState<Figure | null>(null);

  const figureOf = ({ item }: WorkRow): Figure => {
    if (item.assignment.to === "general") return "general";
    const due = dueStateOf(item, clock.today(), index.calendar).state;
    if (due === "noDeadline") return "undated";
    return due === "overdue" ? "overdue" : "inTime";
  };
  const unitOf = ({ item: { assignment } }: WorkRow) =>
    assignment.to !== "lead"
      ? w.assignment.generalKind
      : assignment.lead === null
        ? w.follow.noUnit
        : index.nameOf(assignment.lead);
  const units = [...new Set(work.rows.map(unitOf))].sort((a, b) => a.localeCompare(b, "vi"));
  const stateOf = ({ item }: WorkRow) => tellState(item, w);
  const states = [
    ...new Set(itemStateOrder.flatMap((name) => work.rows.filter(({ item }) => item.state === name).map(stateOf))),
  ];
  // What was chosen in the other language, or is no more, chooses nothing.
  const state = states.includes(chosenState) ? chosenState : "";
  const shown = work.rows.filter(
    (row) =>
      (unit === "" || unitOf(row) === unit) &&
      (state === "" || stateOf(row) === state) &&
      (figure === null || figureOf(row) === figure),
  );

  return (
    <WorkScreen onChanged={work.reload}>
      {(opening) => (
        <WorkFrame
          heading={w.follow.heading}
          work={work}
          empty={{ title: w.follow.empty, next: w.follow.emptyNext }}
          top={
            work.value !== null && <span className={layout.small}>{w.follow.cutOff(formatMoment(work.value.now))}</span>
          }
        >
          <dl className={styles.figures}>
            {(["inTime", "overdue", "undated", "general"] as const).map((name) => {
              const count = work.rows.filter((row) => figureOf(row) === name).length;
              return (
                <div
                  key={name}
                  className={mergeClasses(styles.figure, name === "overdue" && count > 0 && styles.overdue)}
                >
                  <dt>{w.follow.figures[name]}</dt>
                  <dd data-testid={`figure-${name}`}>{formatNumber(count, language)}</dd>
                </div>
              );
            })}
          </dl>
          <span className={layout.small}>
            {work.partial ? w.follow.partial(work.rows.length) : w.follow.formula(work.rows.length)} {w.follow.closed}
          </span>
          <div className={layout.row}>
            <Field label={w.follow.unit}>
              <Select value={unit} onChange={(_, { value }) => setUnit(value)}>
                <option value="">{w.follow.all}</option>
                {units.map((name) => (
                  <option key={name} value={name}>
                    {`${name} (${work.rows.filter((row) => unitOf(row) === name).length})`}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={w.follow.byState}>
              <Select value={state} onChange={(_, { value }) => setState(value)}>
                <option value="">{w.follow.all}</option>
                {states.map((name) => (
                  <option key={name} value={name}>
                    {`${name} (${work.rows.filter((row) => stateOf(row) === name).length})`}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={w.editor.deadlineKind}>
              <Select
                value={figure ?? ""}
                onChange={(_, { value }) => setFigure(value === "" ? null : (value as Figure))}
              >
                <option value="">{w.follow.all}</option>
                {(["overdue", "inTime", "undated", "general"] as const).map((name) => (
                  <option key={name} value={name}>
                    {w.follow.figures[name]}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <ul className={layout.list}>
            {shown.map((row) => (
              <li key={`${row.directive} ${row.item.id}`}>
                <ItemCard
                  item={row.item}
                  head={row.head}
                  headId={cardIdOf(row.directive, row.item.id)}
                  chosen={opening.isOpen(row)}
                  onOpen={() => opening.open(row)}
                />
              </li>
            ))}
          </ul>
        </WorkFrame>
      )}
    </WorkScreen>
  );
}
