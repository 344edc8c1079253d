import { addin, addresses, type Site, type Words } from "./source.ts";

const schema = "https://developer.microsoft.com/json-schemas/teams/v1.24/MicrosoftTeams.schema.json";

/** Names of the files beside `manifest.json` in the app package. */
export const appFiles = { color: "color.png", outline: "outline.png", english: "en.json" } as const;

/**
 * `manifest.json`: the unified manifest, one for Outlook and Word. It hides the add-ins of the two XML files where a user
 * has both. Clients that know XML only (perpetual Windows, Outlook on Mac, mobile) keep those.
 */
export function unifiedManifest(site: Site) {
  const address = addresses(site);
  const icons = ([16, 32, 80] as const).map((size) => ({ size, url: address.icon(size) }));
  const ribbon = (context: "mailRead" | "default", tab: "TabDefault" | "TabHome", sets: Record<string, string>) => ({
    contexts: [context],
    requirements: {
      scopes: [context === "mailRead" ? "mail" : "document"],
      capabilities: Object.entries(sets).map(([name, minVersion]) => ({ name, minVersion })),
    },
    tabs: [
      {
        builtInTabId: tab,
        groups: [
          {
            id: `${context}Group`,
            label: addin.button.vi,
            icons,
            controls: [
              {
                id: `${context}Open`,
                type: "button",
                label: addin.button.vi,
                icons,
                supertip: { title: addin.button.vi, description: addin.buttonTip.vi },
                actionId: "openPane",
              },
            ],
          },
        ],
      },
    ],
  });

  return {
    $schema: schema,
    manifestVersion: "1.24",
    version: addin.version,
    id: addin.ids.unified,
    localizationInfo: {
      defaultLanguageTag: "vi",
      additionalLanguages: [{ languageTag: "en", file: appFiles.english }],
    },
    developer: {
      name: addin.provider,
      websiteUrl: address.support,
      privacyUrl: address.support,
      termsOfUseUrl: address.support,
    },
    name: { short: addin.name.vi, full: addin.fullName.vi },
    description: { short: addin.tagline.vi, full: addin.description.vi },
    icons: { color: appFiles.color, outline: appFiles.outline },
    accentColor: addin.accent,
    validDomains: [address.host],
    ...(site.clientId && {
      webApplicationInfo: { id: site.clientId, resource: `api://${address.host}/${site.clientId}` },
    }),
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: "MailboxItem.ReadWrite.User", type: "Delegated" },
          { name: "Document.ReadWrite.User", type: "Delegated" },
        ],
      },
    },
    extensions: [
      {
        requirements: {
          scopes: ["mail", "document"],
          capabilities: [{ name: "AddinCommands", minVersion: "1.1" }],
        },
        runtimes: [
          {
            id: "pane",
            type: "general",
            code: { page: address.pane },
            lifetime: "short",
            actions: [{ id: "openPane", type: "openPage", view: "pane", pinnable: true }],
          },
        ],
        ribbons: [
          ribbon("mailRead", "TabDefault", { Mailbox: addin.requires.mailbox }),
          ribbon("default", "TabHome", {
            WordApi: addin.requires.word,
            CustomXmlParts: addin.requires.customXmlParts,
          }),
        ],
        alternates: [addin.ids.word, addin.ids.outlook].map((officeAddinId) => ({
          hide: { customOfficeAddin: { officeAddinId } },
        })),
      },
    ],
  };
}

/** `en.json` of the app package: the English for every text above, under its path. */
export function englishStrings(): Record<string, string> {
  const ribbonTexts = [0, 1].flatMap((index): [string, Words][] => {
    const group = `extensions[0].ribbons[${index}].tabs[0].groups[0]`;
    return [
      [`${group}.label`, addin.button],
      [`${group}.controls[0].label`, addin.button],
      [`${group}.controls[0].supertip.title`, addin.button],
      [`${group}.controls[0].supertip.description`, addin.buttonTip],
    ];
  });
  const texts: [string, Words][] = [
    ["name.short", addin.name],
    ["name.full", addin.fullName],
    ["description.short", addin.tagline],
    ["description.full", addin.description],
    ...ribbonTexts,
  ];
  return {
    $schema: schema.replace("schema.json", "Localization.schema.json"),
    ...Object.fromEntries(texts.map(([path, words]) => [path, words.en])),
  };
}
