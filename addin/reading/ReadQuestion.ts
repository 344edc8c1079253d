/** A reading that cannot go on before the clerk has answered; `ReadAnswers` takes the answer. */
export type Question =
  /** `wrong`: a password was given and does not open it. */
  | { readonly asks: "password"; readonly wrong: boolean }
  /** `scanned`: how many of the pages are pictures, which take seconds each. `suggested`: what is read without asking. */
  | { readonly asks: "pages"; readonly pages: number; readonly scanned: number; readonly suggested: number };

export class ReadQuestion extends Error {
  override readonly name = "ReadQuestion";
  readonly question: Question;

  constructor(question: Question) {
    super(question.asks);
    this.question = question;
  }
}
