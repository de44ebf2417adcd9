package aktenlauf.shared.procedure.loading;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Arithmetic on days, which are texts as in {@code 2026-11-23} and compare as such: {@code
 * plusDays(day, n)}, {@code plusWeeks}, {@code plusMonths}, {@code plusYears}; {@code
 * daysBetween(from, to)} and {@code yearsBetween(from, to)} count full ones; {@code latest(days)}
 * is the last of a list.
 */
final class CelDays {
  private static final String LATEST = "latest";

  private CelDays() {}

  static List<CelFunctionDecl> declarations() {
    var plus =
        Stream.of("plusDays", "plusWeeks", "plusMonths", "plusYears")
            .map(name ->
                CelFunctionDecl.newFunctionDeclaration(
                    name,
                    CelOverloadDecl.newGlobalOverload(
                        name + "_of_day", SimpleType.STRING, SimpleType.STRING, SimpleType.INT)));
    var between =
        Stream.of("daysBetween", "yearsBetween")
            .map(name ->
                CelFunctionDecl.newFunctionDeclaration(
                    name,
                    CelOverloadDecl.newGlobalOverload(
                        name + "_of_day", SimpleType.INT, SimpleType.STRING, SimpleType.STRING)));
    var latest =
        CelFunctionDecl.newFunctionDeclaration(
            LATEST,
            CelOverloadDecl.newGlobalOverload(
                LATEST + "_of_list", SimpleType.STRING, ListType.create(SimpleType.DYN)));
    return Stream.of(plus, between, Stream.of(latest)).flatMap(Function.identity()).toList();
  }

  static List<CelFunctionBinding> bindings() {
    return List.of(
        plus("plusDays", ChronoUnit.DAYS),
        plus("plusWeeks", ChronoUnit.WEEKS),
        plus("plusMonths", ChronoUnit.MONTHS),
        plus("plusYears", ChronoUnit.YEARS),
        between("daysBetween", ChronoUnit.DAYS),
        between("yearsBetween", ChronoUnit.YEARS),
        CelFunctionBinding.from(LATEST + "_of_list", List.class, CelDays::latest));
  }

  /** Lists within the list count with their days; an empty text where there is none. */
  private static String latest(List<?> days) throws CelEvaluationException {
    var latest = "";
    for (var each : days) {
      var day =
          each instanceof List<?> inner ? latest(inner) : day(LATEST, String.valueOf(each)) + "";
      latest = day.compareTo(latest) > 0 ? day : latest;
    }
    return latest;
  }

  private static CelFunctionBinding plus(String name, ChronoUnit unit) {
    return CelFunctionBinding.from(
        name + "_of_day",
        String.class,
        Long.class,
        (from, n) -> {
          var day = day(name, from);
          try {
            return day.plus(n, unit).toString();
          } catch (DateTimeException | ArithmeticException beyond) {
            throw new CelEvaluationException(name + " leaves the calendar");
          }
        });
  }

  private static CelFunctionBinding between(String name, ChronoUnit unit) {
    return CelFunctionBinding.from(
        name + "_of_day",
        String.class,
        String.class,
        (from, to) -> unit.between(day(name, from), day(name, to)));
  }

  private static LocalDate day(String function, String text) throws CelEvaluationException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new CelEvaluationException(function + " needs a day as in 2026-11-23");
    }
  }
}
