package org.cyberattribution.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.model.Utterance;
import org.cyberattribution.rdf.Vocabulary.Properties;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;

/** When a statement accuses its target in RDF, and when it does not. */
class AccusationTest {
  private static final Set<SpeechAct> BLAMING =
      EnumSet.of(SpeechAct.ATTRIBUTES, SpeechAct.CONDEMNS);
  private static final Set<Level> NAMING =
      EnumSet.of(Level.STATE, Level.ORGAN, Level.ACTOR, Level.INDIVIDUAL, Level.COMPANY);
  private static final Party STATE = party("examplestan");

  @Property
  void onlyBlamingAPartyAtALevelThatNamesItAccuses(
      @ForAll SpeechAct act, @ForAll Level level, @ForAll boolean named) {
    Participant target = named ? STATE : new UnnamedParty("somebody", null, null);
    if (level.roleIn(act) != TargetRole.NONE) {
      Model model = write(act, new Statement.Target(target, level.roleIn(act)));
      assertThat(model.contains(null, Properties.ACCUSED, null))
          .isEqualTo(BLAMING.contains(act) && NAMING.contains(level));
      assertThat(model.contains(null, Properties.CHARGED, null))
          .isEqualTo(act == SpeechAct.CHARGES && NAMING.contains(level));
    }
  }

  @Property
  void everyTargetIsWrittenInJustOneRole(@ForAll SpeechAct act, @ForAll TargetRole role) {
    if (role != TargetRole.NONE) {
      IRI target = new Iris(Iris.PUBLISHED).party(STATE);
      assertThat(write(act, new Statement.Target(STATE, role)).filter(null, null, target))
          .hasSize(1);
    }
  }

  private static Model write(SpeechAct act, Statement.Target target) {
    Model model = new LinkedHashModel();
    Dataset dataset = new Dataset("it", null, null, null, "test");
    new DocumentWriter(new Iris(Iris.PUBLISHED), new StatementCollector(model), dataset)
        .write(statement(act, target));
    return model;
  }

  private static Statement statement(SpeechAct act, Statement.Target target) {
    Party speaker = party("freedonia");
    return new Statement(
        "a",
        Spoken.of(
            speaker, speaker, new Utterance("u", null, null, null), null, Confidence.NOT_RECORDED),
        new Reported(
            new Source("s", null, null, null, null, null, null),
            null,
            null,
            null,
            List.of(),
            List.of()),
        new Recorded(null, null, null, null, null, null, null),
        act,
        List.of(target),
        null,
        List.of(),
        new Incident(
            "i",
            Incident.Kind.INCIDENT,
            "I",
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            null),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Party party(String id) {
    return Party.of(id, PartyClass.STATE, id);
  }
}
