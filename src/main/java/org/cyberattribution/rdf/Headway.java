package org.cyberattribution.rdf;

import java.util.function.LongSupplier;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;

/**
 * Stops a parser that makes statements without reading on: Rio's parser of Turtle does so for ever
 * at a full stop within a list.
 */
final class Headway extends RDFHandlerWrapper {
  private static final long ALLOWANCE = 1_000;

  private final LongSupplier characters;
  private long statements;

  /**
   * @param characters how many were read so far
   */
  Headway(RDFHandler handler, LongSupplier characters) {
    super(handler);
    this.characters = characters;
  }

  /** The parser stands still. */
  static final class Standstill extends RDFHandlerException {
    private static final long serialVersionUID = 1L;

    Standstill() {
      super("it has more statements than characters");
    }
  }

  @Override
  public void handleStatement(Statement statement) {
    if (++statements > characters.getAsLong() + ALLOWANCE) {
      throw new Standstill();
    }
    super.handleStatement(statement);
  }
}
