package io.github.filesprovisioning.core.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** The address of a site, checked before a key is ever sent to it. */
final class BaseUrl {
  static final String DEFAULT = "https://app.files.com";

  private static final String FIELD = "baseUrl";
  private static final String API = "/api/rest/v1";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private BaseUrl() {}

  /** The address of the API, without a slash at the end. */
  static URI of(String text, boolean plainHttpAllowed) {
    URI uri = parse(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http") || uri.getHost() == null) {
      throw invalid("must be an address such as https://acme.files.com");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw invalid("must hold no user, query or fragment; the key has a field of its own");
    }
    if (scheme.equals("http") && !plainHttpAllowed && !isLoopback(uri.getHost())) {
      throw invalid(
          "must start with https://, or the key would travel unencrypted; http:// is taken for this"
              + " machine only, unless the connection allows plain HTTP");
    }
    if (uri.getPort() > 65_535 || uri.getPort() == 0) {
      throw invalid("must hold a port from 1 to 65535, or none");
    }
    return URI.create(
        scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT) + path(uri.getRawPath()));
  }

  private static URI parse(String text) {
    if (text == null || text.isBlank()) {
      throw invalid("must be given, such as https://acme.files.com");
    }
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw invalid("must be an address such as https://acme.files.com");
    }
  }

  private static String path(String given) {
    String path = given.replaceAll("/+$", "");
    return path.endsWith(API) ? path : path + API;
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
  }

  private static InvalidInputException invalid(String rule) {
    return new InvalidInputException(FIELD, rule);
  }
}
