import { PartMissing } from "../loadPart.ts";
import { SignInFailure, type SignInFailureCode } from "./SignIn.ts";

/** MSAL's and Entra's codes that a person can do something about. */
const known: readonly (readonly [RegExp, SignInFailureCode])[] = [
  [/popup_window_error|empty_window_error|popup_blocked/, "popup_blocked"],
  [/user_cancell?ed|access_denied|interaction_in_progress|timed_out|timeout/, "cancelled"],
  [/storage|unable_to_load_broker|AADSTS50058|no_cross_origin|block_iframe/i, "storage_blocked"],
  [/network|endpoint_resolution|openid_config_error|failed_to_fetch|fetch/i, "offline"],
  [/AADSTS(?:50105|65001|53000|53003|50020|90094|700016)|consent_required/, "policy"],
  [/nonce_mismatch|AADSTS700024|clock|token_refresh_required|auth_time/, "clock_wrong"],
];

/** Whatever the identity library throws, as a failure with a sentence. */
export function explainFailure(error: unknown): SignInFailure | PartMissing {
  if (error instanceof SignInFailure || error instanceof PartMissing) return error;
  const { errorCode, errorMessage, message } = (error ?? {}) as Record<string, unknown>;
  const words = [errorCode, errorMessage, message].filter((part) => typeof part === "string").join(" ");
  const detail = /AADSTS\d+/.exec(words)?.[0] ?? (typeof errorCode === "string" ? errorCode : null);
  if (!navigator.onLine) return new SignInFailure("offline", detail);
  return new SignInFailure(known.find(([pattern]) => pattern.test(words))?.[1] ?? "unknown", detail);
}
