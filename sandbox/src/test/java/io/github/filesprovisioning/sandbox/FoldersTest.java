package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldersTest extends SandboxTest {
  @Test
  void the_root_is_always_there() {
    assertEquals("[]", site.get("/folders").ok().toString());
    assertEquals("[]", site.get("/folders/?per_page=1").ok().toString());
    assertEquals("directory", site.get("/file_actions/metadata/").ok().path("type").asText());
  }

  @Test
  void a_folder_needs_its_parent_or_makes_it() {
    Site.Reply reply = site.post("/folders/Departments/Sales%20North", "{}");
    assertEquals(409, reply.status());
    assertRefused("processing-failure/destination-parent-does-not-exist", reply);
    reply = site.post("/folders/Departments/Sales%20North", "{'mkdir_parents':true}");
    assertEquals(201, reply.status());
    assertEquals("Departments/Sales North", reply.json().path("path").asText());
    assertEquals(List.of("Departments"), values(site.get("/folders/").ok(), "path"));
    assertEquals(
        List.of("Sales North"), values(site.get("/folders/departments").ok(), "display_name"));
  }

  @Test
  void a_folder_is_made_once_however_it_is_written() {
    site.post("/folders/Sales", "{}").ok();
    assertRefused("processing-failure/destination-exists", site.post("/folders/SALES/", "{}"));
    assertRefused("processing-failure/destination-exists", site.post("/folders/", "{}"));
  }

  @Test
  void a_full_folder_is_deleted_on_request_only() {
    site.post("/folders/a/b/c", "{'mkdir_parents':true}").ok();
    assertRefused("processing-failure/folder-not-empty", site.delete("/files/a"));
    assertEquals(204, site.delete("/files/a?recursive=true").status());
    assertRefused("not-found/file-not-found", site.get("/file_actions/metadata/a/b"));
    assertRefused("not-found/file-not-found", site.get("/folders/a"));
    assertRefused("not-found/file-not-found", site.delete("/files/a"));
  }

  @Test
  void users_need_a_permission() {
    long ann = user("ann");
    site.post("/folders/Sales", "{}").ok();
    Site own = as(ann);
    assertEquals(403, own.get("/folders/Sales").status());
    site.post("/permissions", "{'path':'Sales','permission':'writeonly','user_id':" + ann + "}")
        .ok();
    assertEquals(201, own.post("/folders/Sales/North", "{}").status());
    assertEquals(403, own.get("/folders/Sales").status());
    assertEquals(403, own.delete("/files/Sales/North").status());
    assertEquals(403, own.post("/folders/Other", "{}").status());
  }

  @Test
  void names_that_are_too_long_are_refused() {
    assertRefused(
        "processing-failure/filename-too-long", site.post("/folders/" + "a".repeat(256), "{}"));
  }
}
