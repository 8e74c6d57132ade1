package io.github.filesprovisioning.powerautomate.drawing;

/** A drawing under construction: boxes and lines of text, in pixels from the upper left corner. */
final class Svg {
  private final StringBuilder shapes = new StringBuilder();
  private int bottom;

  Svg box(int x, int y, int width, int height, String fill, String line) {
    shapes.append(
        "  <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\" stroke=\"%s\"/>\n"
            .formatted(x, y, width, height, fill, line));
    bottom = Math.max(bottom, y + height);
    return this;
  }

  Svg text(int x, int y, int size, String color, String weight, String text) {
    shapes.append(
        "  <text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\" font-weight=\"%s\">%s</text>\n"
            .formatted(x, y, size, color, weight, escaped(text)));
    return this;
  }

  Svg line(int fromX, int fromY, int toX, int toY) {
    shapes.append(
        "  <line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#8a8886\"/>\n"
            .formatted(fromX, fromY, toX, toY));
    return this;
  }

  /** The drawing, with a margin all around. */
  String finished(int width) {
    int height = bottom + 12;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        font-family="Segoe UI, Helvetica, Arial, sans-serif">
          <rect width="%1$d" height="%2$d" fill="#f3f2f1"/>
        %3$s</svg>
        """
        .formatted(width, height, shapes);
  }

  /** The text, shortened with an ellipsis to what fits into a line. */
  static String shortened(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int end = text.lastIndexOf(' ', characters - 1);
    return text.substring(0, end > 0 ? end : characters - 1) + " ...";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
