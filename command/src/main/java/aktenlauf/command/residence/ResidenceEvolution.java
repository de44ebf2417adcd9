package aktenlauf.command.residence;

import aktenlauf.command.residence.ResidenceCase.Block;
import aktenlauf.command.residence.ResidenceCase.Entry;
import aktenlauf.command.residence.ResidenceCase.Move;
import aktenlauf.command.residence.ResidenceCase.Told;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import aktenlauf.shared.residence.ResidenceEvent;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What each fact makes of a residence case. */
final class ResidenceEvolution {
  private ResidenceEvolution() {}

  static ResidenceCase of(ResidenceCase c, CaseEvent event) {
    return switch (event) {
      case ResidenceEvent e -> of(c, e);
      case ApplicationSubmitted e ->
          c.change(
              f -> f.persons = Notified.refs(e.application() == null ? Map.of() : e.application()));
      case HearingSent e ->
          c.change(f -> {
            f.hearing = e.until();
            f.heard = false;
          });
      case DeadlineStarted e when e.rule().equals(Rules.BACK_NOTIFICATION) ->
          c.change(f -> f.telling = true);
      case DeadlineMet e when e.rule().equals(Rules.BACK_NOTIFICATION) ->
          c.change(f -> f.telling = false);
      case StatementRecorded _ -> c.change(f -> f.heard = true);
      case DecisionNotified e ->
          e.result().equals("rejected") && !c.entered()
              ? c.change(f -> f.entry = Entry.REJECTED)
              : c;
      default -> c;
    };
  }

  private static ResidenceCase of(ResidenceCase c, ResidenceEvent event) {
    return switch (event) {
      case MoveNotified e ->
          c.change(f -> {
            f.move = new Move(e.on(), e.late());
            f.persons = e.persons();
          });
      case IdentityChecked _ -> c.change(f -> f.identified = true);
      case PrefillReceived _ -> c.change(f -> f.prefill = true);
      case PrefillUnanswered _ -> c.change(f -> f.prefill = false);
      case DiscrepancyFound e -> c.change(f -> f.discrepancies.add(e.ref()));
      case ClashFound e -> c.change(f -> f.clashes.put(e.ref(), e.kind()));
      case ClarificationOpened _ -> c.change(f -> f.clarifying = true);
      case ClarificationResolved _ ->
          c.change(f -> {
            f.clarifying = false;
            f.clashes.clear();
            f.discrepancies.clear();
          });
      case HousingConfirmed _ ->
          c.change(f -> {
            f.housed = true;
            f.refusedHousing = false;
          });
      case HousingConfirmationRefused _ -> c.change(f -> f.refusedHousing = true);
      case HousingInquiryRecorded _ -> c.change(f -> f.refusedHousing = false);
      case CodeLetterSent e ->
          c.change(f -> {
            f.code = e.code();
            f.wrongCodes = 0;
          });
      case WrongCodeTold _ -> c.change(f -> f.wrongCodes++);
      case CodeLetterConfirmed _ -> c.change(f -> f.code = null);
      case PersonRegistered _ -> c.change(f -> f.entry = Entry.REGISTERED);
      case PersonRegisteredExOfficio _ -> c.change(f -> f.entry = Entry.EX_OFFICIO);
      case DwellingStatusSet _ -> c.entered() ? c : c.change(f -> f.entry = Entry.STATUS_SET);
      case DeregistrationNoted e -> c.change(f -> f.noted = e.effectiveOn());
      case PersonDeregistered _ ->
          c.change(f -> {
            f.entry = Entry.DEREGISTERED;
            f.noted = null;
          });
      case BackNotificationSent e ->
          c.change(f -> f.told.put(e.toAuthority(), new Told(e.on(), c.nextEvaluation(), false)));
      case BackNotificationEvaluated e -> evaluated(c, e.fromAuthority());
      case InformationBlockSet e ->
          c.change(f -> {
            f.blocks.put(e.block(), new Block(new LinkedHashSet<>(e.persons()), e.until(), 0));
            f.blocksSet++;
          });
      case InformationBlockExtended e ->
          c.change(f ->
              f.blocks.computeIfPresent(
                  e.block(), (_, b) -> new Block(b.persons(), e.until(), b.extensions() + 1)));
      case InformationBlockLifted e -> lifted(c, e.block(), Set.copyOf(e.persons()));
      case InformationBlockExpired e -> c.change(f -> f.blocks.remove(e.block()));
      case RegistrationConfirmationIssued _ -> c.change(f -> f.confirmed = true);
      case RecordCorrected _ -> c.entered() ? c : c.change(f -> f.entry = Entry.CORRECTED);
      case TransmissionBlockEntered _ ->
          c.entered() ? c : c.change(f -> f.entry = Entry.TRANSMISSION_BLOCKED);
      case BackNotificationOverdue _,
          BackNotificationUnanswered _,
          InformationBlockPassedOn _,
          PersonInformedOfRequest _,
          ChipUpdateReleased _,
          StickerOrdered _,
          OffenceReported _ ->
          c;
    };
  }

  /** Where the authority is called otherwise than it was when told, it is the only one told. */
  private static ResidenceCase evaluated(ResidenceCase c, String authority) {
    return c.change(f ->
        f.told.replaceAll((to, t) ->
            to.equals(authority) || f.told.size() == 1 ? new Told(t.on(), t.deadline(), true) : t));
  }

  /** The last person who leaves a block ends it. */
  private static ResidenceCase lifted(ResidenceCase c, String block, Set<String> persons) {
    return c.change(f -> {
      var old = f.blocks.get(block);
      if (old == null) {
        return;
      }
      var rest = new LinkedHashSet<>(old.persons());
      rest.removeAll(persons);
      if (rest.isEmpty()) {
        f.blocks.remove(block);
      } else {
        f.blocks.put(block, new Block(rest, old.until(), old.extensions()));
      }
    });
  }
}
