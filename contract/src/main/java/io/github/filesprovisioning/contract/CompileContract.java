package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Build step: compiles the documents in {@code openapi/} into a module's generated resources.
 *
 * <p>Arguments: the {@code openapi} folder, then the files to write; the file name says what goes
 * into it ({@code openapi.json}, {@code codegen.json}).
 */
public final class CompileContract {
  private CompileContract() {}

  /** Writes each named file; an unknown name is an error. */
  public static void main(String[] arguments) throws IOException {
    Path openapi = Path.of(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      Path target = Path.of(arguments[i]);
      Files.createDirectories(target.getParent());
      switch (target.getFileName().toString()) {
        case "openapi.json":
          new ObjectMapper()
              .writeValue(
                  target.toFile(),
                  OpenApiDocument.read(openapi.resolve("filescom-provisioning.yaml")).compile());
          break;
        case "codegen.json":
          new ObjectMapper()
              .writeValue(
                  target.toFile(),
                  CodegenDocument.of(
                      OpenApiDocument.read(openapi.resolve("filescom-provisioning.yaml")),
                      CatalogDocument.read(openapi.resolve("catalog.yaml"))));
          break;
        default:
          throw new ContractException(
              target.toString(), "no such document; expected openapi.json or codegen.json");
      }
    }
  }
}
