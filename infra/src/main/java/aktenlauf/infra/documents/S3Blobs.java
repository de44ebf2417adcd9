package aktenlauf.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Objects in a bucket of a store that speaks S3, named {@code documents/<id>}. The store keeps an
 * object before it says so; its answer stands for the sync of a file.
 */
final class S3Blobs implements Blobs, AutoCloseable {
  private final S3Client client;
  private final String bucket;

  S3Blobs(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  private static String key(String id) {
    return "documents/" + UUID.fromString(id);
  }

  @Override
  public void keep(String id, Path sealed) throws IOException {
    var key = key(id);
    try {
      client.putObject(o -> o.bucket(bucket).key(key), RequestBody.fromFile(sealed));
    } catch (SdkException failed) {
      throw failure("keep", id, failed);
    }
    Files.delete(sealed);
  }

  @Override
  public Optional<InputStream> open(String id) throws IOException {
    var key = key(id);
    try {
      return Optional.of(client.getObject(o -> o.bucket(bucket).key(key)));
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    } catch (SdkException failed) {
      throw failure("give out", id, failed);
    }
  }

  @Override
  public void remove(String id) throws IOException {
    var key = key(id);
    try {
      client.deleteObject(o -> o.bucket(bucket).key(key));
    } catch (SdkException failed) {
      throw failure("remove", id, failed);
    }
  }

  private IOException failure(String what, String id, SdkException failed) {
    return new IOException("the bucket %s did not %s %s".formatted(bucket, what, id), failed);
  }

  @Override
  public void close() {
    client.close();
  }
}
