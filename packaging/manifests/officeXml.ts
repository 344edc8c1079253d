/** What the two add-in-only manifests have in common. The template `xml` escapes what it is given. */
import { html as xml } from "hono/html";
import { addin, addresses, type Site, type Words } from "./source.ts";

export { xml };

const override = (words: Words) => xml`<Override Locale="en-US" Value="${words.en}"/>`;

/** Id to support address: the same elements, in the same order, at the head of both files. */
export function head(id: string, site: Site, iconSizes: readonly [32 | 64, 64 | 128]) {
  const address = addresses(site);
  return xml`<Id>${id}</Id>
  <Version>${addin.version}.0</Version>
  <ProviderName>${addin.provider}</ProviderName>
  <DefaultLocale>vi-VN</DefaultLocale>
  <DisplayName DefaultValue="${addin.name.vi}">${override(addin.name)}</DisplayName>
  <Description DefaultValue="${addin.description.vi}">${override(addin.description)}</Description>
  <IconUrl DefaultValue="${address.icon(iconSizes[0])}"/>
  <HighResolutionIconUrl DefaultValue="${address.icon(iconSizes[1])}"/>
  <SupportUrl DefaultValue="${address.support}"/>
  <AppDomains>
    <AppDomain>${address.origin}</AppDomain>
  </AppDomains>`;
}

/** The button's face; what it does differs by host. */
export const buttonFace = xml`<Label resid="Button.Label"/>
                <Supertip>
                  <Title resid="Button.Label"/>
                  <Description resid="Button.Tip"/>
                </Supertip>
                <Icon>
                  <bt:Image size="16" resid="Icon.16"/>
                  <bt:Image size="32" resid="Icon.32"/>
                  <bt:Image size="80" resid="Icon.80"/>
                </Icon>`;

/** Everything the overrides name by `resid`; `more` are the texts that only one of the hosts shows. */
export function resources(site: Site, more: { short?: Record<string, Words>; long?: Record<string, Words> } = {}) {
  const address = addresses(site);
  const text = ([id, words]: [string, Words]) =>
    xml`
        <bt:String id="${id}" DefaultValue="${words.vi}"><bt:Override Locale="en-US" Value="${words.en}"/></bt:String>`;
  const image = (size: 16 | 32 | 80) =>
    xml`
        <bt:Image id="Icon.${size}" DefaultValue="${address.icon(size)}"/>`;
  return xml`<Resources>
      <bt:Images>${([16, 32, 80] as const).map(image)}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane" DefaultValue="${address.pane}"/>
        <bt:Url id="Support" DefaultValue="${address.support}"/>
      </bt:Urls>
      <bt:ShortStrings>${Object.entries({ "Button.Label": addin.button, ...more.short }).map(text)}
      </bt:ShortStrings>
      <bt:LongStrings>${Object.entries({ "Button.Tip": addin.buttonTip, ...more.long }).map(text)}
      </bt:LongStrings>
    </Resources>`;
}
