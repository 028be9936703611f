package org.cyberattribution.extract.lexicon;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.failure.Failure;

/** The lexicon as read: frames by the lemmas that evoke them, and words by what they stand for. */
public final class Lexicon {
  private final List<Frame> frames;
  private final Words words;
  private final Map<String, List<Frame>> byLemma = new HashMap<>();

  private record FrameFile(List<Frame> frames) {}

  private Lexicon(List<Frame> frames, Words words) {
    this.frames = frames;
    this.words = words;
    for (Frame frame : frames) {
      for (List<String> lemmas :
          List.of(frame.verbs(), frame.adjectives(), frame.nouns(), frame.prepositions())) {
        lemmas.forEach(
            lemma -> byLemma.computeIfAbsent(lemma, key -> new ArrayList<>()).add(frame));
      }
    }
  }

  /** Reads the lexicon's folder. */
  public static Lexicon read(Path folder) {
    YAMLMapper mapper =
        YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();
    try {
      return new Lexicon(
          mapper.readValue(folder.resolve("frames.yaml").toFile(), FrameFile.class).frames(),
          mapper.readValue(folder.resolve("words.yaml").toFile(), Words.class));
    } catch (IOException e) {
      throw new Failure.BadInput("The lexicon cannot be read: " + e.getMessage());
    }
  }

  public List<Frame> frames() {
    return frames;
  }

  public Words words() {
    return words;
  }

  public List<Frame> evokedBy(String lemma) {
    return byLemma.getOrDefault(lemma, List.of());
  }
}
