package aktenlauf.query.casestatus;

/** The codes that open a case's status without a login. */
public interface AccessCodes {
  /** The code of any id, whether there is such a case or not, in always the same time. */
  String of(String caseId);
}
