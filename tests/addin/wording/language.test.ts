import { afterEach, expect, test, vi } from "vitest";
import { chooseLanguage } from "../../../addin/wording/language.ts";

afterEach(() => vi.unstubAllGlobals());

/** A browser with these languages, in which nobody, or somebody, has chosen one before. */
function browserOf(languages: readonly string[], kept: string | null = null) {
  vi.stubGlobal("navigator", { languages });
  vi.stubGlobal("localStorage", { getItem: () => kept });
}

test("a choice made here comes before Office, Office before the link, the link before the browser", () => {
  browserOf(["vi-VN"], "en");
  expect(chooseLanguage("vi-VN", "?language=vi")).toBe("en");
  browserOf(["vi-VN"]);
  expect(chooseLanguage("en-US", "?language=vi")).toBe("en");
  expect(chooseLanguage(null, "?language=en")).toBe("en");
  expect(chooseLanguage(null, "")).toBe("vi");
});

test("what is neither language says nothing; where nothing speaks, it is Vietnamese", () => {
  browserOf(["fr-FR", "en-GB"]);
  expect(chooseLanguage("ja-JP", "?language=%3Cscript%3E")).toBe("en");
  browserOf(["fr-FR"]);
  expect(chooseLanguage(null, "?directive=1")).toBe("vi");
});
