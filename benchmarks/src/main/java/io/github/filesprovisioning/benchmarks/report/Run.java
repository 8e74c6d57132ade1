package io.github.filesprovisioning.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When, where and how large a measurement was.
 *
 * @param date in UTC, ISO 8601
 * @param machine cores, memory, Java and system
 * @param load of the machine during the last minute, own work included; on a machine that does
 *     nothing else it stays below 5
 * @param scale 1 is the full size
 */
public record Run(String date, String machine, double load, double scale) {
  private static final double GIBIBYTE = 1 << 30;

  /** A run of today on this machine. */
  public static Run now(double scale) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    String machine =
        "%d cores shared by clients and sandbox, %d GB, Java %d, %s %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / GIBIBYTE),
                Runtime.version().feature(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    return new Run(
        LocalDate.now(ZoneOffset.UTC).toString(), machine, system.getSystemLoadAverage(), scale);
  }
}
