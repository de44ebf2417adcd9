package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.residence.ResidenceCommand.*;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.util.function.Supplier;

/** Somebody confirms that the persons moved in (§ 19), or a letter with a code does (§ 23a). */
final class Housing {
  private static final String BASIS = "§ 19 Abs. 1 BMG";

  private Housing() {}

  static Act confirm(ConfirmHousing c, Situation s) {
    return unconfirmed(
        s,
        () ->
            Act.of(new HousingConfirmed(c.caseId(), c.by(), s.today(), c.mark()))
                .because("§ 19 Abs. 3 BMG", "§ 19 Abs. 4 BMG"));
  }

  /** The person tells it; then it is for a clerk to ask. */
  static Act refusal(ReportHousingRefusal c, Situation s) {
    return unconfirmed(
        s,
        () ->
            s.residence().refusedHousing()
                ? Act.refused(
                    "refusal-reported", "the refusal has been reported", "§ 19 Abs. 2 BMG")
                : Act.of(new HousingConfirmationRefused(c.caseId(), c.reason()))
                    .because("§ 19 Abs. 2 BMG"));
  }

  static Act inquired(RecordHousingInquiry c, Situation s) {
    if (!s.residence().refusedHousing()) {
      return Act.refused(
          "no-inquiry", "no refusal of a confirmation was reported", "§ 19 Abs. 5 BMG");
    }
    var act = Act.of(new HousingInquiryRecorded(c.caseId(), c.result(), c.text()));
    return (c.result().equals("confirmed")
            ? act.and(new HousingConfirmed(c.caseId(), "inquiry", s.today(), null))
            : act)
        .because("§ 19 Abs. 5 BMG");
  }

  static Act send(SendCodeLetter c, Situation s) {
    return unconfirmed(
        s, () -> Act.of(new CodeLetterSent(c.caseId(), s.today(), c.code())).because("§ 23a BMG"));
  }

  /** Guessing ends after a few tries: each of them is a fact of the case. */
  static Act confirmByCode(ConfirmAddressByCodeLetter c, Situation s) {
    if (s.residence().code() == null) {
      return Act.refused("no-code-letter", "no letter with a code waits for it", "§ 23a BMG");
    }
    if (s.residence().wrongCodes() >= s.parameters().codeAttempts()) {
      return Act.refused(
          "code-letter-used-up",
          "another code was told %d times: a new letter is needed"
              .formatted(s.residence().wrongCodes()),
          "§ 23a BMG");
    }
    return c.code().equals(s.residence().code())
        ? Act.of(
                new CodeLetterConfirmed(c.caseId(), s.today()),
                new HousingConfirmed(c.caseId(), "code-letter", s.today(), null))
            .because("§ 23a BMG")
        : Act.of(new WrongCodeTold(c.caseId(), s.today())).because("§ 23a BMG");
  }

  private static Act unconfirmed(Situation s, Supplier<Act> act) {
    if (s.residence().entered()) {
      return Registration.already();
    }
    return s.residence().housed()
        ? Act.refused("housing-confirmed", "the move has been confirmed", BASIS)
        : act.get();
  }
}
