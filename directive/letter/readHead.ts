import { spanIn } from "./flow.ts";
import { docTypeOfSymbol, namedType, typeBeforeSubject } from "./docTypes.ts";
import { readHeadParts, without, withoutArrival, type Head, type HeadPart } from "./headParts.ts";
import { readIssuer } from "./readIssuer.ts";
import type { ReadHead, Span } from "./reading.ts";
import { readOwnNumber } from "./readOwnNumber.ts";
import { readPlaceAndDay } from "./readPlaceAndDay.ts";
import { readSigner } from "./readSigner.ts";
import { readSubject, subjectAt } from "./readSubject.ts";
import { readUrgency } from "./readUrgency.ts";
import type { Tail } from "./tailParts.ts";
import type { Zones } from "./zones.ts";

/** "THỦ TƯỚNG CHÍNH PHỦ điện:": a telegram, whatever became of its letterhead. */
const WIRES = /(?:điện|ĐIỆN) ?:/u;

/**
 * The letterhead (Decree 30/2020/NĐ-CP, Appendix I: cells 2 to 5, 10) and the signature. What stands in its two columns is
 * recognised by its own words, never by its place; what is blank or cannot be read is null.
 */
export function readHead(zones: Zones, tail: Tail): ReadHead {
  const whole = readHeadParts(zones.head);
  const type = typeLine(whole);
  const typeAt = type?.part.start ?? Infinity;
  const number = readOwnNumber(whole, typeAt);
  const { place, day, month, cut } = readPlaceAndDay(without(whole, number), typeAt);
  const head = withoutArrival(without(without(whole, number), cut), number?.start ?? Infinity);
  const numberAt = number?.start ?? -1;
  const about = subjectAt(head, type !== null, numberAt);
  const urgency = readUrgency(head);
  const aboutAt = head.parts[about]?.start ?? Infinity;
  const rest = withoutPart(head, urgency === null ? null : urgency.span);
  const numbered = <T>(value: T | null) =>
    number === null || value === null
      ? null
      : { value, span: spanIn(whole.flow, number), rule: "number-line" as const, certain: number.certain };
  return {
    issuer: readIssuer(head, Math.min(typeAt, aboutAt, number?.start ?? Infinity), zones),
    docType: readType(zones, whole, type, about >= 0 ? (head.parts[about] ?? null) : null, number?.symbol ?? null),
    number: numbered(number?.number ?? null),
    symbol: numbered(number?.symbol ?? null),
    place,
    day,
    month,
    subject: readSubject(rest, type?.part ?? null, about >= 0 ? subjectAt(rest, type !== null, numberAt) : -1),
    urgency,
    signer: readSigner(tail),
  };
}

interface TypeLine {
  readonly part: HeadPart;
  readonly type: string;
  readonly certain: boolean;
}

function typeLine({ parts }: Head): TypeLine | null {
  for (const read of [namedType, typeBeforeSubject]) {
    for (const part of parts) {
      const named = read(part.text);
      if (named !== null) return { part, ...named };
    }
  }
  return null;
}

function withoutPart(head: Head, span: Span | null): Head {
  if (span === null) return head;
  return { ...head, parts: head.parts.filter((part) => spanIn(head.flow, part).start !== span.start) };
}

function readType(
  { head: lines, recipients }: Zones,
  { flow }: Head,
  line: TypeLine | null,
  subject: HeadPart | null,
  symbol: string | null,
): ReadHead["docType"] {
  if (line !== null)
    return { value: line.type, span: spanIn(flow, line.part), rule: "type-line", certain: line.certain };
  const [to] = recipients;
  const span = subject === null ? to : spanIn(flow, subject);
  if (span !== undefined) {
    const wired =
      subject === null &&
      WIRES.test(
        recipients
          .slice(0, 3)
          .map(({ text }) => text)
          .join(" "),
      );
    return {
      value: wired ? "công điện" : "công văn",
      span: { start: span.start, end: span.end },
      rule: "type-by-shape",
      certain: subject !== null,
    };
  }
  const type = symbol === null ? null : docTypeOfSymbol(symbol);
  const [first] = lines;
  return type === null || first === undefined
    ? null
    : {
        value: type,
        span: { start: first.start, end: lines.at(-1)?.end ?? first.end },
        rule: "type-by-symbol",
        certain: false,
      };
}
