package aktenlauf.infra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One person with two roles, as in a small office: what they do is recorded in the role it needs.
 */
class SeveralRolesTest {
  private static final Map<String, String> GRANT =
      Map.of("result", "granted", "text", "Genehmigt.");
  private static RunningSystem system;
  private static Http http;

  @BeforeAll
  static void start() throws Exception {
    system = RunningSystem.start();
    http = system.http();
    http.known("dora", token("dora", "clerk", "signatory"));
    http.known("emil", token("emil", "signatory", "clerk"));
    http.known("nobody", token("nobody", "system"));
  }

  @AfterAll
  static void stop() throws Exception {
    system.drop();
  }

  private static String token(String subject, String... roles) throws Exception {
    var keys = SigningKey.in(system.data().resolve("signing-key.json"));
    var key = keys.getKeys().getFirst().toRSAKey();
    var claims =
        new JWTClaimsSet.Builder()
            .subject(subject)
            .expirationTime(Date.from(Instant.now().plus(1, ChronoUnit.HOURS)))
            .claim("scope", List.of("cases:read", "cases:command", "cases:submit", "worklist:read"))
            .claim("authorities_ags", List.of("14713000"))
            .claim("units", List.of("building-permits"))
            .claim("procedures", List.of("building-*"))
            .claim("roles", List.of(roles))
            .claim("acr", "high")
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static OpenCase drafted(String drafter) {
    var permit = OpenCase.of(http, "building-deviation");
    return permit
        .act(drafter, "claim-case", Map.of())
        .act(drafter, "confirm-completeness", permit.example(drafter, "confirm-completeness"))
        .act(drafter, "draft-decision", GRANT);
  }

  private static List<String> roles(OpenCase permit, String id) {
    return permit
        .history("anna")
        .valueStream()
        .map(e -> e.get("actor"))
        .filter(a -> a.get("id").asString().equals(id))
        .map(a -> a.get("role").asString())
        .distinct()
        .toList();
  }

  @Test
  void eachActIsRecordedInTheRoleThatItNeeds() {
    var permit = drafted("dora").act("emil", "return-draft", Map.of("remarks", "Frist fehlt."));
    permit.act("emil", "add-note", Map.of("text", "Besprochen."));

    assertThat(roles(permit, "dora")).containsExactly("clerk");
    assertThat(roles(permit, "emil")).containsExactly("signatory", "clerk");
  }

  @Test
  void twoRolesAreNotFourEyes() {
    var own = drafted("dora").attempt("dora", "grant-permit", Map.of());

    assertThat(own.status()).as(own.body()).isEqualTo(409);
    assertThat(own.text("/rule")).startsWith("four-eyes");
  }

  @Test
  void theListOffersTheCommandsOfBothRoles() {
    var permit = drafted("anna");

    var names = permit.commands("dora").stream().map(c -> c.get("name").asString()).toList();

    assertThat(names).contains("draft-decision", "return-draft").doesNotHaveDuplicates();
    assertThat(permit.commands("dora"))
        .filteredOn(c -> c.get("name").asString().equals("return-draft"))
        .extracting(c -> c.get("allowed").asBoolean())
        .containsExactly(true);
  }

  @Test
  void whoHasNoRoleIsToldSo() {
    JsonNode none = drafted("anna").attempt("nobody", "claim-case", Map.of()).json();

    assertThat(none.get("status").asInt()).isEqualTo(403);
    assertThat(none.get("detail").asString()).contains("not by the role none");
  }
}
