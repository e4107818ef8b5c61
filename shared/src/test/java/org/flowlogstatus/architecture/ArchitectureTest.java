package org.flowlogstatus.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.core.TokenStreamFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "org.flowlogstatus", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> CASE_METHODS = Set.of("toLowerCase", "toUpperCase", "format");

  @ArchTest
  static final ArchRule NO_VENDOR_SDK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.azure..", "com.microsoft..", "com.aliyun..", "com.aliyuncs..", "darabonba..")
          .because("only adapters see a vendor's classes, so that truth is tested without them");

  @ArchTest
  static final ArchRule NO_FUNCTION =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.flowlogstatus.azure..",
              "org.flowlogstatus.alibaba..",
              "org.flowlogstatus.local..")
          .because("imports run one way");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.flowlogstatus.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PLANNERS_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that(resideInAPackage("org.flowlogstatus.plan.azure.."))
          .should()
          .dependOnClassesThat(resideInAPackage("org.flowlogstatus.plan.alibaba.."))
          .because("what both clouds' plans are made of stands beside them");

  @ArchTest
  static final ArchRule A_PLAN_IS_WRITTEN_WITHOUT_ITS_PLANNER =
      noClasses()
          .that(
              resideInAnyPackage(
                  "org.flowlogstatus.plan.step..",
                  "org.flowlogstatus.plan.choice..",
                  "org.flowlogstatus.plan.part..",
                  "org.flowlogstatus.plan.script..",
                  "org.flowlogstatus.plan.template..",
                  "org.flowlogstatus.plan.text..",
                  "org.flowlogstatus.plan.alibaba.."))
          .should()
          .dependOnClassesThat(resideInAPackage("org.flowlogstatus.plan.azure.."))
          .because("a step says all that a script or a template needs");

  @ArchTest
  static final ArchRule THE_MODEL_STANDS_ALONE =
      classes()
          .that(resideInAPackage("org.flowlogstatus.model.."))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.flowlogstatus.model..", "java..", "org.immutables..", "org.jspecify.."));

  @ArchTest
  static final ArchRule JUDGEMENT_KNOWS_NO_HTTP_SERVER =
      noClasses()
          .that(
              resideInAnyPackage(
                  "org.flowlogstatus.verdict..",
                  "org.flowlogstatus.call..",
                  "org.flowlogstatus.retry..",
                  "org.flowlogstatus.wire.."))
          .should()
          .dependOnClassesThat(resideInAPackage("org.flowlogstatus.http.."));

  @ArchTest
  static final ArchRule WORDS_WITHOUT_JSON =
      noClasses()
          .that(
              resideInAnyPackage(
                  "org.flowlogstatus.model..",
                  "org.flowlogstatus.report..",
                  "org.flowlogstatus.failure..",
                  "org.flowlogstatus.settings..",
                  "org.flowlogstatus.log.."))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule ONE_PLACE_PARSES =
      noClasses()
          .that(describe("outside json", type -> !type.getPackageName().endsWith(".json")))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(TokenStreamFactory.class)
          .because("what counts as an answer is decided once");

  @ArchTest
  static final ArchRule NO_OBJECT_MAPPER =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ObjectMapper.class)
          .because("its set-up costs a cold start more than the reading");

  @ArchTest
  static final ArchRule WORDS_ARE_THE_SAME_IN_EVERY_LANGUAGE =
      noClasses()
          .should()
          .accessTargetWhere(call("depends on the default locale", ArchitectureTest::isLocal));

  @ArchTest
  static final ArchRule THE_ENVIRONMENT_IS_PASSED_IN =
      noClasses()
          .should()
          .accessTargetWhere(call("reads the environment", ArchitectureTest::isEnv));

  @ArchTest
  static final ArchRule TIME_IS_PASSED_IN =
      noClasses().should().accessTargetWhere(call("asks what time it is", ArchitectureTest::isNow));

  private static DescribedPredicate<JavaAccess<?>> call(
      String what, Predicate<JavaAccess<?>> predicate) {
    return describe(what, predicate);
  }

  private static boolean isLocal(JavaAccess<?> call) {
    boolean localeGiven =
        parameters(call).stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    return isOf(call, String.class) && CASE_METHODS.contains(call.getName()) && !localeGiven;
  }

  private static boolean isEnv(JavaAccess<?> call) {
    return isOf(call, System.class) && call.getName().equals("getenv");
  }

  private static boolean isNow(JavaAccess<?> call) {
    boolean now =
        call.getName().equals("now")
            && parameters(call).isEmpty()
            && (isOf(call, Instant.class)
                || isOf(call, LocalDate.class)
                || isOf(call, LocalDateTime.class)
                || isOf(call, OffsetDateTime.class)
                || isOf(call, ZonedDateTime.class));
    boolean clock = isOf(call, Clock.class) && call.getName().startsWith("system");
    return now || clock || (isOf(call, System.class) && call.getName().equals("currentTimeMillis"));
  }

  private static List<JavaClass> parameters(JavaAccess<?> call) {
    return call.getTarget() instanceof CodeUnitAccessTarget target
        ? target.getRawParameterTypes()
        : List.of();
  }

  private static boolean isOf(JavaAccess<?> call, Class<?> owner) {
    return call.getTargetOwner().isEquivalentTo(owner);
  }
}
