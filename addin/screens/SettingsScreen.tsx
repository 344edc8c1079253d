import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { isHeldOn } from "../../directive/actor.ts";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk, useSession } from "../session.ts";
import { formatShortDay } from "../wording/format.ts";
import { useWords } from "../words.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "break-word" },
  own: { fontWeight: tokens.fontWeightSemibold },
});

/** "Cài đặt": the directory as it counts today, to look at. */
export default function SettingsScreen() {
  const { clock } = useSession();
  const { index } = useDesk();
  const { w } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const { units, people, calendar, settings, ownBody } = index.directory;
  const today = clock.today();
  return (
    <div className={layout.page}>
      <h2 className={layout.heading}>{w.settings.heading}</h2>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{w.settings.readOnly}</MessageBarBody>
      </MessageBar>
      <h3 className={layout.subheading}>{w.settings.units(units.length)}</h3>
      <ul className={styles.list}>
        {units.map((unit) => (
          <li key={unit.id} className={unit.id === ownBody ? styles.own : undefined}>
            {[
              unit.name,
              unit.id === ownBody ? w.settings.ownBody : w.settings.kinds[unit.kind],
              unit.validTo === null ? null : w.settings.validTo(formatShortDay(unit.validTo)),
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </li>
        ))}
      </ul>
      <h3 className={layout.subheading}>{w.settings.people(people.length)}</h3>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id}>
            {person.name}
            {person.posts
              .filter((post) => isHeldOn(post, today))
              .map((post) => ` · ${post.title}, ${index.unit(post.unit)?.name ?? post.unit} (${w.role[post.role]})`)}
          </li>
        ))}
      </ul>
      <h3 className={layout.subheading}>{w.settings.calendar}</h3>
      <ul className={styles.list}>
        {calendar.map((year) => (
          <li key={year.year}>
            {[
              w.settings.year(year.year),
              w.settings.off(year.off.length),
              w.settings.worked(year.workedWeekends.length),
              year.confirmed ? null : w.settings.unconfirmed,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </li>
        ))}
      </ul>
      <h3 className={layout.subheading}>{w.settings.rules}</h3>
      <ul className={styles.list}>
        <li>{`${w.settings.forbidSelfApproval}: ${settings.forbidSelfApproval ? w.frame.yes : w.frame.no}`}</li>
        <li>{`${w.settings.letterMayDirect}: ${settings.letterMayDirect ? w.frame.yes : w.frame.no}`}</li>
        <li>{`${w.settings.digestAt}: ${settings.digestAt}`}</li>
      </ul>
    </div>
  );
}
