package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Change;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.StatusTexts;
import aktenlauf.shared.procedure.Texts;
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

  /** The procedure's own words for the state come before those of the status. */
  String of(Change change, @Nullable Texts own, Language language) {
    if (change.status().equals(StatusCode.OBJECTION) && change.detail() != null) {
      return Hints.othersObject(language);
    }
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
    var state = change.state();
    return state == null || own == null
        ? wording.text(change.status(), language, Map.copyOf(values))
        : StatusTexts.own(state, own, named(values))
            .orElseGet(() -> wording.text(change.status(), language, Map.copyOf(values)));
  }

  /** The legal end date is {@code until} in a definition's texts. */
  private static Map<String, String> named(Map<String, String> values) {
    var all = new HashMap<>(values);
    var due = all.remove("due");
    if (due != null) {
      all.put("until", due);
    }
    return all;
  }

  private static LocalDate date(Change change, @Nullable LocalDate due) {
    if (change.until() != null) {
      return change.until();
    }
    return change.status().equals("EXTENDED") && due != null ? due : change.on();
  }
}
