package io.cuttings.cli;

import io.cuttings.bench.SizeTime;
import io.cuttings.bench.StageTime;
import java.util.Locale;

/** The lines of what was measured, for people. */
final class BenchTable {
  static final String STAGE_HEAD =
      line("%-10s %14s %6s %11s", "stage", "CPU ms/message", "share", "messages/s");

  private static final String SIZE_COLUMNS = "%-20s %7s %8s %9s %8s %8s %8s %8s %8s %7s";

  private BenchTable() {}

  static String line(StageTime time) {
    return line(
        "%-10s %14.3f %5.1f%% %11.0f",
        time.stage(), time.cpuMillis(), 100 * time.share(), time.messagesPerSecond());
  }

  static String sizeHead() {
    return "CPU time in microseconds a kilobyte; growth: beside the size before, 1 is linear\n"
        + line(
            SIZE_COLUMNS,
            "shape",
            "KB",
            "parse",
            "recognise",
            "flow",
            "cut",
            "identify",
            "match",
            "total",
            "growth");
  }

  static String line(SizeTime time) {
    int kilobytes = time.octets() / 1000;
    if (time.failure() != null) {
      return line("%-20s %7d %s", time.shape(), kilobytes, time.failure());
    }
    return line(
        SIZE_COLUMNS,
        time.shape(),
        kilobytes,
        number(time.parse()),
        number(time.recognise()),
        number(time.flow()),
        number(time.cut()),
        number(time.identify()),
        number(time.match()),
        number(time.total()),
        time.growth() == null ? "" : line("%.2f", time.growth()));
  }

  private static String number(double micros) {
    return line("%.1f", micros);
  }

  private static String line(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
