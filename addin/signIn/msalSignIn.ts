import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import type { SignInConfig } from "../config.ts";
import { loadPart } from "../loadPart.ts";
import { tabStore } from "../storage.ts";
import { explainFailure } from "./explainFailure.ts";
import { SignInFailure, type SignIn } from "./SignIn.ts";

/** Set while somebody is signed in in this tab, so that the library is not loaded only to find nobody. */
const KNOWN = "giao-viec.signed-in";

type Msal = typeof import("@azure/msal-browser");

/**
 * Sign-in by MSAL: nested in Office where it can broker (no window at all), else by a window of the identity provider.
 * The library is large and loads at the first need.
 */
export function msalSignIn(config: SignInConfig): SignIn {
  let account: AccountInfo | null = null;
  let opened: Promise<{ msal: Msal; app: IPublicClientApplication; nested: boolean }> | null = null;
  const request = { scopes: [config.scope] };

  const open = () =>
    (opened ??= loadPart(() => import("@azure/msal-browser"))
      .then(async (msal) => {
        const nested = brokersSignIn();
        const app = await (
          nested ? msal.createNestablePublicClientApplication : msal.createStandardPublicClientApplication
        )(configuration(config, msal));
        return { msal, app, nested };
      })
      .catch((error: unknown) => {
        opened = null;
        throw explainFailure(error);
      }));

  const remember = (result: AuthenticationResult) => {
    account = result.account;
    tabStore.write(KNOWN, "1");
    return result.accessToken;
  };

  async function token(renew = false): Promise<string> {
    const { app, nested } = await open();
    try {
      return remember(
        await app.acquireTokenSilent({ ...request, forceRefresh: renew, ...(account === null ? {} : { account }) }),
      );
    } catch (error) {
      if (!nested && account === null) throw new SignInFailure("cancelled");
      throw explainFailure(error);
    }
  }

  return {
    account: () => account && { name: account.name ?? account.username, username: account.username },
    token,

    async restore() {
      if (!brokersSignIn() && tabStore.read(KNOWN) === null) return null;
      try {
        const { app, nested } = await open();
        account = app.getActiveAccount() ?? app.getAllAccounts()[0] ?? null;
        if (account === null && !nested) return null;
        await token();
      } catch {
        // Nobody known here any more: the person is asked when they want something that needs a name.
        account = null;
      }
      return this.account();
    },

    async signIn() {
      const { app, nested } = await open();
      try {
        if (nested && account === null) {
          const silent = await app.ssoSilent(request).catch(() => null);
          if (silent !== null) return void remember(silent);
        }
        // The library does not notice a window that was closed, so asking again takes over from whatever still waits.
        const asked = await app.acquireTokenPopup({
          ...request,
          prompt: "select_account",
          overrideInteractionInProgress: true,
        });
        app.setActiveAccount(asked.account);
        remember(asked);
      } catch (error) {
        throw explainFailure(error);
      }
    },

    async signOut() {
      tabStore.remove(KNOWN);
      const { app } = await open();
      const leaving = account;
      account = null;
      // Only this tab forgets: the person's session at the provider belongs to their other programs, too.
      await app.clearCache(leaving === null ? {} : { account: leaving });
    },
  };
}

function configuration(config: SignInConfig, { ProtocolMode, BrowserCacheLocation }: Msal) {
  return {
    auth: {
      clientId: config.clientId,
      authority: config.authority,
      knownAuthorities: config.knownAuthority === "" ? [] : [config.knownAuthority],
      redirectUri: new URL("./redirect.html", location.href).href,
    },
    system: {
      // Passwords, second factors and consent take people longer than the library's minute.
      popupBridgeTimeout: 600_000,
      protocolMode: config.protocol === "OIDC" ? ProtocolMode.OIDC : ProtocolMode.AAD,
    },
    cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
  };
}

/** Nested app authentication: the Office program itself answers for the person. */
function brokersSignIn(): boolean {
  try {
    return Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");
  } catch {
    return false;
  }
}
