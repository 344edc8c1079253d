import type { ReactNode } from "react";
import {
  Button,
  FluentProvider,
  Link,
  Title1,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Language } from "./useLanguage.ts";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", padding: "24px 20px 48px" },
  column: {
    maxWidth: "64rem",
    margin: "0 auto",
    display: "flex",
    flexDirection: "column",
    gap: "20px",
    "& p, & h2, & h3": { margin: 0 },
  },
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 16px" },
  title: { flexGrow: 1, margin: 0 },
  link: { fontSize: tokens.fontSizeBase300 },
});

/** Frame of the start page and the mailbox: theme of the system, language switch, way home. */
export function PageShell(props: {
  title: string;
  language: Language;
  onLanguage: (language: Language) => void;
  home?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const dark = useDarkScheme();
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={{ colorScheme: dark ? "dark" : "light" }}>
      <div className={styles.page}>
        <div className={styles.column}>
          <header className={styles.top}>
            <Title1 as="h1" className={styles.title}>
              {props.title}
            </Title1>
            {props.home === true && (
              <Link href="/" className={styles.link}>
                {props.language === "vi" ? "Trang đầu" : "Start page"}
              </Link>
            )}
            <Button
              appearance="subtle"
              lang={props.language === "vi" ? "en" : "vi"}
              onClick={() => {
                props.onLanguage(props.language === "vi" ? "en" : "vi");
              }}
            >
              {props.language === "vi" ? "English" : "Tiếng Việt"}
            </Button>
          </header>
          <main>{props.children}</main>
        </div>
      </div>
    </FluentProvider>
  );
}

const darkScheme = window.matchMedia("(prefers-color-scheme: dark)");

function useDarkScheme(): boolean {
  return useSyncExternalStore(
    (changed) => {
      darkScheme.addEventListener("change", changed);
      return () => {
        darkScheme.removeEventListener("change", changed);
      };
    },
    () => darkScheme.matches,
  );
}
