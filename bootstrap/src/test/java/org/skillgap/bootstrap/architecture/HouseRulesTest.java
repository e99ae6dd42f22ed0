package org.skillgap.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final String ROOT = "org.skillgap";
    private static final String WRONG = "org.skillgap.bootstrap.architecture.wrong";

    /** Neither test classes nor the test jar of another module. */
    private static final ImportOption PRODUCT =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    private static final JavaClasses PRODUCT_CLASSES =
            new ClassFileImporter().withImportOption(PRODUCT).importPackages(ROOT);
    private static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(HouseRules::domainUsesPlainJavaOnly, "domain.UsesSql"),
                rule(HouseRules::domainDoesNotLookAtTheWorld, "domain.AsksTheTime"),
                rule(HouseRules::applicationUsesTheDomainOnly, "application.UsesFiles"),
                rule(HouseRules::persistenceUsesItsOwnLibraries, "adapter.persistence.UsesAnotherAdapter"),
                rule(HouseRules::onetUsesItsOwnLibraries, "adapter.onet.UsesSql"),
                rule(HouseRules::llmUsesItsOwnLibraries, "adapter.llm.UsesTheCatalog"),
                rule(HouseRules::webUsesItsOwnLibraries, "adapter.web.UsesTheMemoryStore"),
                rule(HouseRules::bootstrapUsesThePublicEntriesOfAdapters, "bootstrap.UsesTheInsideOfAnAdapter"),
                rule(HouseRules::environmentIsReadInTheConfigurationOnly, "application.ReadsTheEnvironment"),
                rule(HouseRules::packagesOfAModuleHaveNoCycles, "application.left.UsesRight"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void product_keepsTheRule(Function<HouseRules, ArchRule> rule, String wrongClass) {
        rule.apply(new HouseRules(ROOT)).check(PRODUCT_CLASSES);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void rule_failsOnAWrongClass(Function<HouseRules, ArchRule> rule, String wrongClass) {
        EvaluationResult result = rule.apply(new HouseRules(WRONG)).evaluate(WRONG_CLASSES);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString())
                .contains(wrongClass.substring(wrongClass.lastIndexOf('.') + 1));
    }

    @Test
    void product_isSeenWhole() {
        assertThat(List.of(
                        "domain", "application", "adapter.persistence", "adapter.onet", "adapter.llm", "adapter.web"))
                .allSatisfy(name -> assertThat(PRODUCT_CLASSES.stream()
                                .filter(type -> type.getPackageName().startsWith(ROOT + "." + name)))
                        .isNotEmpty());
        assertThat(PRODUCT_CLASSES.stream().filter(type -> type.getName().endsWith("Test")))
                .isEmpty();
    }

    @Test
    void everyPackage_saysWhatItIs() {
        assertThat(PRODUCT_CLASSES.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(place -> !place.getName().contains(".schema"))
                        .filter(place -> place.tryGetPackageInfo().isEmpty())
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    private static Arguments rule(Function<HouseRules, ArchRule> rule, String wrongClass) {
        return Arguments.of(rule, wrongClass);
    }
}
