package org.cyberattribution.resolve;

import java.util.List;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Statement;

/**
 * All that is known by name: the authority lists as a whole, and who is said to go by which other
 * name, for what looks for names in a text rather than looking one up.
 *
 * @param statements what the project itself has recorded, which tells what was spoken of when
 */
public record World(
    List<Party> parties,
    List<Incident> incidents,
    List<Norm> norms,
    List<AliasClaim> aliases,
    List<Statement> statements,
    Names names) {}
