package aktenlauf.command.residence;

import aktenlauf.command.proceeding.DomainState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the registration of residents keeps of a case.
 *
 * @param persons the case's own names of its persons
 * @param move the last notice; null where none was given
 * @param prefill whether the authority of the former dwelling answered; null before
 * @param clashes what stands against registering, by person, and is not cleared up
 * @param discrepancies persons of whom the registers differ
 * @param clarifying whether a clerk has to clear up the case
 * @param code of the letter to the new dwelling
 * @param wrongCodes how often another code was told since that letter
 * @param told authorities of former dwellings that were told of the registration
 * @param telling whether one of them has still to be told
 * @param blocks running information blocks by their name
 * @param blocksSet how many were ever set
 * @param hearing the last day of a hearing
 */
record ResidenceCase(
    List<String> persons,
    @Nullable Move move,
    boolean identified,
    @Nullable Boolean prefill,
    Map<String, String> clashes,
    Set<String> discrepancies,
    boolean clarifying,
    boolean housed,
    boolean refusedHousing,
    @Nullable String code,
    int wrongCodes,
    Entry entry,
    @Nullable LocalDate noted,
    boolean confirmed,
    Map<String, Told> told,
    boolean telling,
    Map<String, Block> blocks,
    int blocksSet,
    @Nullable LocalDate hearing,
    boolean heard)
    implements DomainState {

  /** A notice of a day. */
  record Move(LocalDate on, boolean late) {}

  /** What was entered in the register. */
  enum Entry {
    NONE,
    REGISTERED,
    EX_OFFICIO,
    DEREGISTERED,
    STATUS_SET,
    CORRECTED,
    TRANSMISSION_BLOCKED,
    REJECTED
  }

  /**
   * An information block.
   *
   * @param extensions how often it was extended
   */
  record Block(Set<String> persons, LocalDate until, int extensions) {
    Block {
      persons = Collections.unmodifiableSet(new LinkedHashSet<>(persons));
    }
  }

  private static final String NAME = "block-%d";

  /**
   * An authority that was told of the registration.
   *
   * @param deadline for its evaluation, by name
   */
  record Told(LocalDate on, String deadline, boolean evaluated) {}

  static final ResidenceCase NEW =
      new ResidenceCase(
          List.of(),
          null,
          false,
          null,
          Map.of(),
          Set.of(),
          false,
          false,
          false,
          null,
          0,
          Entry.NONE,
          null,
          false,
          Map.of(),
          false,
          Map.of(),
          0,
          null,
          false);

  boolean entered() {
    return entry != Entry.NONE;
  }

  @Override
  public boolean hidden() {
    return !blocks.isEmpty();
  }

  /** The name of the next deadline for an evaluation: each authority that is told has its own. */
  String nextEvaluation() {
    return told.isEmpty() ? Rules.EVALUATION : "%s/%d".formatted(Rules.EVALUATION, told.size() + 1);
  }

  /** The name of the deadline for the evaluation by an authority that was told. */
  String evaluation(String authority) {
    return Objects.requireNonNull(told.get(authority), authority).deadline();
  }

  /** Whether the case has or had a block of that name. */
  boolean everSet(String block) {
    return IntStream.rangeClosed(1, blocksSet).mapToObj(NAME::formatted).anyMatch(block::equals);
  }

  /** The name of the next block. */
  String nextBlock() {
    return NAME.formatted(blocksSet + 1);
  }

  /** Persons that no information is given about. */
  Set<String> blocked() {
    var all = new LinkedHashSet<String>();
    blocks.values().forEach(b -> all.addAll(b.persons()));
    return all;
  }

  /** The state of the procedure that the case has come to. */
  String stage() {
    return switch (entry) {
      case REGISTERED, EX_OFFICIO -> registered();
      case DEREGISTERED -> "deregistered";
      case STATUS_SET -> confirmed ? "confirmation-issued" : "registered";
      case CORRECTED -> "corrected";
      case TRANSMISSION_BLOCKED -> "transmission-blocked";
      case REJECTED -> "rejected";
      case NONE -> onTheWay();
    };
  }

  private String registered() {
    if (!told.isEmpty() && !telling) {
      return told.values().stream().allMatch(Told::evaluated) ? "evaluated" : "back-notified";
    }
    if (confirmed) {
      return "confirmation-issued";
    }
    return entry == Entry.EX_OFFICIO ? "registered-ex-officio" : "registered";
  }

  private String onTheWay() {
    if (noted != null) {
      return "deregistration-noted";
    }
    if (clarifying) {
      return "clarification";
    }
    if (move == null && !blocks.isEmpty()) {
      return "blocked";
    }
    if (!identified) {
      return "received";
    }
    return housed
        ? "confirmation-checked"
        : prefill == null ? "identity-checked" : "register-data-fetched";
  }

  ResidenceCase change(Consumer<Fields> change) {
    var fields = new Fields(this);
    change.accept(fields);
    return fields.record();
  }

  /** A copy on its way to be the next state. */
  static final class Fields {
    List<String> persons;
    @Nullable Move move;
    boolean identified;
    @Nullable Boolean prefill;
    Map<String, String> clashes;
    Set<String> discrepancies;
    boolean clarifying;
    boolean housed;
    boolean refusedHousing;
    @Nullable String code;
    int wrongCodes;
    Entry entry;
    @Nullable LocalDate noted;
    boolean confirmed;
    Map<String, Told> told;
    boolean telling;
    Map<String, Block> blocks;
    int blocksSet;
    @Nullable LocalDate hearing;
    boolean heard;

    private Fields(ResidenceCase from) {
      persons = new ArrayList<>(from.persons);
      move = from.move;
      identified = from.identified;
      prefill = from.prefill;
      clashes = new LinkedHashMap<>(from.clashes);
      discrepancies = new LinkedHashSet<>(from.discrepancies);
      clarifying = from.clarifying;
      housed = from.housed;
      refusedHousing = from.refusedHousing;
      code = from.code;
      wrongCodes = from.wrongCodes;
      entry = from.entry;
      noted = from.noted;
      confirmed = from.confirmed;
      told = new LinkedHashMap<>(from.told);
      telling = from.telling;
      blocks = new LinkedHashMap<>(from.blocks);
      blocksSet = from.blocksSet;
      hearing = from.hearing;
      heard = from.heard;
    }

    private ResidenceCase record() {
      return new ResidenceCase(
          List.copyOf(persons),
          move,
          identified,
          prefill,
          Collections.unmodifiableMap(clashes),
          Collections.unmodifiableSet(discrepancies),
          clarifying,
          housed,
          refusedHousing,
          code,
          wrongCodes,
          entry,
          noted,
          confirmed,
          Collections.unmodifiableMap(told),
          telling,
          Collections.unmodifiableMap(blocks),
          blocksSet,
          hearing,
          heard);
    }
  }
}
