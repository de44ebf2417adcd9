package aktenlauf.shared.calendar;

import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Fields;
import aktenlauf.shared.reading.Place;
import aktenlauf.shared.reading.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Holidays of one year only, which the Land adds by ordinance.
 *
 * @param version counts up with every change of the file
 */
public record AdditionalHolidays(int version, List<Holiday> holidays) {
  private static final String FILE = "calendar/additional-holidays.yaml";

  public AdditionalHolidays {
    holidays = List.copyOf(holidays);
  }

  List<Holiday> of(int year) {
    return holidays.stream().filter(h -> h.day().getYear() == year).toList();
  }

  static AdditionalHolidays shipped() {
    try (var in = AdditionalHolidays.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new InvalidDeadlineRules(List.of(FILE + ": is missing in the program"));
      }
      return read(FILE, in.readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * @param file as it stands in errors
   * @throws InvalidDeadlineRules with everything that is wrong in it
   */
  public static AdditionalHolidays read(String file, byte[] content) {
    var complaints = new Complaints();
    var read =
        YamlText.read(file, content, complaints)
            .map(d -> d.root(complaints).fields("version", "holidays"))
            .map(AdditionalHolidays::read);
    if (complaints.count() > 0 || read.isEmpty()) {
      throw new InvalidDeadlineRules(complaints.lines());
    }
    return read.get();
  }

  private static AdditionalHolidays read(Fields fields) {
    fields.require("holidays");
    return new AdditionalHolidays(
        fields.number("version"),
        fields.items("holidays").stream().map(AdditionalHolidays::holiday).toList());
  }

  private static Holiday holiday(Place place) {
    var fields = place.fields("day", "de", "en", "legalBasis");
    return new Holiday(
        fields.require("day").map(Days::read).orElse(Days.NONE),
        new Bilingual(fields.text("de"), fields.text("en")),
        fields.text("legalBasis"));
  }
}
