import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

/** Where the identity provider sends the sign-in window back to: hands the answer to the pane and closes. */
void broadcastResponseToMainFrame();
