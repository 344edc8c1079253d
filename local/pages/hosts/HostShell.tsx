import type { ReactNode } from "react";
import { Button, FluentProvider, Link, Select, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../shell/useLanguage.ts";
import { appearances, themes, type Appearance } from "./appearance.ts";
import { wording } from "./wording.ts";

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex", flexDirection: "column", overflow: "hidden" },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    margin: 0,
    overflowWrap: "anywhere",
  },
  grow: { flexGrow: 1 },
  body: { flexGrow: 1, minHeight: 0, display: "flex" },
});

/** The frame of a simulated Office program: its toolbar above, what it shows and the pane below. */
export function HostShell(props: {
  title: string;
  language: Language;
  onLanguage: (language: Language) => void;
  appearance: Appearance;
  onAppearance: (appearance: Appearance) => void;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const say = wording[props.language];
  return (
    <FluentProvider theme={themes[props.appearance]}>
      <div className={styles.page}>
        <header aria-label={props.title}>
          <div className={styles.bar}>
            <h1 className={styles.title}>{props.title}</h1>
            <span className={styles.grow} />
            {props.actions}
            <Tooltip content={say.appearance} relationship="label">
              <Select
                size="small"
                value={props.appearance}
                onChange={(_event, { value }) => {
                  const chosen = appearances.find((known) => known === value);
                  if (chosen) props.onAppearance(chosen);
                }}
              >
                {appearances.map((appearance) => (
                  <option key={appearance} value={appearance}>
                    {say[appearance]}
                  </option>
                ))}
              </Select>
            </Tooltip>
            <Button
              size="small"
              lang={props.language === "vi" ? "en" : "vi"}
              onClick={() => {
                props.onLanguage(props.language === "vi" ? "en" : "vi");
              }}
            >
              {say.language}
            </Button>
            <Link href="/">{say.home}</Link>
          </div>
        </header>
        <div className={styles.body}>{props.children}</div>
      </div>
    </FluentProvider>
  );
}
