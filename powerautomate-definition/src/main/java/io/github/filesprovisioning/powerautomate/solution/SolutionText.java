package io.github.filesprovisioning.powerautomate.solution;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The parts that both solutions have: names, ids, manifest, content types. */
final class SolutionText {
  /** Beginning of the names of components; it belongs to the publisher. */
  static final String PREFIX = "filescom";

  /** Logical name of the connector. */
  static final String CONNECTOR = PREFIX + "_provisioning";

  private SolutionText() {}

  /** An id that stays the same from release to release, so that an import updates. */
  static String id(String name) {
    byte[] seed = ("files.com/provisioning/" + name).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  static String contentTypes() {
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="xml" ContentType="application/octet-stream" />
          <Default Extension="json" ContentType="application/octet-stream" />
          <Default Extension="csx" ContentType="application/octet-stream" />
          <Default Extension="Png" ContentType="application/octet-stream" />
        </Types>
        """;
  }

  static String manifest(
      String name, String title, String version, String components, String needs) {
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <ImportExportXml version="9.2" SolutionPackageVersion="9.2" languagecode="1033" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <SolutionManifest>
            <UniqueName>%s</UniqueName>
            <LocalizedNames>
              <LocalizedName description="%s" languagecode="1033" />
            </LocalizedNames>
            <Descriptions />
            <Version>%s</Version>
            <Managed>0</Managed>
            <Publisher>
              <UniqueName>FilesComProvisioning</UniqueName>
              <LocalizedNames>
                <LocalizedName description="Files.com Provisioning" languagecode="1033" />
              </LocalizedNames>
              <Descriptions />
              <EMailAddress xsi:nil="true"></EMailAddress>
              <SupportingWebsiteUrl xsi:nil="true"></SupportingWebsiteUrl>
              <CustomizationPrefix>%s</CustomizationPrefix>
              <CustomizationOptionValuePrefix>43821</CustomizationOptionValuePrefix>
              <Addresses />
            </Publisher>
            <RootComponents>
        %s    </RootComponents>
        %s  </SolutionManifest>
        </ImportExportXml>
        """
        .formatted(name, title, version, PREFIX, components, needs);
  }

  static String customizations(String content) {
    StringBuilder empty = new StringBuilder();
    for (String part :
        new String[] {
          "Entities",
          "Roles",
          "FieldSecurityProfiles",
          "Templates",
          "EntityMaps",
          "EntityRelationships",
          "OrganizationSettings",
          "optionsets",
          "CustomControls",
          "EntityDataProviders"
        }) {
      empty.append("  <").append(part).append(" />\n");
    }
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        %s%s  <Languages>
            <Language>1033</Language>
          </Languages>
        </ImportExportXml>
        """
        .formatted(empty, content);
  }
}
