package aktenlauf.shared.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One version of a procedure: everything that the municipality sets rather than the program.
 *
 * @param id in kebab-case, as in {@code dog-tax}
 * @param version from 1; a case keeps the version it was opened under
 * @param filePrefix the first part of its file numbers, 2 to 6 capitals
 * @param leistungsschluessel key in the catalogue of public services (LeiKa), 14 digits; null where
 *     not known
 * @param trustLevel eIDAS level that an applicant needs: low, substantial, high
 * @param withoutIdentification applications whose applicant need not be identified; null for none
 * @param submittedBy roles that open its cases; an importer may always
 * @param domain whose code decides its cases, as in {@code building-law}; null where the steps say
 *     all
 * @param commands common commands and those of the domain that are enabled, in kebab-case
 * @param outcomes what {@code close-case} may end with
 * @param unitRule the unit that a case belongs to
 * @param dueRule id of the rule by which a case falls due; null where {@code dueDay} is
 * @param dueDay the day by which a case is to be ended; null where the procedure names none
 * @param applicant form of the applicant
 * @param form form of the application
 */
public record ProcedureDefinition(
    String id,
    int version,
    String filePrefix,
    @Nullable String leistungsschluessel,
    @Nullable String domain,
    List<String> legalBasis,
    String trustLevel,
    @Nullable Expression withoutIdentification,
    Set<String> submittedBy,
    String initialState,
    List<State> states,
    List<Step> steps,
    Set<String> commands,
    List<String> outcomes,
    List<FourEyes> fourEyes,
    List<RequiredDocument> documents,
    List<Period> periods,
    List<Fee> fees,
    Retention retention,
    Office office,
    Expression unitRule,
    @Nullable String dueRule,
    @Nullable Expression dueDay,
    Form applicant,
    Form form,
    Map<Language, Texts> texts,
    List<Example> examples) {
  public ProcedureDefinition {
    legalBasis = List.copyOf(legalBasis);
    submittedBy = Set.copyOf(submittedBy);
    states = List.copyOf(states);
    steps = List.copyOf(steps);
    commands = Set.copyOf(commands);
    outcomes = List.copyOf(outcomes);
    fourEyes = List.copyOf(fourEyes);
    documents = List.copyOf(documents);
    periods = List.copyOf(periods);
    fees = List.copyOf(fees);
    texts = Map.copyOf(texts);
    examples = List.copyOf(examples);
  }

  /** Who opens cases where the definition does not say. */
  public static final Set<String> SUBMITTERS = Set.of("citizen", "portal", "clerk");

  ProcedureDefinition withForms(UnaryOperator<Form> change) {
    return new ProcedureDefinition(
        id,
        version,
        filePrefix,
        leistungsschluessel,
        domain,
        legalBasis,
        trustLevel,
        withoutIdentification,
        submittedBy,
        initialState,
        states,
        steps.stream().map(s -> s.withForm(change)).toList(),
        commands,
        outcomes,
        fourEyes,
        documents,
        periods,
        fees,
        retention,
        office,
        unitRule,
        dueRule,
        dueDay,
        change.apply(applicant),
        change.apply(form),
        texts,
        examples);
  }

  public Optional<Step> step(String stepId) {
    return steps.stream().filter(s -> s.id().equals(stepId)).findFirst();
  }

  public Optional<State> state(String stateId) {
    return states.stream().filter(s -> s.id().equals(stateId)).findFirst();
  }

  public Texts texts(Language language) {
    var found = texts.get(language);
    if (found == null) {
      throw new IllegalStateException("%s has no texts in %s".formatted(id, language.tag()));
    }
    return found;
  }

  /**
   * @throws Expression.Failed where the application lacks what the rule asks for
   */
  public String unit(Map<String, Object> application, LocalDate receivedOn) {
    var unit = unitRule.text(application, receivedOn);
    if (unit.isBlank()) {
      throw new Expression.Failed(unitRule.source(), "gives an empty text");
    }
    return unit;
  }

  /**
   * @throws Expression.Failed where the application lacks what the rule asks for
   */
  public Optional<LocalDate> due(Map<String, Object> application, LocalDate receivedOn) {
    return dueDay == null ? Optional.empty() : dueDay.day(application, receivedOn);
  }

  /**
   * The eIDAS level that the applicant of an application needs; {@code none} where nobody need be
   * identified. An application that does not fit the form needs the definition's.
   */
  public String trustLevel(Map<String, Object> application, LocalDate receivedOn) {
    try {
      return withoutIdentification != null && withoutIdentification.test(application, receivedOn)
          ? "none"
          : trustLevel;
    } catch (Expression.Failed unfit) {
      return trustLevel;
    }
  }

  /**
   * The fees that are owed for an application.
   *
   * @throws Expression.Failed where the application lacks what a condition asks for
   */
  public List<Fee> fees(Map<String, Object> application, LocalDate receivedOn) {
    return fees.stream()
        .filter(f -> f.when() == null || f.when().test(application, receivedOn))
        .toList();
  }

  /**
   * Types of the documents that this application needs.
   *
   * @throws Expression.Failed where the application lacks what a condition asks for
   */
  public List<String> required(Map<String, Object> application, LocalDate receivedOn) {
    return documents.stream()
        .filter(d -> d.when() == null || d.when().test(application, receivedOn))
        .map(RequiredDocument::type)
        .toList();
  }
}
