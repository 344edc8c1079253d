import { Suspense, useEffect, useState, type ReactNode } from "react";
import { AriaLiveAnnouncer, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Clock } from "./clock.ts";
import type { PaneConfig } from "./config.ts";
import { Crash } from "./Crash.tsx";
import type { Host } from "./host/Host.ts";
import { PartMissing } from "./loadPart.ts";
import { lazyPart } from "./parts/lazyPart.tsx";
import { ListSkeleton } from "./parts/ListSkeleton.tsx";
import { NoticeBar } from "./parts/NoticeBar.tsx";
import { SignInOffer } from "./parts/SignInOffer.tsx";
import { useLayout } from "./parts/useLayout.ts";
import { Banners } from "./screens/Banners.tsx";
import { LetterScreen } from "./screens/LetterScreen.tsx";
import { TopBar } from "./screens/TopBar.tsx";
import { SessionContext, useSession } from "./session.ts";
import type { SignIn } from "./signIn/SignIn.ts";
import { useTheme } from "./surface.ts";
import { tabsOf, type TabName } from "./tabs.ts";
import { useCounts } from "./useCounts.ts";
import { useSessionState } from "./useSessionState.ts";
import { keepLanguage, loadWording, type Language } from "./wording/language.ts";
import type { Wording } from "./wording/vi.ts";
import { useWords, WordsContext } from "./words.ts";

const WorkTabs = lazyPart(() => import("./screens/WorkTabs.tsx"));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    // A list of long names makes no field wider than the pane.
    "& .fui-Field": { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0 },
  },
  top: { position: "sticky", top: 0, zIndex: 2 },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  hidden: { display: "none" },
});

/** An item named by the link that the pane was opened with. */
export interface Linked {
  readonly directive: string;
  readonly item: string | null;
}

interface Props {
  readonly host: Host;
  readonly clock: Clock;
  readonly config: PaneConfig | null;
  readonly signIn: SignIn | null;
  readonly linked: Linked | null;
  readonly first: { readonly language: Language; readonly wording: Wording };
}

/** The whole pane: who is signed in, in which language, in which light, and which part is open. */
export function App({ first, ...surroundings }: Props) {
  const theme = useTheme();
  const [words, setWords] = useState(first);
  const styles = useStyles();

  useEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.wording.product;
  }, [words]);

  const switchLanguage = () => {
    const language = words.language === "vi" ? "en" : "vi";
    keepLanguage(language);
    loadWording(language)
      .then((wording) => setWords({ language, wording }))
      .catch((failure: unknown) => {
        // The newer version starts in the language just chosen. Without a network all stays as it is.
        if (failure instanceof PartMissing && failure.code === "new_version") location.reload();
      });
  };

  return (
    <WordsContext value={{ w: words.wording, language: words.language, switchLanguage }}>
      <FluentProvider theme={theme} className={styles.pane}>
        <AriaLiveAnnouncer>
          <Crash w={words.wording}>
            <Signed {...surroundings} />
          </Crash>
        </AriaLiveAnnouncer>
      </FluentProvider>
    </WordsContext>
  );
}

function Signed({ linked, ...surroundings }: Omit<Props, "first">) {
  const session = useSessionState(surroundings);
  return (
    <SessionContext value={session}>
      <NoticeBar>
        <Pane linked={linked} />
      </NoticeBar>
    </SessionContext>
  );
}

function Pane({ linked }: { linked: Linked | null }) {
  const { signing } = useSession();
  const styles = useStyles();
  const [tab, setTab] = useState<TabName>(linked === null ? "letter" : "waiting");
  const [link, setLink] = useState(linked);
  const { counts, recount } = useCounts();
  const tabs: readonly TabName[] = signing.is === "in" ? tabsOf(signing.desk.me.roles) : ["letter"];
  const shown = tabs.includes(tab) || link !== null ? tab : "letter";

  return (
    <>
      <div className={styles.top}>
        <TopBar
          tabs={tabs}
          tab={link === null ? shown : null}
          counts={counts}
          onTab={(next) => {
            setLink(null);
            setTab(next);
            recount();
          }}
        />
        <Banners />
      </div>
      <main className={styles.main}>
        {/* A review stays as it is while its owner looks at another part. */}
        <div className={shown === "letter" && link === null ? styles.main : styles.hidden}>
          <LetterScreen />
        </div>
        {(shown !== "letter" || link !== null) && (
          <SignedInOnly>
            <WorkTabs tab={shown} link={link} onLeaveLink={() => setLink(null)} onChanged={recount} />
          </SignedInOnly>
        )}
      </main>
    </>
  );
}

function SignedInOnly({ children }: { children: ReactNode }) {
  const { signing } = useSession();
  const { w } = useWords();
  const layout = useLayout();
  if (signing.is !== "in") {
    return (
      <div className={layout.page}>
        <span>{w.signIn.what}</span>
        <span>{w.signIn.needed}</span>
        <span>
          <SignInOffer />
        </span>
      </div>
    );
  }
  return (
    <Suspense
      fallback={
        <div className={layout.page}>
          <ListSkeleton />
        </div>
      }
    >
      {children}
    </Suspense>
  );
}
