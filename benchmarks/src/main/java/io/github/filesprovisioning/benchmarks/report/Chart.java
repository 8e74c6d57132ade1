package io.github.filesprovisioning.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A chart of the single calls in SVG: for each call, core and stock client as a share of the floor,
 * in throughput, processor time and bytes.
 */
final class Chart {
  private static final int WIDTH = 900;
  private static final int LEFT = 150;
  private static final int BAR = 11;
  private static final int ROW = 34;
  private static final int PANEL = 240;
  private static final int TOP = 74;
  private static final Map<String, String> COLORS = Map.of("core", "#1565c0", "stock", "#b0bec5");

  private final StringBuilder shapes = new StringBuilder();
  private final List<Map<String, Object>> rows;

  private Chart(List<Map<String, Object>> rows) {
    this.rows = rows;
  }

  /** The chart; empty when the calls have not been measured. */
  static String of(List<Section> sections) {
    return sections.stream()
        .filter(section -> section.part().equals("calls"))
        .findFirst()
        .map(section -> new Chart(section.rows()).drawn())
        .orElse("");
  }

  private String drawn() {
    List<String> calls = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      if (!calls.contains(call(row))) {
        calls.add(call(row));
      }
    }
    text(12, 24, 15, "bold", "start", "Single calls, as a share of plain java.net.http (= 1)");
    legend(12, 46, "core", "connector-core");
    legend(150, 46, "stock", "stock client of openapi-generator");
    for (int i = 0; i < calls.size(); i++) {
      text(LEFT - 10, TOP + 30 + i * ROW, 12, "normal", "end", calls.get(i));
    }
    panel(0, "requests a second", "more is better", "requests_per_second", calls);
    panel(1, "CPU time a request", "less is better", "cpu_microseconds", calls);
    panel(2, "bytes allocated a request", "less is better", "bytes", calls);
    int height = TOP + 24 + calls.size() * ROW;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        font-family="Helvetica, Arial, sans-serif" fill="#263238">
          <rect width="%1$d" height="%2$d" fill="#ffffff"/>
        %3$s</svg>
        """
        .formatted(WIDTH, height, shapes);
  }

  private static String call(Map<String, Object> row) {
    return row.get("operation") + ", " + row.get("at_a_time") + " at a time";
  }

  private void panel(int index, String title, String better, String key, List<String> calls) {
    int x = LEFT + index * (PANEL + 8);
    double most = 1;
    for (String call : calls) {
      most = Math.max(most, Math.max(share(call, "core", key), share(call, "stock", key)));
    }
    double unit = (PANEL - 50) / most;
    text(x, TOP - 6, 12, "bold", "start", title);
    text(x, TOP + 7, 10, "normal", "start", better);
    double one = x + unit;
    shapes.append(
        String.format(
            Locale.ROOT,
            "  <line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#e53935\""
                + " stroke-dasharray=\"3 3\"/>%n",
            one,
            TOP + 11,
            one,
            TOP + 12 + calls.size() * ROW));
    for (int i = 0; i < calls.size(); i++) {
      int y = TOP + 15 + i * ROW;
      bar(x, y, share(calls.get(i), "core", key), unit, COLORS.get("core"));
      bar(x, y + BAR + 1, share(calls.get(i), "stock", key), unit, COLORS.get("stock"));
    }
  }

  private double share(String call, String client, String key) {
    return figure(call, client, key) / figure(call, "floor", key);
  }

  private double figure(String call, String client, String key) {
    return rows.stream()
        .filter(row -> call(row).equals(call) && row.get("client").equals(client))
        .mapToDouble(row -> ((Number) row.get(key)).doubleValue())
        .findFirst()
        .orElseThrow();
  }

  private void bar(int x, int y, double share, double unit, String color) {
    shapes.append(
        String.format(
            Locale.ROOT,
            "  <rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
            x,
            y,
            share * unit,
            BAR,
            color));
    text(
        (int) (x + share * unit + 4),
        y + BAR - 2,
        10,
        "normal",
        "start",
        String.format(Locale.ROOT, "%.2f", share));
  }

  private void legend(int x, int y, String client, String label) {
    shapes.append(
        "  <rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>%n"
            .formatted(x, y - 11, COLORS.get(client)));
    text(x + 18, y, 12, "normal", "start", label);
  }

  private void text(int x, int y, int size, String weight, String anchor, String text) {
    shapes.append(
        ("  <text x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"%s\""
                + " text-anchor=\"%s\" stroke=\"#ffffff\" stroke-width=\"3\""
                + " paint-order=\"stroke\">%s</text>%n")
            .formatted(x, y, size, weight, anchor, text));
  }
}
