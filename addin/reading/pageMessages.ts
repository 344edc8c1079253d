import { HostFailure, type HostFailureCode } from "../host/Host.ts";
import { PartMissing } from "../loadPart.ts";
import type { Piece, ReadAnswers, ReadProgress } from "./ReadContext.ts";
import { ReadQuestion, type Question } from "./ReadQuestion.ts";
import type { ReadResult } from "./ReadResult.ts";

/** What the pane asks of the worker that reads pages; `id` comes back with everything that is said of it. */
export type PageAsk = { readonly id: number; readonly bytes: Uint8Array } & (
  | { readonly wants: "pdf" | "picture"; readonly file: string; readonly answers: ReadAnswers }
  | { readonly wants: "crop"; readonly piece: Piece }
);

export type PageTell = { readonly id: number } & (
  | { readonly is: "progress"; readonly progress: ReadProgress }
  | { readonly is: "read"; readonly result: ReadResult }
  | { readonly is: "crop"; readonly picture: Blob | null }
  | { readonly is: "failed"; readonly failure: PageFailure }
);

/** Errors lose their class on the way between threads. */
export type PageFailure =
  | { readonly code: HostFailureCode }
  | { readonly missing: PartMissing["code"] }
  | { readonly question: Question }
  | { readonly message: string };

export function packFailure(error: unknown): PageFailure {
  if (error instanceof HostFailure) return { code: error.code };
  if (error instanceof PartMissing) return { missing: error.code };
  if (error instanceof ReadQuestion) return { question: error.question };
  return { message: String(error) };
}

export function unpackFailure(failure: PageFailure): Error {
  if ("code" in failure) return new HostFailure(failure.code);
  if ("missing" in failure) return new PartMissing(failure.missing);
  if ("question" in failure) return new ReadQuestion(failure.question);
  return new Error(failure.message);
}
