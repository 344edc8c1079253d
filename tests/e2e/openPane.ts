import type { Browser, BrowserContext, FrameLocator, Locator, Page } from "playwright-core";

/** One person at one browser tab, with the pane before them. */
export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The pane: a frame inside the simulated host, or the page itself. */
  readonly pane: Page | FrameLocator;
  /** Errors that the page or the pane did not catch, and requests to other origins: both must stay empty. */
  readonly faults: string[];
  /** Presses the button that asks for sign-in and chooses the person in the issuer's window. */
  signIn(person: string, button?: string | RegExp): Promise<void>;
  card(point: string): Locator;
  /** Closes the pane and opens it again in the same browser profile, as on another day. */
  reopen(): Promise<Desk>;
}

/** Opens a page of the local product as somebody of an office would, in a browser profile of its own. */
export async function openPane(
  browser: Browser,
  url: string,
  path: string,
  options: { office?: "city" | "ward"; width?: number; language?: "vi" | "en"; dark?: boolean } = {},
): Promise<Desk> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: options.width ?? 1280, height: 900 },
    locale: options.language === "en" ? "en-GB" : "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    colorScheme: options.dark === true ? "dark" : "light",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  await context.addCookies([{ name: "office", value: options.office ?? "city", url }]);
  const faults: string[] = [];
  context.on("weberror", (error) => faults.push(error.error().message));
  context.on("request", (request) => {
    const address = new URL(request.url());
    if (/^https?:$/.test(address.protocol) && address.origin !== url) faults.push(`request to ${address.origin}`);
  });
  return openTab(context, `${url}${path}`, faults);
}

async function openTab(context: BrowserContext, address: string, faults: string[]): Promise<Desk> {
  const page = await context.newPage();
  await page.goto(address);
  const pane = /^\/(?:word|outlook)\//.test(new URL(address).pathname)
    ? page.frameLocator('iframe[src*="/pane/"]')
    : page;
  return {
    context,
    page,
    pane,
    faults,
    async signIn(person, button = /^(?:Đăng nhập|Sign in)/) {
      const [popup] = await Promise.all([
        context.waitForEvent("page"),
        pane.getByRole("button", { name: button }).first().click(),
      ]);
      await popup.getByRole("button", { name: person }).click();
      await pane.getByText(person).first().waitFor();
    },
    card: (point) => pane.getByRole("article", { name: `Điểm ${point}`, exact: true }),
    async reopen() {
      await page.close();
      return openTab(context, address, faults);
    },
  };
}
