package dev.redress.app.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.redress.app.Redress;
import dev.redress.app.boundaries.planted.PlantedViolations;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("Boundaries: each holds, and each fails on the violation planted for it")
class BoundaryTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.redress");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackagesOf(PlantedViolations.class);

    @Test
    @DisplayName("No module reaches into another, beyond what it declares, or round in a circle")
    void modules() {
        ApplicationModules.of(Redress.class).verify();
    }

    @Test
    @DisplayName("The check of modules bites: a module that reaches into another one is found")
    void modulesBite() {
        ApplicationModules planted = ApplicationModules.of(
                dev.redress.app.boundaries.planted.modules.PlantedProgram.class, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(planted::verify).hasMessageContaining("later");
    }

    @TestFactory
    List<DynamicTest> rulesHold() {
        return Boundaries.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> rulesBite() {
        return Boundaries.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest("planted: " + rule.getDescription(), () -> assertBites(rule)))
                .toList();
    }

    private static void assertBites(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation())
                .as("a violation of '" + rule.getDescription() + "' is planted and must be found")
                .isTrue();
    }
}
