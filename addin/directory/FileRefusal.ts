/**
 * Why a file is no table of the directory: `not_utf8`: its letters are in an older code · `no_known_columns`: neither of the two
 * tables · `two_alike`: it has one of them twice.
 */
export type FileRefusalCode = "not_utf8" | "no_known_columns" | "two_alike";

export class FileRefusal extends Error {
  override readonly name = "FileRefusal";
  readonly code: FileRefusalCode;

  constructor(code: FileRefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
