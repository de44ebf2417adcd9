package aktenlauf.infra.documents;

import aktenlauf.infra.eventstore.StartRefused;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where documents lie if not in the data directory: {@code aktenlauf.documents.s3.…}.
 *
 * @param bucket must exist; without one, documents are files
 * @param endpoint of a store other than Amazon's, as in {@code https://s3.example.org}
 * @param region as the store calls it
 * @param accessKey with {@code secretKey}; without them the environment's credentials are taken
 */
@ConfigurationProperties("aktenlauf.documents.s3")
record S3Settings(
    @Nullable String bucket,
    @Nullable URI endpoint,
    @DefaultValue("eu-central-1") String region,
    @Nullable String accessKey,
    @Nullable String secretKey) {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  boolean wanted() {
    return bucket != null && !bucket.isBlank();
  }

  /**
   * @throws StartRefused where the bucket does not answer
   */
  S3Blobs open() {
    var name = java.util.Objects.requireNonNull(bucket);
    var client = client();
    try {
      client.headBucket(b -> b.bucket(name));
    } catch (SdkException unreachable) {
      client.close();
      throw new StartRefused(
          "aktenlauf.documents.s3.bucket: %s does not answer at %s: %s"
              .formatted(name, endpoint == null ? region : endpoint, unreachable.getMessage()));
    }
    return new S3Blobs(client, name);
  }

  S3Client client() {
    var builder =
        S3Client.builder()
            .region(Region.of(region))
            // Other stores have no host names of their own for buckets.
            .forcePathStyle(endpoint != null)
            .credentialsProvider(
                accessKey == null || secretKey == null
                    ? DefaultCredentialsProvider.builder().build()
                    : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(accessKey, secretKey)))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(SILENCE));
    return (endpoint == null ? builder : builder.endpointOverride(endpoint)).build();
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "%s at %s".formatted(bucket, endpoint == null ? region : endpoint);
  }
}
