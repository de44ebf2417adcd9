package aktenlauf.query;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import aktenlauf.query.casefile.CaseFileProjection;
import aktenlauf.query.casefile.DocumentContents;
import aktenlauf.query.casestatus.AccessCodes;
import aktenlauf.query.casestatus.CaseNumbers;
import aktenlauf.query.casestatus.CaseStatusProjection;
import aktenlauf.query.casestatus.Wording;
import aktenlauf.query.deadlines.DeadlinesProjection;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.statistics.StatisticsProjection;
import aktenlauf.query.testing.BuildingPermit;
import aktenlauf.query.testing.Callers;
import aktenlauf.query.testing.DogTax;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.query.worklist.WorklistProjection;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.reads.PastReads;
import aktenlauf.shared.reads.ReadLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The resources as Spring puts them together from their packages. */
class ReadModelsOverHttpTest {
  private static final MemoryReads READS = new MemoryReads();
  private static final AnnotationConfigWebApplicationContext CONTEXT =
      new AnnotationConfigWebApplicationContext();
  private static final History HISTORY = History.of(1).submitted();
  private static final LocalDate DUE = LocalDate.of(2026, 4, 15);
  private static MockMvc mvc;

  @EnableWebMvc
  @Configuration
  static class Web implements WebMvcConfigurer {
    @Bean
    Procedures procedures() {
      return DogTax.PROCEDURES;
    }

    @Bean
    DeadlineRules deadlineRules() {
      return DeadlineRules.shipped();
    }

    @Bean
    LegalCalendar legalCalendar() {
      return LegalCalendar.saxony();
    }

    @Bean
    ReadStore readStore() {
      return READS;
    }

    @Bean
    Deputies deputies() {
      return Deputies.NONE;
    }

    @Bean
    DocumentContents documentContents() {
      return (_, _) -> Optional.empty();
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    Wording wording() {
      return (code, _, _) -> code;
    }

    @Bean
    ReadLog readLog() {
      return ReadLog.NONE;
    }

    @Bean
    PastReads pastReads() {
      return (_, _) -> List.of();
    }

    @Bean
    AccessCodes accessCodes() {
      return _ -> "CODE";
    }

    @Bean
    CaseNumbers caseNumbers() {
      return _ -> Optional.of(HISTORY.id().value());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(new EveryCaller());
    }
  }

  private static final class EveryCaller implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return Callers.caller("citizen-1", "clerk", Access.ALL);
    }
  }

  @BeforeAll
  static void start() {
    CONTEXT.register(Web.class);
    CONTEXT.scan(
        "aktenlauf.query.casestatus",
        "aktenlauf.query.worklist",
        "aktenlauf.query.deadlines",
        "aktenlauf.query.casefile",
        "aktenlauf.query.statistics",
        "aktenlauf.query.catalogue");
    CONTEXT.setServletContext(new MockServletContext());
    CONTEXT.refresh();
    mvc = MockMvcBuilders.webAppContextSetup(CONTEXT).build();
    READS.project(CONTEXT.getBean(CaseStatusProjection.class), HISTORY.events());
    READS.project(CONTEXT.getBean(WorklistProjection.class), HISTORY.events());
    READS.project(CONTEXT.getBean(CaseFileProjection.class), HISTORY.events());
    READS.project(CONTEXT.getBean(StatisticsProjection.class), HISTORY.events());
    READS.project(
        CONTEXT.getBean(DeadlinesProjection.class),
        BuildingPermit.submitted(1)
            .clerk(BuildingPermit.started(BuildingPermit.DECISION, "fiction", DUE))
            .events()
            .subList(1, 2));
  }

  @AfterAll
  static void stop() {
    CONTEXT.close();
    READS.close();
  }

  @Test
  void theWorklistTakesItsParametersAndShowsNulls() throws Exception {
    mvc.perform(get("/api/v1/worklist?unit=taxes&assignee=none&sort=priority&limit=1&q=muller"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].due").value("2026-12-23"))
        .andExpect(content().string(containsString("\"assignee\":null")))
        .andExpect(content().string(containsString("\"nextCursor\":null")));
    mvc.perform(get("/api/v1/worklist?assignee=me"))
        .andExpect(jsonPath("$.items.length()").value(0));
  }

  @Test
  void theStatusIsJsonInTheCitizensLanguage() throws Exception {
    mvc.perform(
            get("/api/v1/status/" + History.number(1))
                .header("Access-Code", "code")
                .header("Accept-Language", "en"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("RECEIVED"))
        .andExpect(jsonPath("$.since").value("2026-11-23"))
        .andExpect(jsonPath("$.language").value("en"))
        .andExpect(content().string(containsString("\"decision\":null")));
    mvc.perform(get("/api/v1/status")).andExpect(jsonPath("$.items.length()").value(1));
  }

  @Test
  void theCaseFileCarriesItsVersionAndExactNumbers() throws Exception {
    mvc.perform(get("/api/v1/cases/" + HISTORY.id()))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(content().string(containsString("\"chip.no$\":12.80")));
  }

  @Test
  void deadlinesTakeTheirParametersAndShowNulls() throws Exception {
    mvc.perform(get("/api/v1/deadlines?dueBefore=2026-04-16&effect=fiction&limit=1"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].due").value("2026-04-15"))
        .andExpect(jsonPath("$.items[0].dispatchBy").value("2026-04-10"))
        .andExpect(content().string(containsString("\"assignee\":null")))
        .andExpect(content().string(containsString("\"nextCursor\":null")));
    mvc.perform(get("/api/v1/deadlines?dispatchBy=2026-04-09"))
        .andExpect(jsonPath("$.items.length()").value(0));
  }

  @Test
  void theWorkloadIsABareArray() throws Exception {
    mvc.perform(get("/api/v1/workload"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].unit").value("taxes"))
        .andExpect(jsonPath("$[0].open").value(1))
        .andExpect(content().string(containsString("\"assignee\":null")));
  }

  @Test
  void statisticsAreABareArray() throws Exception {
    mvc.perform(get("/api/v1/statistics?by=unit&year=2026"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].unit").value("taxes"))
        .andExpect(jsonPath("$[0].cases").value(1));
  }

  @Test
  void theCatalogueIsServed() throws Exception {
    mvc.perform(get("/api/v1/procedures")).andExpect(jsonPath("$.items.length()").value(2));
    mvc.perform(get("/api/v1/procedures/dog-tax")).andExpect(jsonPath("$.id").value("dog-tax"));
    mvc.perform(get("/api/v1/procedures/dog-tax/examples"))
        .andExpect(jsonPath("$[0].name").value("minimal"));
  }

  @Test
  void theDeadlineRulesAreABareArrayAndDaysAreTexts() throws Exception {
    mvc.perform(get("/api/v1/deadline-rules"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].id").isString())
        .andExpect(content().string(containsString("\"validFrom\":null")));
    mvc.perform(get("/api/v1/deadline-rules/vwgo-70-objection/preview?start=2026-11-22"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rule").value("vwgo-70-objection"))
        .andExpect(jsonPath("$.due").value("2026-12-22"))
        .andExpect(jsonPath("$.explanation[0].date").value("2026-11-23"));
  }
}
