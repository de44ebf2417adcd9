package aktenlauf.infra.documents;

import aktenlauf.command.documents.MediaTypes;
import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.infra.serialization.SubjectKeys;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents in {@code documents} in the data directory. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {
  @Bean
  static SealedDocuments documents(DataDirectory data, SubjectKeys keys) {
    var directory = data.file("documents");
    return new SealedDocuments(new FileBlobs(directory), keys, directory.resolve("incoming"));
  }

  @Bean
  static MediaTypes mediaTypes(@Value("${aktenlauf.documents.media-types}") List<String> allowed) {
    return new ContentTypes(allowed);
  }
}
