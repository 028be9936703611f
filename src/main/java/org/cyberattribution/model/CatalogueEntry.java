package org.cyberattribution.model;

/**
 * An entry of a catalogue that is none of the model's records, such as a tool or a relation that
 * claims nothing, kept as it stands so that nothing of the catalogue is lost.
 *
 * @param kind the catalogue's own word for what it is
 * @param json the whole entry
 */
public record CatalogueEntry(String id, String kind, String name, String json) {}
