import type { Span } from "./reading.ts";
import type { TracedText } from "./TracedText.ts";

/** The same reading with every span leading into the letter as it came, not into its clean text. */
export function originalPlaces<T>(reading: T, source: TracedText): T {
  return source.isChanged ? (withPlaces(reading, source) as T) : reading;
}

function withPlaces(value: unknown, source: TracedText): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => withPlaces(entry, source));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]: [string, unknown]) => [
      key,
      key === "span" ? source.originOf(entry as Span) : withPlaces(entry, source),
    ]),
  );
}
