package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;

/** The icon, and the other files that a submission needs. */
final class IconRules {
  private static final int MIN_SIDE = 100;
  private static final int MAX_SIDE = 230;
  private static final int MAX_BYTES = 1024 * 1024;
  private static final List<String> SECTIONS =
      List.of(
          "## Publisher",
          "## Prerequisites",
          "## Obtaining Credentials",
          "## Supported Operations",
          "## Getting Started",
          "## Known Issues and Limitations",
          "## Frequently Asked Questions");

  private IconRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "Policy5000.2.1:IconNotPng",
            (c, r) -> {
              if (image(c).isEmpty()) {
                r.at(ConnectorPackage.ICON, "must be a PNG image");
              }
            }),
        error(
            "Policy5000.2.1:IconNotSquare",
            icon(
                (image, r) -> {
                  if (image.getWidth() != image.getHeight()) {
                    r.at(ConnectorPackage.ICON, "must be square");
                  }
                })),
        error(
            "Policy5000.2.1:IconSize",
            icon(
                (image, r) -> {
                  if (image.getWidth() < MIN_SIDE || image.getWidth() > MAX_SIDE) {
                    r.at(ConnectorPackage.ICON, "must be 100 to 230 pixels wide");
                  }
                })),
        error(
            "Policy5000.2.1:IconTooLarge",
            (c, r) -> {
              if (c.files().getOrDefault(ConnectorPackage.ICON, new byte[0]).length > MAX_BYTES) {
                r.at(ConnectorPackage.ICON, "is larger than 1 MB");
              }
            }),
        error(
            "Policy5000.2.1:IconTransparent",
            icon(
                (image, r) -> {
                  if (image.getColorModel().hasAlpha()) {
                    r.at(ConnectorPackage.ICON, "must be opaque");
                  }
                })),
        warning(
            "Policy5000.2.1:IconBackground",
            (c, r) ->
                image(c)
                    .ifPresent(
                        image -> {
                          String corner = String.format("#%06x", image.getRGB(0, 0) & 0xffffff);
                          if (!corner.equalsIgnoreCase(
                              c.properties().at("/properties/iconBrandColor").asText())) {
                            r.at(ConnectorPackage.ICON, "its background is not the brand colour");
                          }
                        })),
        warning(
            "ReadmeSectionMissing",
            (c, r) ->
                SECTIONS.forEach(
                    section -> {
                      if (!c.text("readme.md").contains(section)) {
                        r.at("readme.md", "has no section " + section);
                      }
                    })));
  }

  private static Rule.Check icon(BiConsumer<BufferedImage, Rule.Report> look) {
    return (c, report) -> image(c).ifPresent(image -> look.accept(image, report));
  }

  private static Optional<BufferedImage> image(ConnectorPackage c) {
    byte[] bytes = c.files().getOrDefault(ConnectorPackage.ICON, new byte[0]);
    try {
      boolean png = bytes.length > 1 && bytes[1] == 'P';
      return png
          ? Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
