/** A mail before it is HTML and plain text: what it says, in the reader's language. */
export interface MailContent {
  readonly language: "vi" | "en";
  /** Says first what is asked. */
  readonly subject: string;
  readonly greeting: string;
  readonly lead: string;
  /** Of which letter all of it is: `aboutLetter`. Empty where each line says its own. */
  readonly letter: readonly string[];
  readonly sections: readonly MailSection[];
  readonly button: { readonly label: string; readonly href: string };
  /** Why this person gets this mail. */
  readonly reason: string;
  readonly sender: string;
}

export interface MailSection {
  readonly title: string | null;
  readonly lines: readonly MailLine[];
  /** How many further lines the pane shows; a mail stays small whatever waits. */
  readonly more: string | null;
}

export interface MailLine {
  /** "Điểm 8 · Công văn 4240/UBND-VX ngày 16/9/2024" */
  readonly heading: string;
  readonly letter: readonly string[];
  readonly quote: string;
  readonly facts: readonly string[];
  readonly href: string;
}
