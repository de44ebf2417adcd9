package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.StatusTexts;
import aktenlauf.shared.reading.Complaints;
import java.util.ArrayList;
import java.util.List;

/** Loads the procedures that the municipality offers; all of them are sound, or none is loaded. */
public final class ProcedureLoader {
  private ProcedureLoader() {}

  /**
   * @throws InvalidProcedures with everything that is wrong in any of the files
   */
  public static Procedures load(List<ProcedureSource> sources) {
    var complaints = new Complaints();
    var statuses = StatusTexts.shipped().codes();
    var definitions = new ArrayList<ProcedureDefinition>();
    for (var folder : Folders.of(sources, complaints)) {
      new DefinitionReader(folder, statuses, complaints).read().ifPresent(definitions::add);
    }
    if (complaints.count() > 0) {
      throw new InvalidProcedures(complaints.lines());
    }
    return new Procedures(definitions);
  }
}
