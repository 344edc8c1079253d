import { ApiFailure } from "./api/ApiFailure.ts";
import { HostFailure } from "./host/Host.ts";
import { PartMissing } from "./loadPart.ts";
import { SignInFailure } from "./signIn/SignIn.ts";
import type { Wording } from "./wording/vi.ts";

/** The sentence for a failure, and its code for the small print. Whatever has no sentence is a defect of the pane. */
export function tellFailure(failure: unknown, w: Wording): { readonly text: string; readonly code: string } {
  if (failure instanceof ApiFailure) {
    const sentences: Readonly<Record<ApiFailure["code"], string>> = {
      ...w.failures.refusals,
      ...w.failures.connection,
    };
    return { text: sentences[failure.code], code: failure.code };
  }
  if (failure instanceof HostFailure) return { text: w.failures.host[failure.code], code: failure.code };
  if (failure instanceof PartMissing) return { text: w.failures.part[failure.code], code: failure.code };
  if (failure instanceof SignInFailure) {
    return { text: w.signIn.failures[failure.code], code: failure.detail ?? failure.code };
  }
  return { text: w.failures.crash, code: failure instanceof Error ? failure.name : "unknown" };
}
