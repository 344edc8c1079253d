import { Suspense } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LocalLanguageRegular, PersonRegular, TaskListSquareLtrRegular } from "@fluentui/react-icons";
import { lazyPart } from "../parts/lazyPart.tsx";
import { PartSwitch } from "../parts/PartSwitch.tsx";
import { useSession } from "../session.ts";
import type { TabName } from "../tabs.ts";
import type { Counts } from "../useCounts.ts";
import { useWords } from "../words.ts";

const AccountMenu = lazyPart(() => import("./AccountMenu.tsx"));

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
  mark: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    "& svg": { color: tokens.colorBrandForeground1, fontSize: "20px", flexShrink: 0 },
  },
  side: { display: "flex", alignItems: "center", minWidth: 0 },
});

interface Props {
  readonly tabs: readonly TabName[];
  /** Null while something stands in front that belongs to no tab. */
  readonly tab: TabName | null;
  readonly counts: Counts;
  readonly onTab: (tab: TabName) => void;
}

export function TopBar({ tabs, tab, counts, onTab }: Props) {
  const { signing, signIn } = useSession();
  const { w, switchLanguage } = useWords();
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <div className={styles.line}>
        <h1 className={styles.mark}>
          <TaskListSquareLtrRegular aria-hidden />
          {w.product}
        </h1>
        <div className={styles.side}>
          {signing.is === "in" ? (
            <Suspense fallback={<PersonRegular aria-hidden />}>
              <AccountMenu />
            </Suspense>
          ) : (
            <>
              <Button size="small" appearance="subtle" icon={<LocalLanguageRegular />} onClick={switchLanguage}>
                {w.frame.otherLanguage}
              </Button>
              {(signing.is === "out" || signing.is === "working") && (
                <Button size="small" appearance="subtle" icon={<PersonRegular />} onClick={() => void signIn()}>
                  {w.frame.signIn}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
      {tabs.length > 1 && (
        <PartSwitch
          label={w.frame.tabList}
          kind="tab"
          parts={tabs.map((name) => ({ name, label: w.frame.tabs[name] + tellCount(counts[name]) }))}
          current={tab}
          onChoose={onTab}
        />
      )}
    </header>
  );
}

/** " (3)", " (25+)"; nothing where nothing is there. */
function tellCount(of: Counts[TabName]): string {
  return of === undefined || of.count === 0 ? "" : ` (${of.count}${of.more ? "+" : ""})`;
}
