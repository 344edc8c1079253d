import { buttonFace, head, resources, xml } from "./officeXml.ts";
import { addin, addresses, type Site } from "./source.ts";

/** `manifest.xml`: the add-in-only manifest for Word, which cannot be shared with Outlook. The order of elements counts. */
export async function wordManifest(site: Site): Promise<string> {
  const document = await xml`<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  ${head(addin.ids.word, site, [32, 64])}
  <Hosts>
    <Host Name="Document"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="WordApi" MinVersion="${addin.requires.word}"/>
      <Set Name="CustomXmlParts" MinVersion="${addin.requires.customXmlParts}"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${addresses(site).pane}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"
    xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Document">
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Started.Title"/>
            <Description resid="Started.Tip"/>
            <LearnMoreUrl resid="Support"/>
          </GetStarted>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="GiaoViec.Group">
                <Label resid="Button.Label"/>
                <Icon>
                  <bt:Image size="16" resid="Icon.16"/>
                  <bt:Image size="32" resid="Icon.32"/>
                  <bt:Image size="80" resid="Icon.80"/>
                </Icon>
                <Control xsi:type="Button" id="GiaoViec.Open">
                ${buttonFace}
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>GiaoViec.Pane</TaskpaneId>
                    <SourceLocation resid="Pane"/>
                  </Action>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    ${resources(site, { short: { "Started.Title": addin.started }, long: { "Started.Tip": addin.startedTip } })}
  </VersionOverrides>
</OfficeApp>
`;
  return document.toString();
}
