import { expect, test } from "vitest";
import { version } from "../../functions/version.ts";
import packageJson from "../../package.json" with { type: "json" };

test("the server says the version that the package has", () => {
  expect(version).toBe(packageJson.version);
});
