package io.github.filesprovisioning.powerautomate.solution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The packages hold what their manifests name, and what they hold is what is committed. */
class SolutionPackagesTest {
  private static final Path MODULE = Path.of(System.getProperty("module.dir"));
  private static final String CONNECTOR = "Connector/filescom_provisioning_";
  @TempDir private Path module;

  @BeforeEach
  void pack() throws IOException {
    copy("connector");
    copy("flows");
    PackageSolutions.main(new String[] {module.toString(), "1.2.3-SNAPSHOT"});
  }

  @Test
  void theConnectorSolutionHoldsTheWholeConnector() throws Exception {
    Map<String, byte[]> zip = unzip(built("FilesComProvisioning.zip"));
    assertArrayEquals(
        committed("connector/script.csx"), zip.get(CONNECTOR + "customcodeblobcontent.csx"));
    assertArrayEquals(committed("connector/icon.png"), zip.get(CONNECTOR + "iconblob.Png"));
    assertArrayEquals(
        committed("connector/apiDefinition.swagger.json"),
        zip.get(CONNECTOR + "openapidefinition.json"));
    JsonNode properties = json(committed("connector/apiProperties.json")).path("properties");
    assertEquals(
        properties.path("connectionParameters"),
        json(zip.get(CONNECTOR + "connectionparameters.json")));
    assertEquals(
        properties.path("policyTemplateInstances"),
        json(zip.get(CONNECTOR + "policytemplateinstances.json")));
    assertEquals(
        properties.path("scriptOperations"), json(zip.get(CONNECTOR + "scriptoperations.json")));
  }

  @Test
  void theManifestNamesTheConnectorAndItsVersion() throws Exception {
    Map<String, byte[]> zip = unzip(built("FilesComProvisioning.zip"));
    Document solution = xml(zip.get("solution.xml"));
    assertEquals("1.2.3.0", solution.getElementsByTagName("Version").item(0).getTextContent());
    assertEquals("0", solution.getElementsByTagName("Managed").item(0).getTextContent());
    Element root = (Element) solution.getElementsByTagName("RootComponent").item(0);
    assertEquals("372", root.getAttribute("type"));
    Document customizations = xml(zip.get("customizations.xml"));
    String id = customizations.getElementsByTagName("connectorid").item(0).getTextContent();
    assertEquals("{" + id + "}", root.getAttribute("id"));
  }

  @Test
  void everyFileThatCustomizationsNameIsThere() throws Exception {
    for (String name : new String[] {"FilesComProvisioning.zip", "FilesComProvisioningFlows.zip"}) {
      Map<String, byte[]> zip = unzip(built(name));
      NodeList all = xml(zip.get("customizations.xml")).getElementsByTagName("*");
      int named = 0;
      for (int i = 0; i < all.getLength(); i++) {
        String text = all.item(i).getTextContent();
        if (text.startsWith("/Connector/") || text.startsWith("/Workflows/")) {
          assertTrue(zip.containsKey(text.substring(1)), text);
          named++;
        }
      }
      assertTrue(named >= 4, name + " names " + named);
      for (String file : zip.keySet()) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        assertTrue(
            new String(zip.get("[Content_Types].xml"), StandardCharsets.UTF_8)
                .contains('"' + ending + '"'),
            file);
      }
    }
  }

  @Test
  void theFlowsAreThereAndSwitchedOff() throws Exception {
    Map<String, byte[]> zip = unzip(built("FilesComProvisioningFlows.zip"));
    Document customizations = xml(zip.get("customizations.xml"));
    NodeList flows = customizations.getElementsByTagName("Workflow");
    assertEquals(4, flows.getLength());
    assertEquals(4, xml(zip.get("solution.xml")).getElementsByTagName("RootComponent").getLength());
    for (int i = 0; i < flows.getLength(); i++) {
      Element flow = (Element) flows.item(i);
      assertEquals("0", flow.getElementsByTagName("StateCode").item(0).getTextContent());
      String file = flow.getElementsByTagName("JsonFileName").item(0).getTextContent().substring(1);
      JsonNode references = json(zip.get(file)).at("/properties/connectionReferences");
      assertFalse(references.isEmpty(), file);
    }
  }

  @Test
  void theCertificationPackageHoldsBothSolutions() throws IOException {
    Map<String, byte[]> outer = unzip(built("ConnectorPackage.zip"));
    assertArrayEquals(committed("connector/readme.md"), outer.get("intro.md"));
    Map<String, byte[]> inner = unzip(outer.get("package.zip"));
    assertArrayEquals(
        built("FilesComProvisioning.zip"), inner.get("PkgAssets/ConnectorSolution.zip"));
    assertArrayEquals(
        built("FilesComProvisioningFlows.zip"), inner.get("PkgAssets/FlowSolution.zip"));
  }

  private void copy(String folder) throws IOException {
    Files.createDirectories(module.resolve(folder));
    try (var files = Files.list(MODULE.resolve(folder))) {
      for (Path file : files.toList()) {
        Files.copy(file, module.resolve(folder).resolve(file.getFileName()));
      }
    }
  }

  private byte[] built(String name) throws IOException {
    return Files.readAllBytes(module.resolve("target/powerautomate").resolve(name));
  }

  private static byte[] committed(String path) throws IOException {
    return Files.readAllBytes(MODULE.resolve(path));
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    return new ObjectMapper().readTree(bytes);
  }

  private static Document xml(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }
}
