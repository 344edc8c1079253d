/** Timers that tell over the console when and how they ran (see timers.test.ts). */
import { app, type TimerHandler } from "@azure/functions";
import { setTimeout as sleep } from "node:timers/promises";

const tell: TimerHandler = (timer, context) => {
  const { isPastDue, scheduleStatus } = timer;
  console.log(JSON.stringify({ ran: context.functionName, isPastDue, scheduleStatus, retry: context.retryContext }));
};

app.timer("yearly", { schedule: "%YEARLY%", handler: tell });
app.timer("off", { schedule: "* * * * * *", handler: tell });
app.timer("everySecond", {
  schedule: "* * * * * *",
  handler: async (timer, context) => {
    console.log("began");
    await sleep(1500);
    console.log("ended");
    await tell(timer, context);
  },
});

let failures = 0;
app.timer("flaky", {
  schedule: "0 0 0 1 1 *",
  retry: { strategy: "fixedDelay", maxRetryCount: 2, delayInterval: { milliseconds: 0 } },
  handler: (timer, context) => {
    tell(timer, context);
    if (++failures < 3) throw new Error("not yet");
  },
});
app.timer("failing", {
  schedule: "0 0 0 1 1 *",
  handler: () => {
    throw new Error("never");
  },
});
