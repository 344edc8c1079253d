import type { MailContent, MailLine } from "./mailContent.ts";

/** The same mail for those who read without HTML. */
export function plainText(content: MailContent): string {
  const sections = content.sections.map(({ title, lines, more }) =>
    [...(title === null ? [] : [title.toUpperCase()]), ...lines.map(lineText), ...(more === null ? [] : [more])].join(
      "\n\n",
    ),
  );
  const { label, href } = content.button;
  return [
    content.greeting,
    content.lead,
    ...(content.letter.length === 0 ? [] : [content.letter.join("\n")]),
    ...sections,
    `${label}:\n${href}`,
    `-- \n${content.reason}\n${content.sender}`,
    "",
  ].join("\n\n");
}

const lineText = ({ heading, letter, quote, facts, href }: MailLine): string =>
  [`* ${heading}`, ...letter, quote, ...facts, href]
    .map((text, index) => (index === 0 ? text : `  ${text}`))
    .join("\n");
