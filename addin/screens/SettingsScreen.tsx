import { useState } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { PartSwitch } from "../parts/PartSwitch.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk } from "../session.ts";
import { CalendarPart } from "./directory/CalendarPart.tsx";
import { ExchangePart } from "./directory/ExchangePart.tsx";
import { HistoryPart } from "./directory/HistoryPart.tsx";
import { PeoplePart } from "./directory/PeoplePart.tsx";
import { RulesPart } from "./directory/RulesPart.tsx";
import { UnitsPart } from "./directory/UnitsPart.tsx";
import { useDirectoryWords } from "./directory/useDirectoryWords.ts";

const parts = {
  units: UnitsPart,
  people: PeoplePart,
  calendar: CalendarPart,
  rules: RulesPart,
  exchange: ExchangePart,
  history: HistoryPart,
};
type PartName = keyof typeof parts;

/** "Cài đặt": the office's directory, for its administrators. */
export default function SettingsScreen() {
  const d = useDirectoryWords();
  const layout = useLayout();
  const { me } = useDesk();
  const [part, setPart] = useState<PartName>("units");
  const Part = parts[part];
  return (
    <div className={layout.page}>
      <h2 className={layout.heading}>{d.heading}</h2>
      {me.directoryVersion === 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <div className={layout.tight}>
              <MessageBarTitle>{d.begin.title}</MessageBarTitle>
              <span>{d.begin.how}</span>
              {part !== "exchange" && (
                <span>
                  <Button size="small" onClick={() => setPart("exchange")}>
                    {d.begin.go}
                  </Button>
                </span>
              )}
            </div>
          </MessageBarBody>
        </MessageBar>
      )}
      <PartSwitch
        label={d.partList}
        kind="scope"
        parts={(Object.keys(parts) as PartName[]).map((name) => ({ name, label: d.parts[name] }))}
        current={part}
        onChoose={setPart}
      />
      <Part />
    </div>
  );
}
