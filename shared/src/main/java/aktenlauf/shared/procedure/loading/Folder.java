package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Document;
import aktenlauf.shared.reading.JsonText;
import aktenlauf.shared.reading.YamlText;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one version of a procedure.
 *
 * @param path as it stands in errors, as in {@code dog-tax/v1}
 * @param files contents by path within the folder
 */
record Folder(String id, int version, String path, Map<String, byte[]> files) {

  /** Empty, after a complaint, where the file is missing or no YAML. */
  Optional<Document> yaml(String name, Complaints complaints) {
    return content(name, complaints)
        .flatMap(content -> YamlText.read(path + "/" + name, content, complaints));
  }

  /** Empty, after a complaint, where the file is missing or no JSON. */
  Optional<Document> json(String name, Complaints complaints) {
    return content(name, complaints)
        .flatMap(content -> JsonText.read(path + "/" + name, content, complaints));
  }

  private Optional<byte[]> content(String name, Complaints complaints) {
    var content = files.get(name);
    if (content == null) {
      complaints.add(path, "the file %s is missing".formatted(name));
    }
    return Optional.ofNullable(content);
  }
}
