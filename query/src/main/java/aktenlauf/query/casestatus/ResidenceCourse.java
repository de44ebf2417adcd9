package aktenlauf.query.casestatus;

import aktenlauf.shared.residence.ResidenceEvent;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the persons of a residence case may know of it. That a block exists is known here only so
 * that nothing is answered.
 *
 * @param noted day on which a deregistration takes effect
 * @param backNotifiedOn day on which an authority of a former dwelling was told last
 * @param evaluatedOn day on which one had evaluated that last
 * @param asked authorities that were asked for what they have of the persons
 * @param told authorities of former dwellings in the order in which they were told
 * @param allToldOn day on which the last of them was told; null before
 */
public record ResidenceCourse(
    List<Person> persons,
    List<Dwelling> dwellings,
    @Nullable LocalDate noted,
    @Nullable LocalDate backNotifiedOn,
    @Nullable LocalDate evaluatedOn,
    List<Blocked> blocked,
    List<Asked> asked,
    List<Told> told,
    @Nullable LocalDate allToldOn) {
  private static final String BACK_NOTIFICATION = "bmg-33-back-notification";

  static final ResidenceCourse EMPTY =
      new ResidenceCourse(
          List.of(), List.of(), null, null, null, List.of(), List.of(), List.of(), null);

  @SuppressWarnings("ConstantValue") // the driver passes null for what an older document lacks
  public ResidenceCourse {
    persons = List.copyOf(persons);
    dwellings = List.copyOf(dwellings);
    blocked = List.copyOf(blocked);
    asked = asked == null ? List.of() : List.copyOf(asked);
    told = told == null ? List.of() : List.copyOf(told);
  }

  /** An authority that was asked, with the day on which it had answered or was given up. */
  public record Asked(String authority, LocalDate on) {}

  /**
   * An authority of a former dwelling.
   *
   * @param evaluatedOn null while it has not evaluated what it was told
   */
  public record Told(String authority, LocalDate on, @Nullable LocalDate evaluatedOn) {
    Told evaluated(LocalDate day) {
      return new Told(authority, on, day);
    }
  }

  /**
   * @param registered whether it is an entry, not a deregistration
   * @param from day of the move
   */
  public record Person(String ref, boolean registered, LocalDate from) {}

  /**
   * @param status sole, main, secondary or given-up
   */
  public record Dwelling(String ref, String dwelling, String status, LocalDate from) {}

  /** Persons of one block. */
  public record Blocked(String block, List<String> persons) {
    public Blocked {
      persons = List.copyOf(persons);
    }
  }

  boolean hidden() {
    return !blocked.isEmpty();
  }

  /** The deadline for telling them is met when the last one was told. */
  ResidenceCourse met(String deadline) {
    return deadline.equals(BACK_NOTIFICATION)
        ? new ResidenceCourse(
            persons,
            dwellings,
            noted,
            backNotifiedOn,
            evaluatedOn,
            blocked,
            asked,
            told,
            backNotifiedOn)
        : this;
  }

  ResidenceCourse after(ResidenceEvent event, LocalDate day) {
    return switch (event) {
      case PersonRegistered e -> with(new Person(e.ref(), true, e.effectiveOn()));
      case PersonRegisteredExOfficio e -> with(new Person(e.ref(), true, e.effectiveOn()));
      case PersonDeregistered e -> with(new Person(e.ref(), false, e.effectiveOn())).noted(null);
      case DeregistrationNoted e -> noted(e.effectiveOn());
      case DwellingStatusSet e ->
          with(new Dwelling(e.ref(), e.dwelling(), e.status(), e.effectiveOn()));
      case BackNotificationSent e ->
          notified(e.on(), evaluatedOn, with(told, new Told(e.toAuthority(), e.on(), null)));
      case BackNotificationEvaluated e ->
          notified(backNotifiedOn, e.on(), evaluated(e.fromAuthority(), e.on()));
      case PrefillReceived e -> asked(new Asked(e.fromAuthority(), day));
      case PrefillUnanswered e -> asked(new Asked(e.fromAuthority(), day));
      case InformationBlockSet e -> blocked(e.block(), e.persons());
      case InformationBlockLifted e -> lifted(e.block(), e.persons());
      case InformationBlockExpired e -> blocked(e.block(), List.of());
      case MoveNotified _,
          IdentityChecked _,
          DiscrepancyFound _,
          ClashFound _,
          ClarificationOpened _,
          ClarificationResolved _,
          HousingConfirmed _,
          HousingConfirmationRefused _,
          HousingInquiryRecorded _,
          CodeLetterSent _,
          CodeLetterConfirmed _,
          WrongCodeTold _,
          BackNotificationOverdue _,
          BackNotificationUnanswered _,
          InformationBlockExtended _,
          InformationBlockPassedOn _,
          TransmissionBlockEntered _,
          PersonInformedOfRequest _,
          RecordCorrected _,
          RegistrationConfirmationIssued _,
          ChipUpdateReleased _,
          StickerOrdered _,
          OffenceReported _ ->
          this;
    };
  }

  private ResidenceCourse with(Person person) {
    var all = new ArrayList<>(persons);
    all.add(person);
    return copy(all, dwellings, noted, blocked);
  }

  private ResidenceCourse with(Dwelling dwelling) {
    var all = new ArrayList<>(dwellings);
    all.add(dwelling);
    return copy(persons, all, noted, blocked);
  }

  private ResidenceCourse noted(@Nullable LocalDate on) {
    return copy(persons, dwellings, on, blocked);
  }

  private ResidenceCourse lifted(String block, List<String> freed) {
    var rest =
        blocked.stream()
            .filter(b -> b.block().equals(block))
            .flatMap(b -> b.persons().stream())
            .filter(p -> !freed.contains(p))
            .toList();
    return blocked(block, rest);
  }

  /** None where nobody of the block is left. */
  private ResidenceCourse blocked(String block, List<String> now) {
    var all = new ArrayList<>(blocked.stream().filter(b -> !b.block().equals(block)).toList());
    if (!now.isEmpty()) {
      all.add(new Blocked(block, now));
    }
    return copy(persons, dwellings, noted, all);
  }

  private ResidenceCourse notified(
      @Nullable LocalDate on, @Nullable LocalDate evaluated, List<Told> now) {
    return new ResidenceCourse(
        persons, dwellings, noted, on, evaluated, blocked, asked, now, allToldOn);
  }

  private List<Told> evaluated(String authority, LocalDate on) {
    return told.stream().map(t -> t.authority().equals(authority) ? t.evaluated(on) : t).toList();
  }

  private ResidenceCourse asked(Asked now) {
    return new ResidenceCourse(
        persons,
        dwellings,
        noted,
        backNotifiedOn,
        evaluatedOn,
        blocked,
        with(asked, now),
        told,
        allToldOn);
  }

  private static <T> List<T> with(List<T> before, T one) {
    var all = new ArrayList<>(before);
    all.add(one);
    return all;
  }

  private ResidenceCourse copy(
      List<Person> nowPersons,
      List<Dwelling> nowDwellings,
      @Nullable LocalDate nowNoted,
      List<Blocked> nowBlocked) {
    return new ResidenceCourse(
        nowPersons,
        nowDwellings,
        nowNoted,
        backNotifiedOn,
        evaluatedOn,
        nowBlocked,
        asked,
        told,
        allToldOn);
  }
}
