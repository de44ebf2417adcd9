package aktenlauf.command.plate;

import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import java.time.LocalDate;

/** Whether a plate is reserved for whoever says so: its stream tells, not the applicant. */
public final class KeptPlates {
  /** Why a clerk goes on. */
  public static final String NOT_RESERVED = "plate-not-reserved";

  private static final String SAID = "plateReserved";
  private static final String CURRENT = "currentPlate";

  private final Plates plates;
  private final Claims claims;

  public KeptPlates(Plates plates, Fingerprint fingerprint) {
    this.plates = plates;
    this.claims = new Claims(fingerprint);
  }

  /**
   * Whether the application says that its plate is reserved, and no reservation of this holder is
   * there (§ 16 Abs. 1 FZV, Anlage 11).
   *
   * @param today the authority's day in Europe/Berlin
   */
  public boolean wrongly(ApplicationSubmitted opened, LocalDate today) {
    var application = opened.application();
    return application != null
        && (Boolean.TRUE.equals(opened.facts().get(SAID))
            || Boolean.TRUE.equals(application.get(SAID)))
        && !(application.get(CURRENT) instanceof String plate && reserved(plate, opened, today));
  }

  private boolean reserved(String text, ApplicationSubmitted opened, LocalDate today) {
    return Wishes.number(text)
        .filter(plate -> {
          var holder = claims.of(plate, Wishes.of(null), opened).holder();
          return plates.holders(plate, today).stream()
              .anyMatch(h -> h.validUntil() != null && h.claim().holder().equals(holder));
        })
        .isPresent();
  }
}
