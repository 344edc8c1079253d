import { expect, test } from "vitest";
import { readSettings } from "../../functions/settings.ts";

const good = {
  AzureWebJobsStorage: "UseDevelopmentStorage=true",
  TOKEN_ISSUER: "https://login.microsoftonline.com/{tid}/v2.0",
  TOKEN_AUDIENCE: "11111111-2222-4333-8444-555555555555",
  TOKEN_JWKS_URI: "https://login.microsoftonline.com/common/discovery/v2.0/keys",
  TENANTS: "5ADE0000-0000-4000-8000-0000000000AA, 0f010000-0000-4000-8000-0000000000aa",
  SMTP_URL: "smtp://127.0.0.1:2525",
  MAIL_FROM: "Giao việc <giaoviec@example.gov.vn>",
  PANE_URL: "https://giaoviec.example.gov.vn/",
  CURSOR_SECRET: "x".repeat(32),
};

test("what is not said has a default, tenants are compared in lower case", () => {
  const settings = readSettings(good);
  expect(settings.TENANTS).toEqual(["5ade0000-0000-4000-8000-0000000000aa", "0f010000-0000-4000-8000-0000000000aa"]);
  expect(settings.TOKEN_SCOPE).toBe("access_as_user");
  expect([settings.BODY_LIMIT, settings.SUBMIT_LIMIT]).toEqual([262_144, 2_097_152]);
});

test.each([
  ["TOKEN_JWKS_URI", "http://evil.example/keys", /must be https, or http on this machine/],
  ["TOKEN_JWKS_URI", "http://127.0.0.1.evil.example/keys", /must be https/],
  ["TOKEN_ISSUER", "https://login.microsoftonline.com/common/v2.0", /with \{tid\} in it/],
  ["TENANTS", "all", /TENANTS/],
  ["MAIL_FROM", "a@b\r\nBcc: c@d", /MAIL_FROM/],
  ["CURSOR_SECRET", "short-secret", /CURSOR_SECRET/],
  ["PANE_URL", "javascript:alert(1)", /PANE_URL/],
  ["SMTP_URL", "http://mail.example", /SMTP_URL/],
])("a wrong %s is named, its value is not", (name, value, message) => {
  expect(() => readSettings({ ...good, [name]: value })).toThrow(message);
  expect(() => readSettings({ ...good, [name]: value })).not.toThrow(value);
});

test("everything that is missing is named at once", () => {
  expect(() => readSettings({})).toThrow(/TOKEN_ISSUER: is missing[^]*TENANTS: is missing[^]*MAIL_FROM: is missing/);
  expect(() => readSettings({ ...good, AzureWebJobsStorage: undefined })).toThrow(/AzureWebJobsStorage: is missing/);
});

test("on a machine of one's own, http is allowed", () => {
  const local = { TOKEN_JWKS_URI: "http://127.0.0.1:4000/keys", PANE_URL: "http://localhost:3000/" };
  expect(readSettings({ ...good, ...local }).TOKEN_JWKS_URI).toBe(local.TOKEN_JWKS_URI);
});
