package org.flowlogstatus.azure;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.flowlogstatus.architecture.Rooms;

@AnalyzeClasses(packages = "org.flowlogstatus.azure", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchRule IMPORTS_RUN_ONE_WAY = Rooms.oneWay("org.flowlogstatus.azure");
}
