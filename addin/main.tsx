import { createRoot } from "react-dom/client";
import { App, type Linked } from "./App.tsx";
import { startClock } from "./clock.ts";
import { loadConfig } from "./config.ts";
import { detectHost } from "./host/detectHost.ts";
import { keepFocus } from "./keepFocus.ts";
import { keepKeys } from "./keepKeys.ts";
import { msalSignIn } from "./signIn/msalSignIn.ts";
import { surroundingLanguage } from "./surface.ts";
import { chooseLanguage, loadWording } from "./wording/language.ts";

/** The item or letter that a mail's link names; anything that is not an id names nothing. */
function linkedItem(): Linked | null {
  const asked = new URLSearchParams(location.search);
  const directive = asked.get("directive") ?? "";
  const item = asked.get("item") ?? "";
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(directive)) return null;
  return { directive, item: /^\d{2,3}$/.test(item) ? item : null };
}

async function start(pane: HTMLElement) {
  const linked = linkedItem();
  const config = await loadConfig();
  const host = await detectHost({ controls: config?.controls ?? true });
  const language = chooseLanguage(surroundingLanguage(), location.search);
  document.documentElement.lang = language;
  const wording = await loadWording(language);
  keepKeys();
  keepFocus();
  createRoot(pane).render(
    <App
      host={host}
      clock={startClock()}
      config={config}
      signIn={config === null ? null : msalSignIn(config.signIn)}
      linked={linked}
      first={{ language, wording }}
    />,
  );
}

const pane = document.getElementById("pane");
if (pane !== null) {
  start(pane).catch(() => {
    // No wording is there yet, so in both languages.
    pane.textContent =
      "Chưa mở được Giao việc. Tải lại trang rồi thử lại. · Giao việc could not be opened. Reload the page and try again.";
  });
}
