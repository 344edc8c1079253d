import type { RegisteredFunction } from "./FunctionApp.ts";

const TRIGGERS = new Set(["httptrigger", "timertrigger", "queuetrigger"]);

/** The host's own pattern for names. */
const FUNCTION_NAME = /^[a-z][\w-]{0,127}$/i;

/** "httpTrigger" and so on, or what else the app registered. */
export function triggerKind(registered: RegisteredFunction): string {
  return registered.trigger.type.toLowerCase();
}

/**
 * Everything in these functions that the local host does not implement, one sentence each. The host refuses to start
 * on any of them: a binding that silently did nothing here would be found missing in production only.
 */
export function unsupported(functions: Iterable<RegisteredFunction>): string[] {
  return [...functions].flatMap((registered) => {
    const problems: string[] = [];
    const say = (problem: string): void => void problems.push(`Function "${registered.name}": ${problem}`);
    if (!FUNCTION_NAME.test(registered.name) || registered.name.toLowerCase() === "host") {
      say("this is no valid function name.");
    }
    if (!TRIGGERS.has(triggerKind(registered))) say(`the trigger "${registered.trigger.type}" is not implemented.`);
    for (const [name, binding] of Object.entries(registered.metadata.bindings)) {
      if (name === registered.trigger.name) continue;
      const type = binding.type.toLowerCase();
      const isHttpReply = type === "http" && name === "$return" && triggerKind(registered) === "httptrigger";
      if (binding.direction === "in") say(`the input "${binding.type}" is not implemented.`);
      else if (type !== "queue" && !isHttpReply) say(`the output "${binding.type}" is not implemented.`);
    }
    if (registered.trigger.runOnStartup === true) {
      say("runOnStartup is refused: on Azure it fires at each start of each instance.");
    }
    if (registered.metadata.retryOptions !== undefined && triggerKind(registered) !== "timertrigger") {
      say("a retry policy is for timers only; a queue's messages come back by their dequeue count.");
    }
    return problems;
  });
}
