package io.github.filesprovisioning.mulecodegen;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Writes the part of the MuleSoft connector that follows from the catalogue. */
public final class GenerateConnector {
  private final CatalogEntries catalog;
  private final SourceFiles files;
  private final Records records;
  private final Forms forms;
  private final Choices choices = new Choices();
  private final Examples examples;

  private GenerateConnector(CatalogEntries catalog, Examples examples, SourceFiles files) {
    this.catalog = catalog;
    this.examples = examples;
    this.files = files;
    this.records = new Records(catalog);
    this.forms = new Forms(catalog);
  }

  /**
   * Generates.
   *
   * @param arguments the file with the sample inputs, the directory for Java files, and the
   *     directory for resources
   */
  public static void main(String[] arguments) throws IOException {
    CatalogEntries catalog = CatalogEntries.load();
    Examples examples = new Examples(new ObjectMapper().readTree(Path.of(arguments[0]).toFile()));
    new GenerateConnector(catalog, examples, new SourceFiles(Path.of(arguments[1]))).writeAll();
    RecordNames.write(new Records(catalog), Path.of(arguments[2]));
  }

  private void writeAll() {
    Set<String> filledIn = records.filledIn();
    records
        .all()
        .forEach(
            (name, schema) ->
                files.write(
                    Packages.RECORD,
                    new RecordWriter(filledIn.contains(name)).write(name, schema)));
    FormWriter formWriter = new FormWriter(choices, examples);
    catalog.actions().forEach(action -> writeAction(action, formWriter));
    writeOperations();
    SourceWriter sources = new SourceWriter(formWriter);
    catalog.triggers().forEach(trigger -> files.write(Packages.SOURCE, sources.write(trigger)));
    catalog.lookups().forEach(lookup -> files.write(Packages.VALUE, ValueWriter.lookup(lookup)));
    choices
        .fixed()
        .forEach((values, name) -> files.write(Packages.VALUE, ValueWriter.fixed(name, values)));
    files.write(
        Packages.ROOT + ".internal.config",
        ConfigurationWriter.write(
            resources().stream().map(OperationsWriter::className).toList(),
            catalog.triggers().stream().map(SourceWriter::className).toList()));
  }

  private void writeAction(Action action, FormWriter writer) {
    for (Form form : forms.of(action)) {
      files.write(
          Packages.OPERATION,
          writer.group(
              action.className() + form.suffix(), "Fields of " + action.methodName() + ".", form));
    }
    files.write(Packages.OPERATION, ActionClasses.errors(action));
    if (action.takesObject()) {
      files.write(Packages.OPERATION, ActionClasses.object(action));
    }
  }

  private void writeOperations() {
    OperationsWriter writer = new OperationsWriter(records, forms);
    for (String resource : resources()) {
      files.write(
          Packages.OPERATION,
          writer.write(
              resource,
              catalog.resourceTitle(resource),
              catalog.actions().stream()
                  .filter(action -> action.resource().equals(resource))
                  .toList()));
    }
  }

  /** The resources that have actions, in the order of the catalogue. */
  private List<String> resources() {
    return catalog.resources().stream()
        .filter(
            resource ->
                catalog.actions().stream().anyMatch(action -> action.resource().equals(resource)))
        .toList();
  }
}
