import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Counts a test run so that nothing that went wrong looks like a pass: besides failed tests, a set-up that failed, a file
 * that did not load and an error outside any test count as failed.
 */
export class Tally implements Reporter {
  passed = 0;
  failed = 0;
  /** One line for each test that was not run, with the reason it gave. */
  readonly skipped: string[] = [];

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]) {
    this.failed += unhandledErrors.length;
    for (const module of modules) {
      this.failed += [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "passed") this.passed += 1;
        else if (result.state === "skipped") {
          const reason = result.note ?? (test.options.mode === "run" ? "its set-up failed" : test.options.mode);
          this.skipped.push(`${module.relativeModuleId} > ${test.fullName} (${reason})`);
        } else this.failed += 1;
      }
    }
  }
}
