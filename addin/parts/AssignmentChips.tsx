import { BuildingRegular, BuildingMultipleRegular, PeopleTeamRegular, WarningRegular } from "@fluentui/react-icons";
import { coordinatingOf } from "../../directive/coordinatingOf.ts";
import type { Assignment, Line } from "../../directive/contract/item.ts";
import type { Lookup } from "../lookup.ts";
import { useWords } from "../words.ts";
import { Chip } from "./Chip.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly assignment: Assignment;
  readonly index: Lookup;
  readonly lines?: readonly Line[];
}

/** Who does it: the lead unit and how many work with it, or how many units an order to many reaches. */
export function AssignmentChips({ assignment, index, lines = [] }: Props) {
  const { w } = useWords();
  const layout = useLayout();
  if (assignment.to === "lead") {
    const { lead, coordinating } = assignment;
    return (
      <span className={layout.row}>
        {lead === null ? (
          <Chip tone="amber" icon={<WarningRegular />}>
            {w.assignment.noLead}
          </Chip>
        ) : (
          <Chip tone={lead.id === null ? "amber" : "plain"} icon={<BuildingRegular />}>
            {index.nameOf(lead) + (lead.id === null ? ` · ${w.editor.outside}` : "")}
          </Chip>
        )}
        {coordinating.length > 0 && (
          <Chip icon={<PeopleTeamRegular />}>{w.assignment.coordinating(coordinating.length)}</Chip>
        )}
      </span>
    );
  }
  const coordinating = coordinatingOf(assignment);
  const done = lines.filter(({ state }) => state === "acknowledged" || state === "done").length;
  const reach =
    assignment.to === "general"
      ? w.assignment.general(assignment.units.length)
      : w.assignment.many(assignment.units.length);
  return (
    <span className={layout.row}>
      <Chip icon={<BuildingMultipleRegular />}>{reach}</Chip>
      {coordinating.length > 0 && (
        <Chip icon={<PeopleTeamRegular />}>{w.assignment.coordinating(coordinating.length)}</Chip>
      )}
      {lines.length > 0 && (
        <Chip tone={done === lines.length ? "green" : "plain"} icon={<PeopleTeamRegular />}>
          {assignment.to === "general"
            ? w.assignment.acknowledged(done, lines.length)
            : w.assignment.progress(done, lines.length)}
        </Chip>
      )}
    </span>
  );
}
