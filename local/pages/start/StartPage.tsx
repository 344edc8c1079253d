import { useEffect, useRef, useState, type ReactNode } from "react";
import {
  Body1,
  Button,
  Card,
  CardHeader,
  Link,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  Subtitle2,
  makeStyles,
} from "@fluentui/react-components";
import { sampleOffices, type SampleOffice } from "../../sample/offices.ts";
import { ClockBar } from "../shell/ClockBar.tsx";
import { PageShell } from "../shell/PageShell.tsx";
import { useLanguage } from "../shell/useLanguage.ts";
import { mailOf } from "./mailOf.ts";
import { wording } from "./wording.ts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "24px" },
  cards: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 19rem), 1fr))", gap: "16px" },
  card: { height: "100%", boxSizing: "border-box" },
  actions: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch", marginTop: "auto" },
  list: { margin: "8px 0 0", paddingInlineStart: "1.4em", lineHeight: "1.6" },
  file: { display: "none" },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** The local product's front door: every way into the pane, the mailbox, the clock. */
export function StartPage() {
  const styles = useStyles();
  const [language, setLanguage] = useLanguage();
  const say = wording[language];
  return (
    <PageShell title={say.title} language={language} onLanguage={setLanguage}>
      <div className={styles.stack}>
        <Body1 as="p">{say.intro}</Body1>
        <ClockBar language={language} />
        <div className={styles.cards}>
          <Way title={say.word} text={say.wordText}>
            <OfficeLink office="city" href="/word/?file=/local/letters/sa-dec-2024.docx&office=city" primary>
              {say.asCity}
            </OfficeLink>
            <OfficeLink office="ward" href="/word/?file=/local/letters/sa-dec-2024.docx&office=ward">
              {say.asWard}
            </OfficeLink>
          </Way>
          <Way title={say.outlook} text={say.outlookText}>
            <OfficeLink office="city" href="/outlook/?office=city" primary>
              {say.asCity}
            </OfficeLink>
            <OfficeLink office="ward" href="/outlook/?office=ward">
              {say.asWard}
            </OfficeLink>
          </Way>
          <Way title={say.web} text={say.webText}>
            <OfficeLink href={`/pane/?language=${language}`} primary>
              {say.openWeb}
            </OfficeLink>
          </Way>
          <Way title={say.mailbox} text={say.mailboxText}>
            <OfficeLink href="/mailbox/" primary>
              {say.openMailbox}
            </OfficeLink>
          </Way>
          <OwnFile say={say} />
        </div>
        <SavedFiles say={say} language={language} />
        <section className={styles.section}>
          <Subtitle1 as="h2">{say.story}</Subtitle1>
          <ol className={styles.list}>
            {say.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <section className={styles.section}>
          <Subtitle1 as="h2">{say.people}</Subtitle1>
          <Body1 as="p">{say.peopleText}</Body1>
          {sampleOffices.map((office) => (
            <div key={office.key}>
              <Subtitle2 as="h3">{office.name[language]}</Subtitle2>
              <ul className={styles.list}>
                {office.people.map((person) => (
                  <li key={person.id}>
                    {person.name}:{" "}
                    {person.posts
                      .map((post) => post.title)
                      .filter((title, index, all) => all.indexOf(title) === index)
                      .join(", ")}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      </div>
    </PageShell>
  );
}

type Wording = (typeof wording)["vi" | "en"];

function Way(props: { title: string; text: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <Card className={styles.card}>
      <CardHeader header={<Subtitle1 as="h2">{props.title}</Subtitle1>} />
      <Body1 as="p">{props.text}</Body1>
      <div className={styles.actions}>{props.children}</div>
    </Card>
  );
}

/** A link that also tells the sign-in page whose people to offer; without an office, everybody's. */
function OfficeLink(props: { href: string; office?: SampleOffice["key"]; primary?: boolean; children: string }) {
  return (
    <Button
      as="a"
      href={props.href}
      appearance={props.primary === true ? "primary" : "secondary"}
      onClick={() => {
        document.cookie = `office=${props.office ?? ""}; path=/; SameSite=Lax`;
      }}
    >
      {props.children}
    </Button>
  );
}

function OwnFile({ say }: { say: Wording }) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const open = async (files: readonly File[]) => {
    const [file, ...others] = files;
    if (file === undefined) return;
    const kind = /\.(docx|eml|msg|pdf|jpe?g|png|xlsx)$/i.exec(file.name)?.[1]?.toLowerCase();
    if (kind === undefined) {
      setProblem(say.notOurs);
      return;
    }
    // What is no document of Word's, or comes as several files, arrives as it does in an office: attached to a mail.
    const asItIs = others.length === 0 && (kind === "docx" || kind === "eml");
    const stem = file.name
      .slice(0, -kind.length - 1)
      .normalize("NFC")
      .replaceAll(/[^\p{L}\p{N} ._()-]/gu, "-")
      .replace(/^[^\p{L}\p{N}]+/u, "");
    const ending = asItIs ? kind : "eml";
    const address = `/local/documents/${encodeURIComponent(`${stem.slice(0, 100) || "tep"}.${ending}`)}`;
    try {
      const answer = await fetch(address, { method: "PUT", body: asItIs ? file : await mailOf(files) });
      if (!answer.ok) throw new Error(String(answer.status));
    } catch {
      setProblem(say.notStored);
      return;
    }
    window.location.assign(
      ending === "docx"
        ? `/word/?file=${encodeURIComponent(address)}`
        : `/outlook/?message=${encodeURIComponent(address)}`,
    );
  };
  return (
    <Way title={say.own} text={say.ownText}>
      {problem !== undefined && (
        <MessageBar intent="error">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Button
        onClick={() => {
          input.current?.click();
        }}
      >
        {say.choose}
      </Button>
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept=".docx,.eml,.msg,.pdf,.jpg,.jpeg,.png,.xlsx"
        multiple
        aria-label={say.choose}
        onChange={(event) => {
          void open([...(event.currentTarget.files ?? [])]);
        }}
      />
    </Way>
  );
}

function SavedFiles({ say, language }: { say: Wording; language: string }) {
  const styles = useStyles();
  const [names, setNames] = useState<readonly string[]>();
  useEffect(() => {
    fetch("/local/documents")
      .then(async (answer) => {
        setNames((await answer.json()) as string[]);
      })
      .catch(() => {
        setNames([]);
      });
  }, []);
  if (names === undefined) return null;
  return (
    <section lang={language} className={styles.section}>
      <Subtitle1 as="h2">{say.saved}</Subtitle1>
      {names.length === 0 ? (
        <Body1 as="p">{say.noneSaved}</Body1>
      ) : (
        <ul className={styles.list}>
          {names.map((name) => {
            const address = encodeURIComponent(`/local/documents/${encodeURIComponent(name)}`);
            return (
              <li key={name}>
                <Link href={name.endsWith(".eml") ? `/outlook/?message=${address}` : `/word/?file=${address}`}>
                  {name}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
