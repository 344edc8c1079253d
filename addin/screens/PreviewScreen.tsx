import { useMemo } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { BuildingMultipleRegular, BuildingRegular, CalendarRegular, PeopleTeamRegular } from "@fluentui/react-icons";
import type { Deadline } from "../../directive/contract/deadline.ts";
import { doubtfulWords } from "../doubtfulWords.ts";
import { Chip } from "../parts/Chip.tsx";
import { DeadlineChips } from "../parts/DeadlineChips.tsx";
import { HowReadNote } from "../parts/HowReadNote.tsx";
import { Quote } from "../parts/Quote.tsx";
import { SignInOffer } from "../parts/SignInOffer.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { previewPoints } from "../previewPoints.ts";
import type { ReadLetter } from "../useLetter.ts";
import { useSession } from "../session.ts";
import { useWords } from "../words.ts";
import { HeadCard } from "./HeadCard.tsx";

/** What the letter says, before anybody has signed in: quotes and names as written, nothing compared, nothing sent. */
export default function PreviewScreen({ read, onOther }: { read: ReadLetter; onOther: () => void }) {
  const { w } = useWords();
  const { host } = useSession();
  const layout = useLayout();
  const { head, points } = useMemo(() => previewPoints(read.reading, read.letter), [read]);
  return (
    <div className={layout.grow}>
      <div className={mergeClasses(layout.page, layout.narrow)}>
        <h2 className={layout.heading}>{w.preview.heading(points.length)}</h2>
        <span className={layout.small}>{w.preview.explain}</span>
        <HeadCard head={head} onSave={null} />
        <HowReadNote how={read.how} />
        <ul className={layout.list} aria-label={w.review.list}>
          {points.map(({ id, path, quote, anchor, units, coordinating, deadline }) => (
            <li key={id} className={layout.card}>
              <h3 className={layout.subheading}>{path === null ? w.review.unnumbered : w.review.point(path)}</h3>
              <Quote text={quote} doubtful={doubtfulWords(read.letter, read.how, anchor).map(({ word }) => word)} />
              <span className={layout.row}>
                {units.length > 0 ? (
                  <Chip icon={<BuildingRegular />}>{units.join(", ")}</Chip>
                ) : (
                  <Chip icon={<BuildingMultipleRegular />}>{w.preview.toAll}</Chip>
                )}
                {coordinating > 0 && (
                  <Chip icon={<PeopleTeamRegular />}>{w.assignment.coordinating(coordinating)}</Chip>
                )}
                <Due deadline={deadline} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className={layout.footer}>
        <Button onClick={onOther}>{host.kind === "word" ? w.source.readAgain : w.source.readOther}</Button>
        <SignInOffer label={w.preview.signIn} />
      </div>
    </div>
  );
}

/** Which days an office works is not known here: what is counted in working days stays in the letter's words. */
function Due({ deadline }: { deadline: Deadline }) {
  if (deadline.kind === "dated" && deadline.origin.by === "reader" && deadline.origin.rule.startsWith("working-days")) {
    return <Chip icon={<CalendarRegular />}>{deadline.origin.phrase}</Chip>;
  }
  return <DeadlineChips deadline={deadline} internalDay={null} calendar={null} />;
}
