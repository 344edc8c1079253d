import type { RefusalCode } from "../../directive/refusal.ts";

/** No answer, or none that can be understood; the server's own refusals have codes of theirs. */
export type ConnectionFailureCode = "offline" | "service_away" | "unexpected_reply";

/** Why a request was not done; every code has its sentence in the wording. */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  readonly code: RefusalCode | ConnectionFailureCode;
  /** Names the directive where the letter was submitted before. */
  readonly instance: string | null;

  constructor(code: ApiFailure["code"], instance: string | null = null) {
    super(code);
    this.code = code;
    this.instance = instance;
  }

  /** True where nothing was decided, so that the same request may be sent again later. */
  get mayPass(): boolean {
    return ["offline", "service_away", "too_many_requests", "internal", "storage_unavailable"].includes(this.code);
  }
}
