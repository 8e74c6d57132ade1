package io.github.filesprovisioning.make;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of fields as labels in sentence case, the way Make writes them. */
final class FieldLabel {
  private static final Map<String, String> SPELLING =
      Map.ofEntries(
          Map.entry("2fa", "2FA"),
          Map.entry("ai", "AI"),
          Map.entry("api", "API"),
          Map.entry("dav", "WebDAV"),
          Map.entry("ftp", "FTP"),
          Map.entry("http", "HTTP"),
          Map.entry("id", "ID"),
          Map.entry("ids", "IDs"),
          Map.entry("ip", "IP"),
          Map.entry("ips", "IPs"),
          Map.entry("restapi", "REST API"),
          Map.entry("sftp", "SFTP"),
          Map.entry("siem", "SIEM"),
          Map.entry("ssh", "SSH"),
          Map.entry("ssl", "SSL"),
          Map.entry("sso", "SSO"),
          Map.entry("url", "URL"));

  private FieldLabel() {}

  /** For example "Primary group ID" from {@code primary_group_id}. */
  static String of(String name) {
    String label =
        Arrays.stream(name.split("_"))
            .map(word -> SPELLING.getOrDefault(word, word))
            .collect(Collectors.joining(" "));
    return label.isEmpty() ? name : Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }
}
