package aktenlauf.query.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What building law adds to a case file; days are legal days in Europe/Berlin.
 *
 * @param hearingWaived why the holder of a withdrawn permit was not heard
 */
public record BuildingFile(
    Papers papers,
    Participation participation,
    Ruling ruling,
    Work work,
    List<Remedy> remedies,
    @Nullable Waived hearingWaived) {
  static final BuildingFile EMPTY =
      new BuildingFile(
          new Papers(null, List.of(), List.of(), null),
          new Participation(List.of(), List.of(), List.of(), null),
          new Ruling(
              null, null, List.of(), null, null, null, List.of(), null, List.of(), FeeNotes.NONE),
          new Work(List.of(), null, null, null),
          List.of(),
          null);

  @SuppressWarnings("ConstantValue") // the driver passes null for what an older document lacks
  public BuildingFile {
    remedies = remedies == null ? List.of() : List.copyOf(remedies);
  }

  /**
   * @param ground of § 28 Abs. 2 or 3 VwVfG
   */
  public record Waived(String ground, @Nullable String reason, String by) {}

  BuildingFile with(Papers now) {
    return new BuildingFile(now, participation, ruling, work, remedies, hearingWaived);
  }

  BuildingFile with(Participation now) {
    return new BuildingFile(papers, now, ruling, work, remedies, hearingWaived);
  }

  BuildingFile with(Ruling now) {
    return new BuildingFile(papers, participation, now, work, remedies, hearingWaived);
  }

  BuildingFile with(Work now) {
    return new BuildingFile(papers, participation, ruling, now, remedies, hearingWaived);
  }

  BuildingFile with(List<Remedy> now) {
    return new BuildingFile(papers, participation, ruling, work, now, hearingWaived);
  }

  BuildingFile with(Waived now) {
    return new BuildingFile(papers, participation, ruling, work, remedies, now);
  }
}
