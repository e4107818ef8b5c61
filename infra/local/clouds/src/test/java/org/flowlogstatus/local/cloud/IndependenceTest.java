package org.flowlogstatus.local.cloud;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the functions are held against shares no code with them, and so no mistake either. */
@AnalyzeClasses(packages = "org.flowlogstatus.local")
class IndependenceTest {
  @ArchTest
  static final ArchRule ONLY_THE_FUNCTIONS_TESTS_SEE_THE_FUNCTIONS =
      noClasses()
          .that()
          .resideOutsideOfPackage("..functiontest..")
          .should()
          .dependOnClassesThat(
              Predicates.resideInAPackage("org.flowlogstatus..")
                  .and(Predicates.resideOutsideOfPackage("org.flowlogstatus.local..")));
}
