package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Change;
import aktenlauf.shared.procedure.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentence of a change, with the days and names that belong to it. */
record StatusText(Wording wording) {
  private static final DateTimeFormatter GERMAN =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  String of(Change change, Language language) {
    var due = change.due();
    var format = language == Language.EN ? ENGLISH : GERMAN;
    var values = new HashMap<String, String>();
    values.put("date", format.format(date(change, due)));
    if (due != null) {
      values.put("due", format.format(due));
    }
    if (change.detail() != null) {
      values.put(change.status().equals("FORWARDED") ? "office" : "reason", change.detail());
    }
    return wording.text(change.status(), language, Map.copyOf(values));
  }

  private static LocalDate date(Change change, @Nullable LocalDate due) {
    if (change.until() != null) {
      return change.until();
    }
    return change.status().equals("EXTENDED") && due != null ? due : change.on();
  }
}
