package io.cuttings.cli;

import java.util.Locale;

/**
 * How far a long command is, as a line of text, with its rate and the time that is left at this
 * rate.
 *
 * @param isOctets whether the measure is octets; it is messages else
 * @param total of the measure; negative where it is not known
 * @param start what was done before the clock began to run
 */
record Pace(boolean isOctets, long total, long start, long nanosAtStart) {

  static Pace ofMessages(long total, long now) {
    return new Pace(false, total, 0, now);
  }

  static Pace ofOctets(long total, long start, long now) {
    return new Pace(true, total, start, now);
  }

  /**
   * The line.
   *
   * @param position of the measure
   */
  String at(long messages, long position, long now) {
    double seconds = Math.max(1e-9, (now - nanosAtStart) / 1e9);
    double rate = (position - start) / seconds;
    StringBuilder line = new StringBuilder().append(messages);
    if (!isOctets && total >= 0) {
      line.append(" of ").append(total);
    }
    line.append(" messages");
    if (isOctets) {
      line.append(", ").append(megabytes(position));
      line.append(total < 0 ? " MB" : " of " + megabytes(total) + " MB");
    }
    String unit = isOctets ? " MB/s" : "/s";
    line.append(String.format(Locale.ROOT, ", %.1f", isOctets ? rate / 1e6 : rate)).append(unit);
    if (total >= position && rate > 0) {
      line.append(", ").append(clock(Math.round((total - position) / rate))).append(" left");
    }
    return line.toString();
  }

  private static String megabytes(long octets) {
    return String.format(Locale.ROOT, "%.1f", octets / 1e6);
  }

  private static String clock(long seconds) {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
