import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { CSSProperties } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { MailContent, MailLine } from "./mailContent.ts";

const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

const font = "'Segoe UI', Arial, sans-serif";
const ink = "#242424";
const quiet = "#616161";
const style = {
  page: { backgroundColor: "#f5f5f5", fontFamily: font, margin: 0, padding: "24px 0" },
  sheet: { backgroundColor: "#ffffff", border: "1px solid #e0e0e0", maxWidth: "600px", padding: "24px" },
  text: { color: ink, fontSize: "15px", lineHeight: "22px", margin: "0 0 16px" },
  title: { color: ink, fontSize: "16px", lineHeight: "22px", margin: "24px 0 8px" },
  line: { borderLeft: "3px solid #0f6cbd", margin: "0 0 16px", padding: "0 0 0 12px" },
  heading: { color: ink, fontSize: "15px", fontWeight: 600, lineHeight: "22px", margin: 0 },
  quote: { color: ink, fontSize: "15px", lineHeight: "22px", margin: "2px 0" },
  letter: { margin: "0 0 12px" },
  fact: { color: quiet, fontSize: "14px", lineHeight: "20px", margin: 0 },
  button: {
    backgroundColor: "#0f6cbd",
    borderRadius: "4px",
    color: "#ffffff",
    fontSize: "15px",
    fontWeight: 600,
    padding: "10px 20px",
    textDecoration: "none",
  },
  link: { color: "#0f6cbd", textDecoration: "underline" },
  rule: { borderColor: "#e0e0e0", margin: "24px 0 12px" },
  small: { color: quiet, fontSize: "13px", lineHeight: "18px", margin: "0 0 4px" },
} satisfies Record<string, CSSProperties>;

function Facts({ facts }: { readonly facts: readonly string[] }) {
  return facts.map((fact) => (
    <Text key={fact} style={style.fact}>
      {fact}
    </Text>
  ));
}

function Line({ line }: { readonly line: MailLine }) {
  return (
    <Section style={style.line}>
      <Text style={style.heading}>
        <Link href={line.href} style={style.link}>
          {line.heading}
        </Link>
      </Text>
      <Facts facts={line.letter} />
      <Text style={style.quote}>{line.quote}</Text>
      <Facts facts={line.facts} />
    </Section>
  );
}

function MailPage({ content }: { readonly content: MailContent }) {
  return (
    <Html lang={content.language}>
      <Head>
        <title>{content.subject}</title>
      </Head>
      <Preview>{content.lead}</Preview>
      <Body style={style.page}>
        <Container style={style.sheet}>
          <Text style={style.text}>{content.greeting}</Text>
          <Text style={style.text}>{content.lead}</Text>
          {content.letter.length > 0 && (
            <Section style={style.letter}>
              <Facts facts={content.letter} />
            </Section>
          )}
          {content.sections.map((section, index) => (
            <Section key={section.title ?? index}>
              {section.title !== null && (
                <Heading as="h2" style={style.title}>
                  {section.title}
                </Heading>
              )}
              {section.lines.map((line) => (
                <Line key={line.href + line.heading} line={line} />
              ))}
              {section.more !== null && <Text style={style.fact}>{section.more}</Text>}
            </Section>
          ))}
          <Button href={content.button.href} style={style.button}>
            {content.button.label}
          </Button>
          <Hr style={style.rule} />
          <Text style={style.small}>{content.reason}</Text>
          <Text style={style.small}>{content.sender}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** React escapes whatever stands in the content; nothing is ever set as markup. */
export const htmlOf = (content: MailContent): string => DOCTYPE + renderToStaticMarkup(<MailPage content={content} />);
