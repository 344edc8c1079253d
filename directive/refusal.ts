/**
 * Every "no" the system can say, with its HTTP status. The pane has a sentence for each in Vietnamese and English; a new
 * code does not compile until it has one.
 */
export const refusals = {
  invalid_json: 400,
  validation_failed: 400,
  unknown_field: 400,
  invalid_id: 400,
  unauthenticated: 401,
  forbidden: 403,
  self_approval: 403,
  insufficient_scope: 403,
  tenant_not_enrolled: 403,
  /** Signed in, but the office's directory does not know this person. */
  not_in_directory: 403,
  not_found: 404,
  method_not_allowed: 405,
  /** The lifecycle does not allow this act in the item's present state. */
  invalid_state: 409,
  /** The same letter was submitted before; `instance` names the directive. */
  already_submitted: 409,
  /** The idempotency key was used before with another body. */
  key_reused: 422,
  version_conflict: 412,
  too_large: 413,
  unsupported_media_type: 415,
  precondition_required: 428,
  /** The person named does not belong to the unit. */
  not_member: 422,
  unknown_unit: 422,
  lead_missing: 422,
  due_out_of_range: 422,
  /** A superior's date moves only by the superior's document, which has to be recorded. */
  superior_document_missing: 422,
  /** The directory would not hold together; `errors` says where and why. */
  directory_faulty: 422,
  state_secret_suspected: 422,
  too_many_requests: 429,
  internal: 500,
  storage_unavailable: 503,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusals;

/** A broken rule, told to the person who asked. Anything else that is thrown is a defect. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  /** Where in the request, and which further facts the client may show; never the value itself. */
  readonly details: {
    readonly path?: string;
    readonly instance?: string;
    readonly allow?: string;
    readonly errors?: readonly { readonly path: string; readonly code: string }[];
  };

  constructor(code: RefusalCode, details: Refusal["details"] = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
