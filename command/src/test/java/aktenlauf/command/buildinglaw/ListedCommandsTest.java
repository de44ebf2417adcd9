package aktenlauf.command.buildinglaw;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision;
import aktenlauf.shared.kernel.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a case lists for its roles once it is opened. */
class ListedCommandsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  static List<String> procedures() {
    return RandomHistoriesTest.procedures();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void everyCommandOfARoleHasAnExampleThatIsDecided(String procedure) {
    var story = Story.given(procedure).on(DAY.toString());
    var listed = new TreeSet<String>();
    for (var who : Who.values()) {
      var moment = who.at(DAY, (long) story.events().size());
      for (var name : Listed.names(story.proceeding(), moment)) {
        listed.add(name);
        for (var command : Listed.commands(name, story.proceeding(), moment)) {
          assertThat(Shipped.DECIDER.decide(command, story.proceeding(), moment))
              .as("%s by %s", command, who)
              .satisfies(d -> {
                if (d instanceof Decision.Rejected<?>(var reason)) {
                  assertThat(reason)
                      .isInstanceOfAny(Rejection.Refused.class, Rejection.Invalid.class);
                }
              });
        }
      }
    }
    var definition = Listed.definition(story.proceeding());
    assertThat(listed).containsAll(definition.commands());
    assertThat(listed)
        .containsAll(Set.copyOf(definition.steps().stream().map(s -> s.id()).toList()));
  }
}
