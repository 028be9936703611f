package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cyberattribution.ProjectFolder;
import org.junit.jupiter.api.Test;

/** What the program reads of the project's folder is in the package. */
class PackageTest {
  private static final Path HOME = ProjectFolder.file("").toAbsolutePath().normalize();

  @Test
  void holdsEveryFolderThatTheProgramReads() throws IOException {
    String assembly = Files.readString(ProjectFolder.file("src/package/assembly.xml"));
    ProjectFiles project = ProjectFiles.at(HOME);

    assertThat(
            Stream.of(
                    project.rules(),
                    project.policies(),
                    project.shapes(),
                    project.queries(),
                    project.data(),
                    project.lexicon())
                .map(folder -> HOME.relativize(folder).getName(0)))
        .allSatisfy(
            folder -> {
              assertThat(HOME.resolve(folder)).isDirectory();
              assertThat(assembly).contains("<include>" + folder + "/**</include>");
            });
  }
}
