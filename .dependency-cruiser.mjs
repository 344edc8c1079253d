/**
 * Who may import whom: the architecture as rules that run. Each says why, and what to do instead. `checks/imports.ts`
 * runs them and fails if no module was seen.
 */
const directive = "^directive/";
const functions = "^functions/";
const addin = "^addin/";
/** Rooms that may see more than one side, because they build, run or try the whole. */
const acrossSides = "^(local|packaging|checks|tests|bench)/";
/** What speaks to Azure or to a mail server. The rest of functions/mail words mails and touches nothing. */
const adapters = "^functions/(store|queue)/|^functions/mail/[^/]*[mM]ailer[.]ts$";
/** Run while developing: how functions/ is built and described. Not part of what is built. */
const functionsBuild = "^functions/(build|openApi|writeOpenApi)[.]ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "directive-is-the-core",
      comment:
        "The core turns text and data into text and data, so that pane and server agree on every rule. " +
        "If it needs something from a side, take it as an argument.",
      severity: "error",
      from: { path: directive },
      to: { path: `${functions}|${addin}|${acrossSides}` },
    },
    {
      name: "core-has-one-dependency",
      comment:
        "The core runs in the browser and on the server and stays testable in milliseconds: zod, and nothing of Node. " +
        "What needs another package belongs to a side, behind a port.",
      severity: "error",
      from: { path: directive },
      to: { pathNot: [directive, functions, addin, acrossSides, "^node_modules/zod/"] },
    },
    {
      name: "addin-never-sees-the-server",
      comment: "What pane and server share is the contract: put it into directive/contract.",
      severity: "error",
      from: { path: addin },
      to: { path: functions },
    },
    {
      name: "functions-never-see-the-pane",
      comment: "The server is deployed without the pane. What both need belongs to directive/.",
      severity: "error",
      from: { path: functions },
      to: { path: addin },
    },
    {
      name: "only-adapters-touch-azure",
      comment:
        "Use cases speak to ports, so that they can be read without knowing tables, queues, SMTP or tokens. " +
        "Put the call into an adapter (store/, queue/, mail/, caller) and give its port a sentence.",
      severity: "error",
      from: {
        path: functions,
        pathNot: "^functions/(store|queue|mail|caller|identity|tokenVerifier)(/|[.]ts$)|^functions/compose[.]ts$",
      },
      to: { path: "^node_modules/(@azure/(data-tables|storage-|identity|core-)|nodemailer|jose)" },
    },
    {
      name: "only-compose-knows-adapters",
      comment:
        "One place chooses the adapters and checks the settings. Elsewhere import the port's type from ports, " +
        "and let compose hand over the adapter.",
      severity: "error",
      from: { path: functions, pathNot: `${adapters}|^functions/compose[.]ts$` },
      to: { path: adapters },
    },
    {
      name: "use-cases-see-ports-only",
      comment: "A use case is what the office does. HTTP, timers and adapters come to it, never the other way.",
      severity: "error",
      from: { path: "^functions/(usecases|useCases)/" },
      to: { path: `${adapters}|^functions/(endpoints|http|compose|app|index)|^node_modules/@azure/` },
    },
    {
      name: "only-host-adapters-know-hosts",
      comment:
        "Screens ask the Host interface, so that Word, Outlook and the web page stay interchangeable. " +
        "Only detectHost chooses an adapter.",
      severity: "error",
      from: { path: addin, pathNot: "^addin/host/" },
      to: { path: "^addin/host/.*(Host)[.]tsx?$", pathNot: "^addin/host/(Host|detectHost)[.]ts$" },
    },
    {
      name: "only-reading-knows-file-formats",
      comment: "Bytes become a Letter in addin/reading; the rest of the pane never sees a format.",
      severity: "error",
      from: { path: addin, pathNot: "^addin/(reading|host)/" },
      to: { path: "^node_modules/(fflate|@xmldom|pdfjs-dist|tesseract[.]js|postal-mime)/" },
    },
    {
      name: "only-sign-in-knows-msal",
      comment: "Whoever needs a token asks addin/signIn; MSAL is large and loads only when someone signs in.",
      severity: "error",
      from: { path: addin, pathNot: "^addin/(signIn(/|[.]ts)|redirect[.]ts$)" },
      to: { path: "^node_modules/@azure/msal-" },
    },
    {
      name: "nobody-imports-what-stays-home",
      comment:
        "The sample clock, the local issuer, sample people and tests must never reach a package. " +
        "Move what is needed to the side that ships it.",
      severity: "error",
      from: { path: `${directive}|${functions}|${addin}` },
      to: { path: acrossSides },
    },
    {
      name: "tests-and-benches-are-ends",
      comment: "What a room needs from a test is not test code: move it to the room.",
      severity: "error",
      from: { path: "^(local|packaging|checks)/" },
      to: { path: "^(tests|bench)/" },
    },
    {
      name: "packaging-ships-no-local-part",
      comment: "A package is built from functions/ and addin/ alone, never from what only a sample installation has.",
      severity: "error",
      from: { path: "^(packaging|functions/build)" },
      to: { path: "^local/" },
    },
    {
      name: "shipped-code-uses-shipped-packages",
      comment:
        "functions/ and directive/ run where only `dependencies` are installed. Move the package there, or do without. " +
        "(The pane is bundled from devDependencies.)",
      severity: "error",
      from: { path: `${functions}|${directive}`, pathNot: functionsBuild },
      to: { dependencyTypes: ["npm-dev", "npm-optional", "npm-peer"], dependencyTypesNot: ["npm", "type-only"] },
    },
    {
      name: "no-undeclared-packages",
      comment: "A package that came along with another may leave with it. Declare it in package.json.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "nothing-unresolved",
      comment: "The import leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third. (Cycles of types alone are harmless.)",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    // Keeps "node_modules/…" in paths where that folder is a link (the planted violations of tests/foundation).
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
