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
 * @param backNotifiedOn day on which the authority of the former dwelling was told
 * @param evaluatedOn day on which it had evaluated that
 */
public record ResidenceCourse(
    List<Person> persons,
    List<Dwelling> dwellings,
    @Nullable LocalDate noted,
    @Nullable LocalDate backNotifiedOn,
    @Nullable LocalDate evaluatedOn,
    List<Blocked> blocked) {
  static final ResidenceCourse EMPTY =
      new ResidenceCourse(List.of(), List.of(), null, null, null, List.of());

  public ResidenceCourse {
    persons = List.copyOf(persons);
    dwellings = List.copyOf(dwellings);
    blocked = List.copyOf(blocked);
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

  ResidenceCourse after(ResidenceEvent event) {
    return switch (event) {
      case PersonRegistered e -> with(new Person(e.ref(), true, e.effectiveOn()));
      case PersonRegisteredExOfficio e -> with(new Person(e.ref(), true, e.effectiveOn()));
      case PersonDeregistered e -> with(new Person(e.ref(), false, e.effectiveOn())).noted(null);
      case DeregistrationNoted e -> noted(e.effectiveOn());
      case DwellingStatusSet e ->
          with(new Dwelling(e.ref(), e.dwelling(), e.status(), e.effectiveOn()));
      case BackNotificationSent e ->
          new ResidenceCourse(persons, dwellings, noted, e.on(), evaluatedOn, blocked);
      case BackNotificationEvaluated e ->
          new ResidenceCourse(persons, dwellings, noted, backNotifiedOn, e.on(), blocked);
      case InformationBlockSet e -> blocked(e.block(), e.persons());
      case InformationBlockLifted e -> lifted(e.block(), e.persons());
      case InformationBlockExpired e -> blocked(e.block(), List.of());
      case MoveNotified _,
          IdentityChecked _,
          PrefillReceived _,
          PrefillUnanswered _,
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
    return new ResidenceCourse(all, dwellings, noted, backNotifiedOn, evaluatedOn, blocked);
  }

  private ResidenceCourse with(Dwelling dwelling) {
    var all = new ArrayList<>(dwellings);
    all.add(dwelling);
    return new ResidenceCourse(persons, all, noted, backNotifiedOn, evaluatedOn, blocked);
  }

  private ResidenceCourse noted(@Nullable LocalDate on) {
    return new ResidenceCourse(persons, dwellings, on, backNotifiedOn, evaluatedOn, blocked);
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
    return new ResidenceCourse(persons, dwellings, noted, backNotifiedOn, evaluatedOn, all);
  }
}
