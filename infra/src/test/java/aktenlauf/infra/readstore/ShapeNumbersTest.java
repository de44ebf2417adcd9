package aktenlauf.infra.readstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.kernel.Projection;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents do not change without the number of their shape. */
class ShapeNumbersTest {
  private static final Path KEPT = Path.of("src/test/resources/read-models");
  private static final Path FOUND = Path.of("target/read-models");

  static Stream<Projection<?>> projections() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("aktenlauf.query", "aktenlauf.infra")
            .stream()
            .filter(c -> c.isAssignableTo(Projection.class) && !c.isInterface())
            .map(JavaClass::reflect)
            .map(ShapeNumbersTest::projection);
  }

  /** Neither name nor shape nor document depends on what a projection is given. */
  private static Projection<?> projection(Class<?> type) {
    try {
      var constructor = type.getConstructors()[0];
      return (Projection<?>)
          constructor.newInstance(new @Nullable Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException broken) {
      throw new AssertionError(type + " cannot be made", broken);
    }
  }

  @ParameterizedTest
  @MethodSource("projections")
  void aChangedDocumentHasAnotherShape(Projection<?> projection) throws IOException {
    var name = projection.name();
    var found = "shape %d\n\n%s".formatted(projection.shape(), Structure.of(projection.document()));
    Files.createDirectories(FOUND);
    Files.writeString(FOUND.resolve(name + ".txt"), found);

    var file = KEPT.resolve(name + ".txt");
    assertThat(file)
        .as("%s is new: copy infra/%s/%s.txt to infra/%s", name, FOUND, name, KEPT)
        .exists();
    assertThat(complaint(name, Files.readString(file, UTF_8), found)).isEmpty();
  }

  private static String complaint(String name, String kept, String found) {
    if (kept.equals(found)) {
      return "";
    }
    if (kept.lines().findFirst().equals(found.lines().findFirst())) {
      return "The documents of %s have changed and their shape has not: raise the number in its projection's shape(), or stores keep documents that this version cannot read."
          .formatted(name);
    }
    return "%s has a new shape: copy infra/%s/%s.txt to infra/%s."
        .formatted(name, FOUND, name, KEPT);
  }

  @Test
  void everyKeptStructureIsThatOfAReadModel() throws IOException {
    var names = projections().map(p -> p.name() + ".txt").toList();
    try (var kept = Files.list(KEPT)) {
      assertThat(kept.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  record Inner(@Nullable String text) {}

  record Outer(String a, java.util.List<Inner> inner, java.util.Map<String, Object> facts) {}

  @Test
  void aStructureShowsWhatIsStored() {
    assertThat(Structure.of(Outer.class))
        .isEqualTo("a: String\ninner[]:\n  text?: String\nfacts{}: Object\n");
    assertThat(Structure.of(Tally.Case.class)).startsWith("_id: String\nversion: long\n");
  }

  @Test
  void whoForgetsTheNumberIsToldToRaiseIt() {
    assertThat(complaint("worklist", "shape 1\n\na: String\n", "shape 1\n\na: long\n"))
        .contains("documents of worklist have changed", "raise the number");
    assertThat(complaint("worklist", "shape 1\n\na: String\n", "shape 2\n\na: long\n"))
        .contains("copy infra/target/read-models/worklist.txt");
  }
}
