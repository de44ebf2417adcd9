package aktenlauf.query.casefile;

import java.util.List;

/** What building law adds to a case file; days are legal days in Europe/Berlin. */
public record BuildingFile(Papers papers, Participation participation, Ruling ruling, Work work) {
  static final BuildingFile EMPTY =
      new BuildingFile(
          new Papers(null, List.of(), List.of(), null),
          new Participation(List.of(), List.of(), List.of(), null),
          new Ruling(
              null, null, List.of(), null, null, null, List.of(), null, List.of(), FeeNotes.NONE),
          new Work(List.of(), null, null, null));

  BuildingFile with(Papers now) {
    return new BuildingFile(now, participation, ruling, work);
  }

  BuildingFile with(Participation now) {
    return new BuildingFile(papers, now, ruling, work);
  }

  BuildingFile with(Ruling now) {
    return new BuildingFile(papers, participation, now, work);
  }

  BuildingFile with(Work now) {
    return new BuildingFile(papers, participation, ruling, now);
  }
}
