package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.audit.History;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.FolderPath;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.listing.Listing;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Folders, as far as home folders and connection tests need them. There are no files. */
final class FoldersResource implements Resource {
  private static final int LONGEST_NAME = 255;

  private final Directory directory;
  private final History history;
  private final Table folders;
  private final RecordView view;

  FoldersResource(Directory directory, History history) {
    this.directory = directory;
    this.history = history;
    this.folders = directory.tables().folders();
    this.view =
        new RecordView(directory.tables().contract().record("FileEntry"))
            .compute("size", row -> 0)
            .compute("permissions", row -> "rwdl");
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "listFolder", this::list,
        "createFolder", this::create,
        "getFileEntry", this::metadata,
        "deleteFileEntry", this::delete);
  }

  private Answer list(Call call) {
    String path = path(call);
    require(call, "list", path);
    if (!directory.folders().exists(path)) {
      throw notFound();
    }
    Listing listing =
        call.listing(folders)
            .alias("path", Tables.PATH_KEY, value -> value)
            .alias("modified_at_datetime", "mtime", value -> value)
            .alias("provided_modified_at", "provided_mtime", value -> value)
            .orderedBy(Tables.PATH_KEY)
            .among(List.copyOf(directory.folders().children(path)));
    if (call.input().filled("search")) {
      String search = call.input().text("search").toLowerCase(Locale.ROOT);
      listing.only(row -> row.text("display_name").toLowerCase(Locale.ROOT).contains(search));
    }
    listing.onlyWith("type", call.input().filled("type") ? call.input().text("type") : null);
    return call.page(listing, view);
  }

  private Answer create(Call call) {
    String path = path(call);
    if (path.length() > FolderPath.LONGEST) {
      throw ApiError.of("processing-failure/path-too-long", "The path is too long");
    }
    if (FolderPath.name(path).length() > LONGEST_NAME) {
      throw ApiError.of("processing-failure/filename-too-long", "The name is too long");
    }
    require(call, "writeonly", FolderPath.parent(path));
    if (directory.folders().exists(path)) {
      throw ApiError.of("processing-failure/destination-exists", "The destination exists");
    }
    String parent = FolderPath.parent(path);
    Long creator = call.caller().user().map(Row::id).orElse(null);
    if (!directory.folders().exists(parent)) {
      if (!call.input().flag("mkdir_parents")) {
        throw ApiError.of(
            "processing-failure/destination-parent-does-not-exist",
            "The destination parent does not exist");
      }
      directory.folders().ensure(parent, directory.now(), creator);
    }
    Row folder = directory.folders().create(path, directory.now(), creator);
    if (call.input().moment("provided_mtime") != null) {
      folder = folders.put(folder.with("provided_mtime", call.input().moment("provided_mtime")));
    }
    history.folder("create", call.caller().user(), call.address(), path);
    return Answer.record(view, folder);
  }

  private Answer metadata(Call call) {
    String path = path(call);
    require(call, "list", path);
    if (path.isEmpty()) {
      Row root =
          Row.of(folders.layout(), 0)
              .with("path", "")
              .with("display_name", "")
              .with("type", "directory");
      return Answer.record(view, root);
    }
    return Answer.record(view, folder(path));
  }

  private Answer delete(Call call) {
    String path = path(call);
    require(call, "full", path);
    Row folder = folder(path);
    if (!call.input().flag("recursive") && !directory.folders().children(path).isEmpty()) {
      throw ApiError.of("processing-failure/folder-not-empty", "The folder is not empty");
    }
    directory.folders().delete(folder);
    history.folder("destroy", call.caller().user(), call.address(), path);
    return Answer.none();
  }

  private Row folder(String path) {
    return directory.folders().find(path).orElseThrow(FoldersResource::notFound);
  }

  private static String path(Call call) {
    return FolderPath.clean(call.input().text("path") == null ? "" : call.input().text("path"));
  }

  private static void require(Call call, String right, String path) {
    call.require(
        () -> call.caller().may(right, path),
        right.equals("list") ? "read-permission-required" : "write-permission-required",
        "You do not have permission to do this in the folder");
  }

  private static ApiError notFound() {
    return ApiError.of("not-found/file-not-found", "The file or folder was not found");
  }
}
