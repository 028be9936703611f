package org.cyberattribution.ingest.eurepoc;

import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * One attribution of one type and basis, its codes understood.
 *
 * @param id the slug of its statement, unless there are several
 * @param alone whether the attribution has no other type or basis
 */
record CodedAttribution(
    String id,
    Coding coding,
    CodedBasis basis,
    @Nullable CodedType type,
    Incident incident,
    Source entry,
    Utterance utterance,
    @Nullable DateText date,
    boolean alone) {}
