package aktenlauf.shared.registers;

import aktenlauf.shared.characters.SearchForm;
import aktenlauf.shared.kernel.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The streets and districts of one municipality; says whether an address in it can exist. */
public final class StreetRegister {
  /** What schemas call it in {@code x-register}. */
  public static final String NAME = "streets";

  /** The rule that an address breaks whose street or district is not in the register. */
  public static final String RULE = "street-register";

  private static final int SUGGESTED = 5;

  private final Origin origin;
  private final List<String> districts;
  private final Map<String, Street> byKey = new LinkedHashMap<>();
  private final Set<String> districtForms;
  private final Similar similar;

  /**
   * @param municipality as in {@code Leipzig}
   * @param source where the data come from
   * @param licence of the data
   */
  public record Origin(String municipality, String source, String licence) {}

  StreetRegister(Origin origin, List<String> districts, List<Street> streets) {
    this.origin = origin;
    this.districts = List.copyOf(districts);
    streets.forEach(s -> byKey.put(StreetKey.of(s.name()), s));
    this.districtForms =
        districts.stream().map(SearchForm::of).collect(Collectors.toUnmodifiableSet());
    this.similar = new Similar(byKey);
  }

  /** The register that the program comes with: the streets of Leipzig. */
  public static StreetRegister shipped() {
    return StreetRegisterReader.shipped();
  }

  /**
   * @param file as it stands in errors
   * @throws InvalidStreetRegister with everything that is wrong in it, by line
   */
  public static StreetRegister read(String file, byte[] content) {
    return StreetRegisterReader.read(file, content);
  }

  public Origin origin() {
    return origin;
  }

  public List<String> districts() {
    return districts;
  }

  public int size() {
    return byKey.size();
  }

  /** The street of that name, whatever its case, accents, hyphens and abbreviation. */
  public Optional<Street> find(String name) {
    return Optional.ofNullable(byKey.get(StreetKey.of(name)));
  }

  /** Streets that may be meant, the likeliest first; none where nothing is alike. */
  public List<Street> suggestions(String text, int most) {
    return similar.to(text, most);
  }

  /**
   * What is wrong with an address, judged only where it lies in this municipality: its street must
   * be known, and its district where it names one.
   *
   * @param address as the shape {@code address} has it; what has another type is left to its schema
   * @param pointer of the address within the request
   */
  public List<Violation> check(Map<String, Object> address, String pointer) {
    if (!covers(address)) {
      return List.of();
    }
    var all = new ArrayList<Violation>();
    Street known = null;
    if (address.get("street") instanceof String street && !street.isBlank()) {
      known = find(street).orElse(null);
      if (known == null) {
        all.add(unknown(street, pointer));
      }
    }
    if (address.get("district") instanceof String district && !district.isBlank()) {
      district(district, known, pointer).ifPresent(all::add);
    }
    return all;
  }

  /** An address without a city is taken as one of this municipality. */
  private boolean covers(Map<String, Object> address) {
    if (address.get("country") instanceof String country && !country.equals("DE")) {
      return false;
    }
    if (!(address.get("city") instanceof String city) || city.isBlank()) {
      return true;
    }
    return isHere(city);
  }

  /** Whether a city is this municipality, as in {@code Leipzig} or {@code Leipzig-Connewitz}. */
  public boolean isHere(String city) {
    var here = SearchForm.of(origin.municipality());
    var there = SearchForm.of(city);
    return there.equals(here)
        || (there.startsWith(here) && " ,-/(".indexOf(there.charAt(here.length())) >= 0);
  }

  private Violation unknown(String street, String pointer) {
    var meant = suggestions(street, SUGGESTED).stream().map(Street::name).toList();
    return new Violation(
        pointer + "/street",
        RULE,
        "is no street of %s%s"
            .formatted(
                origin.municipality(),
                meant.isEmpty() ? "" : "; did you mean %s?".formatted(String.join(", ", meant))),
        meant);
  }

  private Optional<Violation> district(String district, @Nullable Street street, String pointer) {
    var form = SearchForm.of(district);
    if (street != null && !street.districts().isEmpty()) {
      return street.districts().stream().map(SearchForm::of).anyMatch(form::equals)
          ? Optional.empty()
          : Optional.of(
              new Violation(
                  pointer + "/district",
                  RULE,
                  "%s lies in %s".formatted(street.name(), String.join(", ", street.districts())),
                  street.districts()));
    }
    if (districtForms.isEmpty() || districtForms.contains(form)) {
      return Optional.empty();
    }
    var meant = Similar.nearest(districts, district, SUGGESTED);
    return Optional.of(
        new Violation(
            pointer + "/district",
            RULE,
            "is no district of %s%s"
                .formatted(
                    origin.municipality(),
                    meant.isEmpty()
                        ? ""
                        : "; did you mean %s?".formatted(String.join(", ", meant))),
            meant));
  }
}
