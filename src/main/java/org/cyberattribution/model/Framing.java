package org.cyberattribution.model;

import java.util.List;

/**
 * What an outlet's headline or summary makes of a statement. It is the outlet's word and no claim
 * of the speaker's.
 */
public record Framing(SpeechAct act, List<Party> targets) {}
