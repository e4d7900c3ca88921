package io.cuttings;

/** The program: {@code java -jar cuttings.jar COMMAND}. */
public final class Cuttings {
  private Cuttings() {}

  public static void main(String[] args) {
    System.out.println("cuttings " + Cuttings.class.getPackage().getImplementationVersion());
  }
}
