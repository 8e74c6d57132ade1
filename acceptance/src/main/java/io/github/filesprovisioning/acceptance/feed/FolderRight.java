package io.github.filesprovisioning.acceptance.feed;

/**
 * A permission on a folder.
 *
 * @param path the folder
 * @param permission kind of permission
 * @param recursive whether it also holds for subfolders; it does when left out
 */
public record FolderRight(String path, String permission, Boolean recursive) {

  /** Fills in what may be left out. */
  public FolderRight {
    recursive = recursive == null || recursive;
  }

  FolderRight of(String username) {
    return new FolderRight(path.replace("{username}", username), permission, recursive);
  }
}
