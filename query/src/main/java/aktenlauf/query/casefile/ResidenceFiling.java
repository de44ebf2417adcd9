package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.Entries.add;
import static aktenlauf.query.casefile.Entries.change;

import aktenlauf.query.casefile.ResidenceFile.BackNotification;
import aktenlauf.query.casefile.ResidenceFile.Block;
import aktenlauf.query.casefile.ResidenceFile.Entry;
import aktenlauf.query.casefile.ResidenceFile.Finding;
import aktenlauf.query.casefile.ResidenceFile.Housing;
import aktenlauf.query.casefile.ResidenceFile.Prefill;
import aktenlauf.query.casefile.ResidenceFile.Told;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.residence.ResidenceEvent;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where each fact of the registration of residents goes in the file. */
final class ResidenceFiling {
  private static final String IN_FORCE = "in-force";

  private ResidenceFiling() {}

  static ResidenceFile of(@Nullable ResidenceFile before, ResidenceEvent event, Envelope envelope) {
    var f = Objects.requireNonNullElse(before, ResidenceFile.EMPTY);
    var on = envelope.legalDate();
    var by = envelope.person();
    return switch (event) {
      case MoveNotified e -> f.notice(e.on(), e.late());
      case IdentityChecked e -> f.identity(e.method());
      case PrefillReceived e ->
          f.prefill(new Prefill(e.fromAuthority(), true, e.fieldsWithheld(), on));
      case PrefillUnanswered e -> f.prefill(new Prefill(e.fromAuthority(), false, List.of(), on));
      case DiscrepancyFound e ->
          found(
              f,
              new Finding(
                  e.ref(), "discrepancy", e.field(), e.notified(), e.registered(), null, true));
      case ClashFound e ->
          found(f, new Finding(e.ref(), e.kind(), null, null, null, e.text(), true));
      case ClarificationOpened _ -> f.findings(f.findings(), true);
      case ClarificationResolved _ ->
          f.findings(f.findings().stream().map(Finding::settled).toList(), false);
      case HousingConfirmed e -> f.housing(new Housing("confirmed", e.by(), e.on()));
      case HousingConfirmationRefused _ -> f.housing(new Housing("refused", null, on));
      case HousingInquiryRecorded e -> f.housing(new Housing(e.result(), "inquiry", on));
      case PersonRegistered e -> entered(f, e.ref(), "registered", null, e.effectiveOn(), by);
      case PersonRegisteredExOfficio e ->
          entered(f, e.ref(), "registered-ex-officio", null, e.effectiveOn(), by);
      case PersonDeregistered e -> entered(f, e.ref(), "deregistered", null, e.effectiveOn(), by);
      case DwellingStatusSet e ->
          entered(f, e.ref(), e.status(), e.dwelling(), e.effectiveOn(), by);
      case RecordCorrected e -> entered(f, e.ref(), "corrected", e.field(), on, by);
      case DeregistrationNoted e -> f.entries(f.entries(), e.effectiveOn());
      case TransmissionBlockEntered e ->
          entered(f, e.persons(), "objection", String.join(", ", e.kinds()), on, by);
      case RegistrationConfirmationIssued e ->
          entered(f, e.persons(), "confirmation", null, e.on(), by);
      case BackNotificationSent e -> sent(f, e);
      case BackNotificationEvaluated e ->
          told(
              f,
              e.fromAuthority(),
              t -> new Told(t.toAuthority(), t.sentOn(), e.on(), e.fields(), t.unansweredSince()));
      case BackNotificationOverdue e ->
          f.backNotification(new BackNotification(back(f).told(), e.asOf()));
      case BackNotificationUnanswered e ->
          told(
              f,
              e.fromAuthority(),
              t -> new Told(t.toAuthority(), t.sentOn(), null, null, e.asOf()));
      case InformationBlockSet e ->
          f.blocks(
              add(
                  f.blocks(),
                  new Block(e.block(), e.persons(), e.from(), e.until(), IN_FORCE, List.of())));
      case InformationBlockExtended e ->
          block(
              f,
              e.block(),
              b ->
                  new Block(
                      b.block(), b.persons(), b.from(), e.until(), b.state(), b.passedOnTo()));
      case InformationBlockLifted e -> block(f, e.block(), b -> lifted(b, e.persons()));
      case InformationBlockExpired e -> block(f, e.block(), b -> in(b, b.persons(), "expired"));
      case InformationBlockPassedOn e -> passedOn(f, e);
      case CodeLetterSent _,
          CodeLetterConfirmed _,
          WrongCodeTold _,
          PersonInformedOfRequest _,
          ChipUpdateReleased _,
          StickerOrdered _,
          OffenceReported _ ->
          f;
    };
  }

  private static ResidenceFile found(ResidenceFile f, Finding finding) {
    return f.findings(add(f.findings(), finding), f.clarifying());
  }

  private static ResidenceFile entered(
      ResidenceFile f,
      String ref,
      String what,
      @Nullable String detail,
      LocalDate effectiveOn,
      String by) {
    return entered(f, List.of(ref), what, detail, effectiveOn, by);
  }

  private static ResidenceFile entered(
      ResidenceFile f,
      List<String> refs,
      String what,
      @Nullable String detail,
      LocalDate effectiveOn,
      String by) {
    var all = new ArrayList<>(f.entries());
    refs.forEach(ref -> all.add(new Entry(ref, what, detail, effectiveOn, by)));
    return f.entries(all, what.equals("deregistered") ? null : f.notedFor());
  }

  private static BackNotification back(ResidenceFile f) {
    return Objects.requireNonNullElse(f.backNotification(), BackNotification.NONE);
  }

  private static ResidenceFile sent(ResidenceFile f, BackNotificationSent e) {
    var b = back(f);
    return f.backNotification(
        new BackNotification(
            add(b.told(), new Told(e.toAuthority(), e.on(), null, null, null)), b.overdueSince()));
  }

  /** Of an authority that is not named, or called otherwise when told: of the only one. */
  private static ResidenceFile told(
      ResidenceFile f, @Nullable String authority, UnaryOperator<Told> now) {
    var b = back(f);
    return f.backNotification(
        new BackNotification(
            change(b.told(), t -> t.toAuthority().equals(authority) || b.told().size() == 1, now),
            b.overdueSince()));
  }

  private static ResidenceFile block(ResidenceFile f, String block, UnaryOperator<Block> now) {
    return f.blocks(change(f.blocks(), b -> b.block().equals(block), now));
  }

  private static Block in(Block b, List<String> persons, String state) {
    return new Block(b.block(), persons, b.from(), b.until(), state, b.passedOnTo());
  }

  private static Block lifted(Block b, List<String> freed) {
    var rest = b.persons().stream().filter(p -> !freed.contains(p)).toList();
    return in(b, rest, rest.isEmpty() ? "lifted" : b.state());
  }

  /** Of a block without a name: of every one in force. */
  private static ResidenceFile passedOn(ResidenceFile f, InformationBlockPassedOn e) {
    return f.blocks(
        change(
            f.blocks(),
            b ->
                (e.block() == null ? b.inForce() : b.block().equals(e.block()))
                    && !b.passedOnTo().contains(e.toAuthority()),
            b ->
                new Block(
                    b.block(),
                    b.persons(),
                    b.from(),
                    b.until(),
                    b.state(),
                    add(b.passedOnTo(), e.toAuthority()))));
  }
}
