package io.cuttings.bench;

/** The stages of the pipeline that are measured, in their order. */
public enum Stage {
  PARSE,
  RECOGNISE,
  FLOW,
  CUT,
  IDENTIFY,
  MATCH
}
