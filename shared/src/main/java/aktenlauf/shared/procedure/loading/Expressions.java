package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.reading.Place;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles the expressions of definitions. */
final class Expressions {
  private static final Cel CEL =
      CelFactory.standardCelBuilder()
          // A form's number may be whole or not; 1000 < application.income must hold for both.
          .setOptions(CelOptions.current().enableHeterogeneousNumericComparisons(true).build())
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("application", MapType.create(SimpleType.STRING, SimpleType.DYN))
          .addVar("receivedOn", SimpleType.STRING)
          .addFunctionDeclarations(CelDays.declarations())
          .addFunctionBindings(CelDays.bindings())
          .build();

  private Expressions() {}

  static Optional<Expression> condition(Place place) {
    return compile(place, Set.of(CelKind.BOOL, CelKind.DYN), "true or false");
  }

  static Optional<Expression> text(Place place) {
    return compile(place, Set.of(CelKind.STRING, CelKind.DYN), "a text");
  }

  static Optional<Expression> day(Place place) {
    return compile(
        place, Set.of(CelKind.STRING, CelKind.DYN, CelKind.NULL_TYPE), "a day as a text");
  }

  private static Optional<Expression> compile(Place place, Set<CelKind> kinds, String meaning) {
    var source = place.text();
    if (source.isEmpty()) {
      return Optional.empty();
    }
    try {
      var ast = CEL.compile(source).getAst();
      if (!kinds.contains(ast.getResultType().kind())) {
        place.complain(
            "'%s' gives %s, not %s".formatted(source, ast.getResultType().name(), meaning));
        return Optional.empty();
      }
      return Optional.of(new CelExpression(source, CEL.createProgram(ast)));
    } catch (CelValidationException wrong) {
      place.complain(
          "'%s' is no expression: %s"
              .formatted(
                  source,
                  wrong.getErrors().stream()
                      .map(CelIssue::getMessage)
                      .collect(Collectors.joining("; "))));
    } catch (CelEvaluationException wrong) {
      place.complain("'%s' is no expression: %s".formatted(source, wrong.getMessage()));
    }
    return Optional.empty();
  }
}
