package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, orders and page sizes a list does not offer are refused by name. */
class ListErrorsTest extends SandboxTest {
  @ParameterizedTest
  @CsvSource({
    "filter[nonsense]=1,invalid-filter-field",
    "filter[created_at]=2026-01-01T00:00:00Z,invalid-filter-field",
    "filter_prefix[disabled]=t,invalid-filter-field",
    "filter_gt[username]=a,invalid-filter-field",
    "filter[disabled]=perhaps,invalid-filter-param-value",
    "filter[partner_id]=x,invalid-filter-param-value",
    "filter[ssl_required]=x,invalid-filter-param-value",
    "filter_gt[last_login_at]=yesterday,invalid-filter-param-value",
    "filter=ann,invalid-filter-param-format",
    "filter[name]=a&filter[email]=b,invalid-filter-alias-combination",
    "filter[name]=a&filter_prefix[email]=b,invalid-filter-alias-combination",
    "sort_by[created_at]=asc,invalid-sort-field",
    "sort_by[username]=up,invalid-sort-field",
    "sort_by=username,invalid-sort-field",
    "sort_by[username]=asc&sort_by[name]=asc,multiple-sort-params-not-allowed",
    "cursor=nonsense,invalid-cursor",
    "cursor=c2:next:AAAA,invalid-cursor",
    "per_page=0,request-params-invalid",
    "per_page=10001,request-params-invalid"
  })
  void what_a_list_does_not_offer_is_refused(String query, String name) {
    Site.Reply reply = site.get("/users?" + query.replace("[", "%5B").replace("]", "%5D"));
    assertEquals(422, reply.status());
    assertRefused("bad-request/" + name, reply);
  }

  @Test
  void a_page_size_is_a_number() {
    Site.Reply reply = site.get("/users?per_page=many");
    assertRefused("bad-request", reply);
    assertEquals("per_page is invalid", reply.error());
  }

  @ParameterizedTest
  @CsvSource({
    "filter[username]=ANN,ann",
    "filter_prefix[username]=A,admin ann",
    "filter_prefix[email]=ann@,ann",
    "filter[site_admin]=true,admin",
    "filter[not_site_admin]=true&filter[username]=ann,ann",
    "filter[not_site_admin]=true,ann bob",
    "filter[workspace_id]=0&filter[disabled]=true&filter[username]=bob,bob",
    "filter[company]=example&filter[name]=bob b,bob",
    "filter_gt[authenticate_until]=2026-01-01T00:00:00Z,ann bob",
    "filter_gt[authenticate_until]=2026-02-01T00:00:00Z,bob",
    "filter_gteq[authenticate_until]=2026-02-01T00:00:00Z,ann bob",
    "filter_lt[authenticate_until]=2026-03-01T00:00:00Z,ann",
    "filter_lteq[authenticate_until]=2026-03-01T00:00:00Z,ann bob",
    "sort_by[authenticate_until]=desc&filter_gt[authenticate_until]=2026-01-01,bob ann",
    "sort_by[name]=desc,bob ann admin",
    "sort_by[email]=asc,bob admin ann"
  })
  void what_a_list_offers_works(String query, String usernames) {
    site.seed(
        "{'users':[{'username':'ann','name':'B Ann','email':'ann@example.com',"
            + "'authenticate_until':'2026-02-01T00:00:00Z'},"
            + "{'username':'bob','name':'Bob B','company':'Example','disabled':true,"
            + "'authenticate_until':'2026-03-01T00:00:00Z'}]}");
    site.patch("/users/2", "{'name':'A'}").ok();
    String encoded = query.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20");
    assertEquals(
        List.of(usernames.split(" ")), values(site.get("/users?" + encoded).ok(), "username"));
  }
}
