package aktenlauf.infra.documents;

import aktenlauf.command.documents.MediaTypes;
import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.infra.serialization.SubjectKeys;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Documents in {@code documents} in the data directory, or in a bucket where one is configured;
 * they are sealed on the machine in both cases.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Settings.class)
class DocumentsConfiguration {
  @Bean
  static Blobs blobs(DataDirectory data, S3Settings s3) {
    return s3.wanted() ? s3.open() : new FileBlobs(data.file("documents"));
  }

  @Bean
  static SealedDocuments documents(Blobs blobs, DataDirectory data, SubjectKeys keys) {
    return new SealedDocuments(blobs, keys, data.file("documents").resolve("incoming"));
  }

  @Bean
  static MediaTypes mediaTypes(@Value("${aktenlauf.documents.media-types}") List<String> allowed) {
    return new ContentTypes(allowed);
  }
}
