import { HostFailure, type HostFailureCode } from "./Host.ts";

/** What a Common API or mailbox call answers, as a promise. Office may also throw at once (missing permission). */
export async function officeAnswer<T>(call: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  try {
    return await new Promise<T>((resolve, reject) => {
      call((result) => {
        // The enum lives in office.js; its value is this word.
        if (String(result.status) === "succeeded") resolve(result.value);
        else reject(Object.assign(new Error(result.error.message), { code: result.error.name }));
      });
    });
  } catch (error) {
    throw officeFailure(error);
  }
}

const failures: Readonly<Record<string, HostFailureCode>> = {
  ApiNotFound: "host_too_old",
  NotImplemented: "host_too_old",
  ActivityLimitReached: "host_refused",
  AccessDenied: "read_only_document",
  NotAllowed: "read_only_document",
};

/** Any error of office.js as one of ours; its own words stay in `cause`, they are not for users. */
export function officeFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new HostFailure(failures[code] ?? "host_refused", { cause: error });
}
