import type { Reading, ReadItem } from "./reading.ts";

/** A reading as plain JSON, for programs: the shape that `npm run read` prints. */
export function readingJson({ head, recipients, citedDocuments, items, distribution }: Reading) {
  let unnumbered = 0;
  return {
    header: {
      issuer: head.issuer?.value ?? null,
      docType: head.docType?.value ?? null,
      number: head.number?.value ?? null,
      symbol: head.symbol?.value ?? null,
      place: head.place?.value ?? null,
      date: head.day?.value ?? null,
      month: head.month?.value ?? null,
      subject: head.subject?.value.replace(/^Về việc\s+/iu, "") ?? null,
      urgency: head.urgency?.value ?? null,
      // A letter with a mark is never read this far.
      secrecy: null,
      signer: head.signer,
    },
    recipients: recipients.map(({ value }) => value),
    citedDocuments: citedDocuments.map(({ value: { number, type, day, issuer } }) => ({
      number,
      type,
      date: day,
      issuer,
    })),
    items: items.map((item) => ({
      path: item.path ?? `0.${(unnumbered += 1)}`,
      text: item.text,
      leads: item.leads.map(({ value }) => value),
      coordinators: item.coordinators.map(({ value }) => value),
      addressees: item.addressees,
      deadlines: deadlinesJson(item),
      recurring: item.deadlines.find(({ value }) => value.rrule !== null)?.value.rrule ?? null,
      cues: item.cues,
      products: item.products.map(({ value }) => value),
      reportTo: { collector: item.reportTo.collector?.value ?? null, reader: item.reportTo.reader?.value ?? null },
    })),
    distribution: distribution.map(({ value }) => value),
  };
}

function deadlinesJson(item: ReadItem) {
  return item.deadlines
    .filter(({ value }) => value.flag === null)
    .map(({ value, rule, certain }) => ({
      phrase: value.phrase,
      date: value.day,
      time: value.time,
      kind: value.kind,
      bound: value.bound,
      rrule: value.rrule,
      needs: value.needs,
      rule,
      certain,
    }));
}
