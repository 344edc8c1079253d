import { registerApp } from "./app.ts";
import { systemClock } from "./clock.ts";

registerApp({ clock: systemClock });
