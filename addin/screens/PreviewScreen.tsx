import { Button, mergeClasses } from "@fluentui/react-components";
import { BuildingMultipleRegular, BuildingRegular, CalendarRegular, PeopleTeamRegular } from "@fluentui/react-icons";
import type { LetterHead } from "../../directive/contract/directive.ts";
import type { ReadHead } from "../../directive/letter/reading.ts";
import { Chip } from "../parts/Chip.tsx";
import { Quote } from "../parts/Quote.tsx";
import { SignInOffer } from "../parts/SignInOffer.tsx";
import { useLayout } from "../parts/useLayout.ts";
import type { ReadLetter } from "../useLetter.ts";
import { useSession } from "../session.ts";
import { formatDay } from "../wording/format.ts";
import { useWords } from "../words.ts";
import { HeadCard } from "./HeadCard.tsx";

/** What the letter says, before anybody has signed in: quotes and names as written, nothing compared, nothing sent. */
export function PreviewScreen({ read, onOther }: { read: ReadLetter; onOther: () => void }) {
  const { w, language } = useWords();
  const { host } = useSession();
  const layout = useLayout();
  const { items, head } = read.reading;
  return (
    <div className={layout.grow}>
      <div className={mergeClasses(layout.page, layout.narrow)}>
        <h2 className={layout.heading}>{w.preview.heading(items.length)}</h2>
        <span className={layout.small}>{w.preview.explain}</span>
        <HeadCard head={headAsRead(head)} onSave={null} />
        <ul className={layout.list} aria-label={w.review.list}>
          {items.map((item, at) => {
            const leads = item.leads.map(({ value }) => value);
            const coordinators = item.coordinators.map(({ value }) => value);
            const due = item.deadlines.find(({ value }) => value.day !== null) ?? item.deadlines[0];
            return (
              <li key={item.path ?? at} className={layout.card}>
                <h3 className={layout.subheading}>
                  {item.path === null ? w.review.unnumbered : w.review.point(item.path)}
                </h3>
                <Quote text={item.text} />
                <span className={layout.row}>
                  {leads.length > 0 ? (
                    <Chip icon={<BuildingRegular />}>{leads.join(", ")}</Chip>
                  ) : item.addressees === "all" ? (
                    <Chip icon={<BuildingMultipleRegular />}>{w.preview.toAll}</Chip>
                  ) : (
                    <Chip tone="amber">{w.preview.noLead}</Chip>
                  )}
                  {coordinators.length > 0 && (
                    <Chip icon={<PeopleTeamRegular />}>{w.assignment.coordinating(coordinators.length)}</Chip>
                  )}
                  {due !== undefined && (
                    <Chip icon={<CalendarRegular />}>
                      {due.value.day === null ? due.value.phrase : formatDay(due.value.day, language)}
                    </Chip>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      <div className={layout.footer}>
        <Button onClick={onOther}>{host.kind === "word" ? w.source.readAgain : w.source.readOther}</Button>
        <SignInOffer label={w.preview.signIn} />
      </div>
    </div>
  );
}

function headAsRead(head: ReadHead): LetterHead {
  return {
    issuer: head.issuer?.value ?? null,
    docType: head.docType?.value ?? null,
    number: head.number?.value ?? null,
    symbol: head.symbol?.value ?? null,
    day: head.day?.value ?? null,
    month: head.month?.value ?? null,
    subject: head.subject?.value ?? null,
    urgency: head.urgency?.value ?? null,
    signer: head.signer.name,
    arrivalNumber: null,
    arrivalDay: null,
  };
}
