package org.skillgap.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Who may use what, as white lists: what is not named is not allowed. The rules take the root package, so that they can be
 * held against classes that break them on purpose.
 */
final class HouseRules {

    private static final String[] PLAIN_JAVA = {
        "java.lang",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.math",
        "java.time",
        "java.time.temporal",
        "java.util",
        "java.util.function",
        "java.util.regex",
        "java.util.stream"
    };
    private static final String[] APPLICATION_JAVA = {"java.nio.charset", "java.security", "java.util.concurrent.."};
    private static final String[] FILES = {
        "java.io",
        "java.nio",
        "java.nio.charset",
        "java.nio.file..",
        "java.security",
        "java.time.format",
        "java.util.concurrent..",
        "java.util.zip"
    };

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    ArchRule domainUsesPlainJavaOnly() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat(in(PLAIN_JAVA, ours("domain..")));
    }

    ArchRule domainDoesNotLookAtTheWorld() {
        DescribedPredicate<JavaMethodCall> asksTheWorld = DescribedPredicate.describe(
                "asks for the time, for chance, or for the environment",
                call -> call.getName().equals("now")
                        || call.getName().equals("random")
                        || call.getTargetOwner().isEquivalentTo(System.class));
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .callMethodWhere(asksTheWorld)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, System.Logger.class);
    }

    ArchRule applicationUsesTheDomainOnly() {
        return classes()
                .that()
                .resideInAPackage(root + ".application..")
                .should()
                .onlyDependOnClassesThat(in(PLAIN_JAVA, APPLICATION_JAVA, ours("domain..", "application..")));
    }

    ArchRule persistenceUsesItsOwnLibraries() {
        return adapter(
                "persistence",
                ours(
                        "domain..",
                        "application.port",
                        "application.error",
                        "application.release",
                        "application.landing",
                        "application.assessment",
                        "application.catalog"),
                FILES,
                new String[] {
                    "java.nio.channels",
                    "java.sql",
                    "javax.sql",
                    "org.jooq..",
                    "org.flywaydb..",
                    "com.mysql.cj.exceptions",
                    "com.zaxxer.hikari..",
                    "io.micrometer.core.instrument",
                    "org.h2..",
                    "io.github.resilience4j..",
                    "org.slf4j"
                });
    }

    ArchRule onetUsesItsOwnLibraries() {
        return adapter(
                "onet",
                ours("domain..", "application.port", "application.error", "application.release", "application.landing"),
                FILES,
                new String[] {
                    "java.net",
                    "java.net.http",
                    "java.nio.channels",
                    "javax.net.ssl",
                    "com.fasterxml.jackson..",
                    "io.github.resilience4j..",
                    "org.slf4j"
                });
    }

    ArchRule llmUsesItsOwnLibraries() {
        return adapter(
                "llm",
                ours(
                        "domain..",
                        "application.port",
                        "application.error",
                        "application.release",
                        "application.assessment"),
                FILES,
                new String[] {
                    "java.net",
                    "java.net.http",
                    "com.sun.net.httpserver",
                    "javax.net.ssl",
                    "com.fasterxml.jackson..",
                    "io.github.resilience4j..",
                    "org.slf4j"
                });
    }

    ArchRule webUsesItsOwnLibraries() {
        return adapter(
                "web",
                ours(
                        "domain..",
                        "application.port",
                        "application.error",
                        "application.assess",
                        "application.assessment",
                        "application.calibration",
                        "application.catalog",
                        "application.bulk",
                        "application.compare",
                        "application.current",
                        "application.describe",
                        "application.fetch",
                        "application.release",
                        "application.gap",
                        "application.occupation",
                        "application.path",
                        "application.quality",
                        "application.landing",
                        "application.schedule",
                        "application.related"),
                FILES,
                new String[] {
                    "java.net",
                    "java.nio.channels",
                    "java.time.format",
                    "io.javalin..",
                    "io.micrometer.core.instrument",
                    "io.micrometer.prometheusmetrics",
                    "io.github.bucket4j..",
                    "org.eclipse.jetty..",
                    "jakarta.servlet..",
                    "com.fasterxml.jackson..",
                    "de.siegmar.fastcsv..",
                    "org.slf4j",
                    "kotlin.."
                });
    }

    ArchRule bootstrapUsesThePublicEntriesOfAdapters() {
        DescribedPredicate<JavaClass> outsideAdapters = resideOutsideOfPackages(root + ".adapter..");
        DescribedPredicate<HasName> entries = nameMatching(root.replace(".", "\\.")
                + "\\.adapter\\.(persistence\\.(JooqOccupationRepository|StoreBackup(\\$\\w+)?|StoreConfig(\\$\\w+)?"
                + "|backup\\.BackupFacts)|onet\\.TextRelease"
                + "|onet\\.service\\.(HttpOnetService|OnetServiceConfig(\\$\\w+)?)"
                + "|onet\\.download\\.(OfficialReleases|DownloadConfig|WebAddress)"
                + "|llm\\.(LanguageModel|(LlmConfig|ModelService)(\\$\\w+)*)|web\\.(WebServer(\\$\\w+)?|WebConfig|ProfileJson|answer\\.(AnswerJson|GapForm)"
                + "|guard\\.(Guard|ApiKeys|KeyHash|RateLimit|HostNames|TrustedProxies)"
                + "|bulk\\.PairsFormat))");
        return classes()
                .that()
                .resideInAPackage(root + ".bootstrap..")
                .should()
                .onlyDependOnClassesThat(outsideAdapters.or(entries.forSubtype()));
    }

    ArchRule environmentIsReadInTheConfigurationOnly() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".bootstrap.config")
                .and()
                .resideInAPackage(root + "..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class);
    }

    ArchRule packagesOfAModuleHaveNoCycles() {
        return slices().matching(root + ".(*).(*)..").should().beFreeOfCycles();
    }

    private ArchRule adapter(String name, String[]... allowed) {
        return classes()
                .that()
                .resideInAPackage(root + ".adapter." + name + "..")
                .should()
                .onlyDependOnClassesThat(in(join(PLAIN_JAVA, ours("adapter." + name + "..")), join(allowed)));
    }

    private String[] ours(String... packages) {
        return Arrays.stream(packages).map(name -> root + "." + name).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> in(String[]... packages) {
        return resideInAnyPackage(join(packages)).or(DescribedPredicate.describe("primitive", JavaClass::isPrimitive));
    }

    private static String[] join(String[]... lists) {
        List<String> all = new ArrayList<>();
        for (String[] list : lists) {
            all.addAll(List.of(list));
        }
        return all.toArray(String[]::new);
    }
}
