package org.cyberattribution.extract.claim;

import java.util.List;
import org.cyberattribution.extract.ParsedSentence.Token;

/**
 * What stands in the places of a frame.
 *
 * @param whom the accused, or whom else the act is about
 * @param to the addressed, the supported, or those whose words are meant
 * @param what the words of the activity, or the empty text
 */
record Filling(Token predicate, List<Referent> whom, List<Referent> to, String what) {}
