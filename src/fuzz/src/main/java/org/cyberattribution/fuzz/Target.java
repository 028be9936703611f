package org.cyberattribution.fuzz;

/** A parser of foreign input, as the product calls it: whatever comes out of it is a bug. */
public interface Target {
  void parse(byte[] input) throws Exception;
}
