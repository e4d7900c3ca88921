package io.cuttings.cli;

/**
 * What a check of the doctor found.
 *
 * @param remedy what to do about it; empty where all is well
 */
record Finding(boolean isWell, String what, String remedy) {

  static Finding well(String what) {
    return new Finding(true, what, "");
  }

  static Finding amiss(String what, String remedy) {
    return new Finding(false, what, remedy);
  }

  String line() {
    return isWell ? "ok    " + what : "AMISS " + what + System.lineSeparator() + "      " + remedy;
  }
}
