import { registerApp } from "../functions/app.ts";
import { sampleClock } from "./sampleClock.ts";

// The Functions app as the local product runs it: the server's own code, with the sample clock in place of the system's.
const file = process.env["SAMPLE_CLOCK_FILE"];
if (file === undefined) throw new Error("SAMPLE_CLOCK_FILE is not set: this entry is for `npm start` only");
registerApp({ clock: sampleClock(file) });
