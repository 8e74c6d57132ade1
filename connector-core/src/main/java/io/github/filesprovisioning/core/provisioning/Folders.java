package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.model.FolderCreate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Makes folders, with their parents; a folder that is there is fine. */
final class Folders {
  private static final String ALREADY_THERE = "processing-failure/destination-exists";

  private final FilesClient client;

  Folders(FilesClient client) {
    this.client = client;
  }

  /** Those of the folders that do not exist. */
  List<String> missing(Collection<String> paths) {
    return paths.stream().filter(path -> !exists(path)).collect(Collectors.toList());
  }

  private boolean exists(String path) {
    try {
      client.folders().getFileEntry(path);
      return true;
    } catch (FilesException e) {
      if (e.kind() == ErrorKind.NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  /** Makes a folder; false when it was there. */
  boolean create(String path) {
    try {
      client.folders().create(path, FolderCreate.builder().mkdirParents(true).build());
      return true;
    } catch (FilesException e) {
      if (e.type().filter(ALREADY_THERE::equals).isPresent()) {
        return false;
      }
      throw e;
    }
  }
}
