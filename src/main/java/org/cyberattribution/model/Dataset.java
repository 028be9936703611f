package org.cyberattribution.model;

import org.jspecify.annotations.Nullable;

/**
 * What a named graph is loaded from and replaced by: a curated file, a catalogue's file, an
 * extracted document.
 *
 * @param id the slug that ends the graph's IRI
 * @param licence an SPDX identifier or an IRI
 * @param contentHash 'sha256:' and the hex digest of the file's bytes
 * @param reader the name of what read it
 */
public record Dataset(
    String id,
    @Nullable String title,
    @Nullable String licence,
    @Nullable String contentHash,
    String reader) {}
