package aktenlauf.infra.axon;

import com.fasterxml.uuid.EthernetAddress;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.SecureRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of Axon's messages, several for each command: time, a number, and a node drawn once per
 * process (UUID version 6). They have to differ, and nobody is to be kept from guessing them. Axon
 * draws each from a secure source, which cost as much as the encryption of a small event.
 */
public final class MessageIds extends IdentifierFactory {
  private final NoArgGenerator ids =
      Generators.timeBasedReorderedGenerator(
          EthernetAddress.constructMulticastAddress(new SecureRandom()));

  @Override
  public String generateIdentifier() {
    return ids.generate().toString();
  }
}
