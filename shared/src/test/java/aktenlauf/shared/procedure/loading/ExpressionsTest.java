package aktenlauf.shared.procedure.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Document;
import aktenlauf.shared.reading.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final Map<String, Object> APPLICATION = application();

  private static Map<String, Object> application() {
    var fields = new HashMap<String, Object>();
    fields.put("name", "Krause");
    fields.put("count", 3);
    fields.put("huge", new BigInteger("123456789012345678901234567890"));
    fields.put("long", 5_000_000_000L);
    fields.put("income", new BigDecimal("1200.50"));
    fields.put("round", new BigDecimal("1200.00"));
    fields.put("nested", Map.of("yes", true, "day", "2026-02-28"));
    fields.put("list", Arrays.asList("a", null, "b"));
    fields.put("nothing", null);
    return fields;
  }

  private static Expression compile(String source, Function<Place, Optional<Expression>> kind) {
    return kind.apply(new Document("test", source, Map.of()).root(new Complaints())).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application.name == 'Krause'",
        "application.count > 2 && application.count < 3.5",
        "application.income > 1200 && application.income < 1201",
        "application.round == 1200",
        "application.income * 2.0 == 2401.0",
        "application.count * 2 == 6",
        "application.long > 4000000000",
        "application.huge > 1000",
        "application.nested.yes",
        "has(application.nested.yes) && !has(application.nested.no)",
        "!has(application.nothing) && !has(application.missing)",
        "application.list.exists(x, x == 'b') && size(application.list) == 2",
        "'a' in application.list",
        "application.nested.day > receivedOn",
        "daysBetween(receivedOn, application.nested.day) == 28",
        "yearsBetween('2008-02-01', receivedOn) == 17",
        "latest(['2026-02-01', receivedOn, '2025-12-31']) == '2026-02-01'",
        "latest([['2026-02-01'], [], ['2027-01-01', '2026-12-31']]) == '2027-01-01'",
        "latest([]) == ''"
      })
  void conditionsHold(String source) {
    assertThat(compile(source, Expressions::condition).test(APPLICATION, DAY)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plusDays(receivedOn, 1)                | 2026-02-01",
        "plusWeeks(receivedOn, 8)               | 2026-03-28",
        "plusMonths(receivedOn, 1)              | 2026-02-28",
        "plusYears(receivedOn, 2)               | 2028-01-31",
        "plusDays(application.nested.day, -1)   | 2026-02-27",
        "application.nested.day                 | 2026-02-28"
      })
  void daysAreReckoned(String source, LocalDate day) {
    assertThat(compile(source, Expressions::day).day(APPLICATION, DAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "null", "has(application.missing) ? application.missing : ''"})
  void noDayIsNoDay(String source) {
    assertThat(compile(source, Expressions::day).day(APPLICATION, DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application.missing == 'x'       | the field 'missing' is missing",
        "application.nothing == 'x'       | the field 'nothing' is missing",
        "application.nested.no            | the field 'no' is missing",
        "application.name.first == 'x'    | the field 'first' is missing",
        "application.name > 3             | No matching overload",
        "application.name                 | gives neither true nor false",
        "plusDays(application.name, 1) > receivedOn | plusDays needs a day as in 2026-11-23",
        "plusYears(receivedOn, 9999999999) > ''     | plusYears leaves the calendar"
      })
  void anExpressionWithoutValueSaysWhy(String source, String why) {
    var expression = compile(source, Expressions::condition);
    assertThatThrownBy(() -> expression.test(APPLICATION, DAY))
        .isInstanceOf(Expression.Failed.class)
        .hasMessageStartingWith(source + ": ")
        .hasMessageContaining(why);
  }

  @Test
  void aTextThatIsNoneAndADayThatIsNoneAreTold() {
    assertThatThrownBy(() -> compile("application.count", Expressions::text).text(APPLICATION, DAY))
        .hasMessage("application.count: gives no text");
    assertThatThrownBy(() -> compile("application.name", Expressions::day).day(APPLICATION, DAY))
        .hasMessage("application.name: gives no day as in 2026-11-23");
    assertThatThrownBy(() -> compile("application.count", Expressions::day).day(APPLICATION, DAY))
        .hasMessage("application.count: gives no day as in 2026-11-23");
  }

  @Test
  void oneExpressionServesManyThreads() {
    var expression = compile("application.n % 2 == 0", Expressions::condition);
    List<Integer> wrong =
        IntStream.range(0, 20_000)
            .parallel()
            .filter(n -> expression.test(Map.of("n", n), DAY) != (n % 2 == 0))
            .boxed()
            .toList();
    assertThat(wrong).isEmpty();
  }
}
