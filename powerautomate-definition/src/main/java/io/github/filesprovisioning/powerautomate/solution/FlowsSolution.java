package io.github.filesprovisioning.powerautomate.solution;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The solution that holds the sample flows, switched off, and the reference to a connection that
 * they share. It is imported after the connector, which has to exist by then.
 */
final class FlowsSolution {
  private static final String REFERENCE = "filescom_provisioning";

  private FlowsSolution() {}

  /**
   * The files of the package.
   *
   * @param flows definitions by name, such as {@code joiner}
   * @param version such as {@code 1.0.0.0}
   */
  static Map<String, byte[]> files(Map<String, byte[]> flows, String version) {
    StringBuilder components = new StringBuilder();
    StringBuilder workflows = new StringBuilder();
    Map<String, byte[]> files = new LinkedHashMap<>();
    flows.forEach(
        (name, definition) -> {
          String id = SolutionText.id("flow/" + name);
          String file = "Workflows/" + name + "-" + id.toUpperCase(Locale.ROOT) + ".json";
          components.append(
              "      <RootComponent type=\"29\" id=\"{%s}\" behavior=\"0\" />\n".formatted(id));
          workflows.append(workflow(id, "Files.com " + name.replace('-', ' '), file));
          files.put(file, definition);
        });
    files.put("[Content_Types].xml", bytes(SolutionText.contentTypes()));
    files.put(
        "solution.xml",
        bytes(
            SolutionText.manifest(
                "FilesComProvisioningFlows",
                "Files.com Provisioning sample flows",
                version,
                components.toString(),
                "    <MissingDependencies />\n")));
    files.put(
        "customizations.xml",
        bytes(
            SolutionText.customizations(
                "  <Workflows>\n" + workflows + "  </Workflows>\n" + reference())));
    return files;
  }

  private static String workflow(String id, String title, String file) {
    return """
            <Workflow WorkflowId="{%s}" Name="%s">
              <JsonFileName>/%s</JsonFileName>
              <Type>1</Type>
              <Subprocess>0</Subprocess>
              <Category>5</Category>
              <Mode>0</Mode>
              <Scope>4</Scope>
              <OnDemand>0</OnDemand>
              <TriggerOnCreate>0</TriggerOnCreate>
              <TriggerOnDelete>0</TriggerOnDelete>
              <AsyncAutodelete>0</AsyncAutodelete>
              <SyncWorkflowLogOnFailure>0</SyncWorkflowLogOnFailure>
              <StateCode>0</StateCode>
              <StatusCode>1</StatusCode>
              <RunAs>1</RunAs>
              <IsTransacted>1</IsTransacted>
              <IntroducedVersion>1.0</IntroducedVersion>
              <IsCustomizable>1</IsCustomizable>
              <PrimaryEntity>none</PrimaryEntity>
              <LocalizedNames>
                <LocalizedName languagecode="1033" description="%s" />
              </LocalizedNames>
            </Workflow>
        """
        .formatted(id, title, file, title);
  }

  private static String reference() {
    return """
          <connectionreferences>
            <connectionreference connectionreferencelogicalname="%s">
              <connectionreferencedisplayname>Files.com Provisioning</connectionreferencedisplayname>
              <connectorid>/providers/Microsoft.PowerApps/apis/shared_filescom-provisioning</connectorid>
              <customconnectorid>
                <connectorid>%s</connectorid>
              </customconnectorid>
              <iscustomizable>1</iscustomizable>
              <statecode>0</statecode>
              <statuscode>1</statuscode>
            </connectionreference>
          </connectionreferences>
        """
        .formatted(REFERENCE, SolutionText.id("connector"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
