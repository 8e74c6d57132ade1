package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.iml.Errors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole app in Make's layout for local development. */
public final class MakeApp {
  private static final String CONNECTION = "filescom";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final AppFiles files = new AppFiles();
  private final Catalogue catalogue;
  private final List<Module> modules;
  private final ObjectNode manifest = JSON.objectNode();

  private MakeApp(Catalogue catalogue, JsonNode openapi, JsonNode samples) {
    this.catalogue = catalogue;
    this.modules = new Modules(catalogue, openapi, samples).all();
  }

  /**
   * Makes all files, by their path from the module's folder.
   *
   * @param page what docs/make.md says now; its list of modules is written anew
   */
  public static AppFiles files(
      Catalogue catalogue, JsonNode openapi, JsonNode samples, String page) {
    MakeApp app = new MakeApp(catalogue, openapi, samples);
    app.files.text("../docs/make.md", DocsSection.into(page, catalogue, app.modules));
    return app.make();
  }

  private AppFiles make() {
    manifest.put("fileVersion", 1);
    general();
    ObjectNode components = manifest.putObject("components");
    Connection.add(components.putObject("connection"), files, CONNECTION);
    components.putObject("webhook");
    ObjectNode moduleNodes = components.putObject("module");
    modules.forEach(module -> add(module, moduleNodes));
    ObjectNode procedures = components.putObject("rpc");
    catalogue.lookups().forEach(lookup -> add(lookup, procedures));
    components.putObject("function");
    components.putObject("endpoint");
    manifest.set("origins", JSON.arrayNode());
    files.json("app/makecomapp.json", manifest);
    files.json("catalogue-modules.json", names());
    return files;
  }

  private void general() {
    ObjectNode general = manifest.putObject("generalCodeFiles");
    general.put("base", "general/base.iml.json");
    general.put("common", "general/common.json");
    general.put("readme", "README.md");
    general.put("groups", "general/groups.json");
    files.json("app/general/base.iml.json", base());
    files.json("app/general/common.json", JSON.objectNode());
    files.json("app/general/groups.json", Groups.of(catalogue, modules));
    files.text("app/README.md", AppReadme.of(catalogue, modules));
  }

  private static ObjectNode base() {
    ObjectNode base = JSON.objectNode();
    base.put("baseUrl", "https://{{ifempty(connection.subdomain, 'app')}}.files.com/api/rest/v1");
    ObjectNode headers = base.putObject("headers");
    headers.put("X-FilesAPI-Key", "{{connection.apiKey}}");
    headers.put("X-Files-Workspace-Id", "{{connection.workspaceId}}");
    headers.put("Accept", "application/json");
    headers.put("User-Agent", "Files.com Provisioning for Make");
    base.putObject("response").set("error", Errors.answered(true));
    base.putObject("log").putArray("sanitize").add(Secrets.KEY);
    return base;
  }

  private void add(Module module, ObjectNode nodes) {
    ObjectNode node = nodes.putObject(module.name());
    node.put("label", module.label()).put("description", module.description());
    node.put("moduleType", module.type()).put("connection", CONNECTION);
    module.crud().ifPresent(crud -> node.put("actionCrud", crud));
    ObjectNode codes = node.putObject("codeFiles");
    code(codes, "module", module.name(), "communication", "communication", module.communication());
    code(codes, "module", module.name(), "mappableParams", "mappable-params", module.parameters());
    code(codes, "module", module.name(), "interface", "interface", module.output());
    Map<String, JsonNode> others = new TreeMap<>(module.others());
    others.computeIfPresent("samples", (kind, sample) -> Samples.named(sample, module.output()));
    others.forEach((kind, content) -> code(codes, "module", module.name(), kind, kind, content));
  }

  private void add(JsonNode lookup, ObjectNode nodes) {
    String name = Lookups.name(lookup.path("id").asText());
    ObjectNode node = nodes.putObject(name);
    node.put("label", catalogue.label("list_" + lookup.path("id").asText()))
        .put("connection", CONNECTION);
    code(
        node.putObject("codeFiles"),
        "rpc",
        name,
        "communication",
        "communication",
        Lookups.communication(lookup));
  }

  private void code(
      ObjectNode codes, String component, String name, String kind, String file, JsonNode content) {
    String path = component + "s/" + name + "/" + ModuleName.kebab(name) + "." + file + ".iml.json";
    codes.put(kind, path);
    files.json("app/" + path, content);
  }

  /** Which module stands for which entry of the catalogue. */
  private ArrayNode names() {
    ArrayNode names = JSON.arrayNode();
    modules.forEach(
        module ->
            names
                .addObject()
                .put("id", module.id())
                .put("module", module.name())
                .put("type", module.type()));
    return names;
  }
}
