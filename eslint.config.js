import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Time is injected: whoever asks the machine's clock cannot be tested, and forgets Asia/Ho_Chi_Minh. */
const machineClock = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "MemberExpression[object.name='Temporal'][property.name='Now']",
].map((selector) => ({ selector, message: "Take the time from the injected clock (or as an argument, in the core)." }));

/** A filter built as a string lets a quote in a value change the query; `odata` escapes it. */
const stringFilter = [
  "Property[key.name='filter'] > :matches(TemplateLiteral, BinaryExpression, Literal)",
  ":not(TaggedTemplateExpression) > TemplateLiteral > TemplateElement[value.raw=/ (eq|ne|gt|ge|lt|le) /]",
].map((selector) => ({ selector, message: "Build table filters with the odata`…` tag of @azure/data-tables." }));

/** Letters, mails and names are untrusted: they reach the page as text only. */
const rawMarkup = [
  "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]",
  "CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/][callee.object.name=/^document$|Element$|Node$/]",
].map((selector) => ({ selector, message: "Untrusted text: render it as text, never as markup." }));

const officeGlobals = ["Office", "Word", "OfficeExtension"].map((name) => ({
  name,
  message: "Only addin/host/*Host.ts, detectHost.ts and addin/signIn speak to Office; ask the Host interface.",
}));

export default defineConfig(
  globalIgnores(["**/dist/", "coverage/", ".local/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // An adapter of an asynchronous port may have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Ports, contexts and hooks are closures behind interfaces: taking one apart loses no `this`.
      "@typescript-eslint/unbound-method": "off",
      // Would ask for the "!" that the strict set forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      // Letters carry control characters; the patterns that clean them have to name them.
      "no-control-regex": "off",
    },
  },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: globals.node } },
  // Stands in for a script of Microsoft's that defines one global, Type.
  { files: ["local/gateway/*.js"], languageOptions: { globals: { ...globals.browser, Type: "writable" } } },
  {
    files: ["{addin,functions,local}/**/*.tsx", "{addin,local}/**/use*.ts"],
    extends: [reactHooks.configs.flat.recommended],
    // Loading begins in an effect, and the screen says so at once.
    rules: { "react-hooks/set-state-in-effect": "off" },
  },
  // What is shipped may log only through the host it runs in: a stray line could carry words of a letter.
  { files: ["{directive,functions,addin}/**/*.{ts,tsx}"], rules: { "no-console": "error" } },
  { files: ["directive/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...machineClock] } },
  {
    files: ["functions/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", ...machineClock, ...stringFilter] },
  },
  {
    files: ["addin/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", ...machineClock, ...rawMarkup] },
  },
  { files: ["functions/clock.ts"], rules: { "no-restricted-syntax": ["error", ...stringFilter] } },
  { files: ["addin/clock.ts", "addin/**/clock.ts"], rules: { "no-restricted-syntax": ["error", ...rawMarkup] } },
  {
    files: ["{directive,functions,addin}/**/*.{ts,tsx}"],
    ignores: ["addin/host/**/*Host.ts", "addin/host/detectHost.ts", "addin/signIn.ts", "addin/signIn/**"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals] },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      // A test that indexes past the end should fail there, and does.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
