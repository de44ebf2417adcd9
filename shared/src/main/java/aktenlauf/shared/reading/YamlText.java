package aktenlauf.shared.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2 with the line of every value; anchors and other tags than JSON's are refused. */
public final class YamlText {
  private final String file;
  private final Complaints complaints;
  private final Map<String, Integer> lines = new HashMap<>();

  private YamlText(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /** Empty, after a complaint, where the text is no YAML. */
  public static Optional<Document> read(String file, byte[] content, Complaints complaints) {
    try {
      var node =
          new Compose(LoadSettings.builder().setLabel(file).build())
              .composeString(new String(content, StandardCharsets.UTF_8));
      if (node.isEmpty()) {
        complaints.add(file, 1, "", "is empty");
        return Optional.empty();
      }
      var text = new YamlText(file, complaints);
      return Optional.of(new Document(file, text.value("", node.get()), text.lines));
    } catch (MarkedYamlEngineException wrong) {
      complaints.add(file, line(wrong.getProblemMark()), "", "is no YAML: " + wrong.getProblem());
    } catch (YamlEngineException wrong) {
      complaints.add(file, 1, "", "is no YAML: " + wrong.getMessage());
    }
    return Optional.empty();
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + 1).orElse(1);
  }

  private @Nullable Object value(String pointer, Node node) {
    lines.putIfAbsent(pointer, line(node.getStartMark()));
    if (node.getAnchor().isPresent()) {
      complain(pointer, "anchors are not allowed");
      return null;
    }
    return switch (node) {
      case MappingNode mapping -> mapping(pointer, mapping);
      case SequenceNode sequence -> sequence(pointer, sequence);
      case ScalarNode scalar -> scalar(pointer, scalar);
      default -> {
        complain(pointer, "cannot be read");
        yield null;
      }
    };
  }

  private Map<String, @Nullable Object> mapping(String pointer, MappingNode node) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        complain(pointer, "keys must be texts");
        continue;
      }
      var at = Pointers.child(pointer, key.getValue());
      if (map.containsKey(key.getValue())) {
        complaints.add(
            file, line(key.getStartMark()), Pointers.path(at), "stands here a second time");
        continue;
      }
      lines.put(at, line(key.getStartMark()));
      map.put(key.getValue(), value(at, entry.getValueNode()));
    }
    return map;
  }

  private List<@Nullable Object> sequence(String pointer, SequenceNode node) {
    var list = new ArrayList<@Nullable Object>();
    for (var item : node.getValue()) {
      list.add(value(Pointers.child(pointer, list.size()), item));
    }
    return list;
  }

  private @Nullable Object scalar(String pointer, ScalarNode node) {
    var text = node.getValue();
    var tag = node.getTag();
    try {
      if (tag.equals(Tag.STR)) {
        return text;
      } else if (tag.equals(Tag.INT)) {
        return number(new BigInteger(text));
      } else if (tag.equals(Tag.FLOAT)) {
        return new BigDecimal(text);
      } else if (tag.equals(Tag.BOOL)) {
        return Boolean.valueOf(text);
      } else if (tag.equals(Tag.NULL)) {
        return null;
      }
    } catch (NumberFormatException wrong) {
      complain(pointer, "is no number that JSON knows: " + text);
      return null;
    }
    complain(pointer, "the tag %s is not allowed".formatted(tag.getValue()));
    return null;
  }

  private static Number number(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return value.intValueExact();
    }
    return value.bitLength() < Long.SIZE ? value.longValueExact() : value;
  }

  private void complain(String pointer, String message) {
    complaints.add(file, lines.getOrDefault(pointer, 1), Pointers.path(pointer), message);
  }
}
