import { buttonFace, head, resources, xml } from "./officeXml.ts";
import { addin, addresses, type Site } from "./source.ts";

/**
 * `manifest.outlook.xml`: the add-in-only manifest for Outlook, for a message that is being read. `ReadWriteItem` because
 * setting a category needs it. The commands stand in the overrides 1.1 (pinning is not in 1.0), which have to be nested in
 * overrides 1.0. The order of elements counts.
 */
export async function outlookManifest(site: Site): Promise<string> {
  const document = await xml`<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="MailApp">
  ${head(addin.ids.outlook, site, [64, 128])}
  <Hosts>
    <Host Name="Mailbox"/>
  </Hosts>
  <Requirements>
    <Sets>
      <Set Name="Mailbox" MinVersion="${addin.requires.mailbox}"/>
    </Sets>
  </Requirements>
  <FormSettings>
    <Form xsi:type="ItemRead">
      <DesktopSettings>
        <SourceLocation DefaultValue="${addresses(site).pane}"/>
        <RequestedHeight>250</RequestedHeight>
      </DesktopSettings>
    </Form>
  </FormSettings>
  <Permissions>ReadWriteItem</Permissions>
  <Rule xsi:type="RuleCollection" Mode="Or">
    <Rule xsi:type="ItemIs" ItemType="Message" FormType="Read"/>
  </Rule>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="VersionOverridesV1_0">
    <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides/1.1"
      xsi:type="VersionOverridesV1_1">
      <Requirements>
        <bt:Sets DefaultMinVersion="${addin.requires.mailbox}">
          <bt:Set Name="Mailbox"/>
        </bt:Sets>
      </Requirements>
      <Hosts>
        <Host xsi:type="MailHost">
          <DesktopFormFactor>
            <ExtensionPoint xsi:type="MessageReadCommandSurface">
              <OfficeTab id="TabDefault">
                <Group id="GiaoViec.Group">
                  <Label resid="Button.Label"/>
                  <Control xsi:type="Button" id="GiaoViec.Open">
                    ${buttonFace}
                    <Action xsi:type="ShowTaskpane">
                      <SourceLocation resid="Pane"/>
                      <SupportsPinning>true</SupportsPinning>
                    </Action>
                  </Control>
                </Group>
              </OfficeTab>
            </ExtensionPoint>
          </DesktopFormFactor>
        </Host>
      </Hosts>
      ${resources(site)}
    </VersionOverrides>
  </VersionOverrides>
</OfficeApp>
`;
  return document.toString();
}
