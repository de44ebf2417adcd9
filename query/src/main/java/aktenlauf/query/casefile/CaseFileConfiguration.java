package aktenlauf.query.casefile;

import aktenlauf.query.kernel.CaseFiles;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.shared.procedure.Procedures;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {
  @Bean
  CaseFileProjection caseFileProjection(Procedures procedures) {
    return new CaseFileProjection(procedures);
  }

  @Bean
  CaseFiles caseFiles(CaseFileProjection projection) {
    return new CaseFiles() {
      @Override
      public Projection<? extends ReadDocument> projection() {
        return projection;
      }

      @Override
      public Map<String, @Nullable Object> render(ReadDocument document, LocalDate day) {
        return CaseFileRendering.json((CaseFile) document, day);
      }
    };
  }

  @Bean
  Consulted consulted(CaseFileQueries queries) {
    return queries::consulted;
  }

  @Bean
  CaseFileQueries caseFileQueries(ReadStore store, CaseFileProjection projection) {
    return new CaseFileQueries(store, projection);
  }
}
