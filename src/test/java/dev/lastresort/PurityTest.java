package dev.lastresort;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Nothing in a result depends on the machine: what the packages that make results may not call. The
 * compiler's own code for string templates and switches counts as theirs.
 */
@AnalyzeClasses(packages = "dev.lastresort", importOptions = DoNotIncludeTests.class)
class PurityTest {

    private static final String ROOT = "dev.lastresort";
    private static final String[] RESULTS = {
        ROOT + ".model..", ROOT + ".clock..", ROOT + ".replay..", ROOT + ".recovery..",
        ROOT + ".comparison.."
    };
    private static final Class<?>[] NOTHING = {};
    private static final Set<String> CLOCK_METHODS =
            Set.of("currentTimeMillis", "nanoTime", "now", "millis");
    private static final Set<String> WALKS = Set.of("keySet", "values", "entrySet", "forEach",
            "iterator", "stream", "parallelStream", "toArray", "replaceAll");

    @ArchTest
    void resultsDoNotReadTheMachinesClock(JavaClasses all) {
        results().should().accessTargetWhere(calling("reads the machine's clock",
                call -> CLOCK_METHODS.contains(call.getName()) && (isOf(call, "java.lang.System")
                        || call.getTargetOwner().getPackageName().startsWith("java.time"))))
                .orShould().dependOnClassesThat(assignableTo(Clock.class))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
                .because("time is virtual: the same day must come out at any hour")
                .check(all);
    }

    @ArchTest
    void resultsDrawFromTheSeedAlone(JavaClasses all) {
        results().should().dependOnClassesThat().haveNameMatching(
                "java\\.util\\.(Random|SplittableRandom|random\\..*"
                        + "|concurrent\\.ThreadLocalRandom)|java\\.security\\.SecureRandom")
                .orShould().callMethod(Math.class, "random")
                .orShould().callMethod(UUID.class, "randomUUID")
                .orShould().callMethod(System.class, "identityHashCode", Object.class)
                .orShould().callMethodWhere(target(name("shuffle")).and(
                        target(owner(type(Collections.class)))))
                .because("draws belong to the tick: a pure function of seed, actor, n and name")
                .check(all);
    }

    @ArchTest
    void resultsKnowNoDefaultLocale(JavaClasses all) {
        results().should().callMethod(Locale.class, "getDefault")
                .orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(String.class, "format", String.class, Object[].class)
                .orShould().callMethod(String.class, "formatted", Object[].class)
                .orShould().callMethodWhere(target(name("ofPattern"))
                        .and(target(rawParameterTypes(String.class))))
                .orShould().dependOnClassesThat(assignableTo(NumberFormat.class))
                .because("numbers and letters must come out the same in Ankara and in Cairo")
                .check(all);
    }

    @ArchTest
    void resultsKnowNoZone(JavaClasses all) {
        results().should().dependOnClassesThat(
                assignableTo(ZoneId.class).or(assignableTo(TimeZone.class)))
                .orShould().callMethodWhere(target(name("getBytes"))
                        .and(target(owner(type(String.class))))
                        .and(target(rawParameterTypes(NOTHING))))
                .because("instants are local to the scenario, and bytes are UTF-8")
                .check(all);
    }

    /**
     * As far as declared types show: a walk over what is declared as a HashMap or a HashSet. Behind
     * a Map or a Set only the comparison of whole fingerprints can tell.
     */
    @ArchTest
    void resultsDoNotWalkHashTables(JavaClasses all) {
        results().should()
                .accessTargetWhere(calling("walks a hash table",
                        call -> WALKS.contains(call.getName())
                                && List.of(HashMap.class, HashSet.class, ConcurrentHashMap.class)
                                        .stream().anyMatch(hash -> isOf(call, hash.getName()))))
                .orShould().callMethodWhere(target(name("parallelStream")))
                .because("the order of a hash table is nobody's decision")
                .check(all);
    }

    @ArchTest
    void onlyRecoveryKnowsThreads(JavaClasses all) {
        noClasses().that().resideInAnyPackage(ROOT + ".model..", ROOT + ".clock..",
                ROOT + ".replay..", ROOT + ".comparison..")
                .should().dependOnClassesThat(assignableTo(Thread.class)
                        .or(assignableTo(Executor.class)).or(assignableTo(Future.class)))
                .because("a branch is simulated by one thread, whoever runs beside it")
                .check(all);
    }

    @ArchTest
    void onlyTheCommandLineAndTheLauncherSpeakToTheConsole(JavaClasses all) {
        noClasses().that().resideOutsideOfPackage(ROOT + ".cli..")
                .and().doNotHaveFullyQualifiedName(ROOT + ".Launcher")
                .and().doNotHaveFullyQualifiedName(ROOT + ".Failure")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().callMethodWhere(target(name("printStackTrace"))
                        .and(target(rawParameterTypes(NOTHING))))
                .because("what others have to say they return")
                .check(all);
    }

    @ArchTest
    void nobodyKeepsALog(JavaClasses all) {
        // JavaFX, the writer of PDFs and the driver of PostgreSQL log complaints of their own,
        // which these classes take out of the user's sight
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".ui.ClassPathNotice")
                .and().doNotHaveFullyQualifiedName(ROOT + ".report.pdf.PdfReport")
                .and().doNotHaveFullyQualifiedName(ROOT + ".store.PostgresStore")
                .should().dependOnClassesThat().resideInAnyPackage("java.util.logging..",
                        "org.slf4j..", "org.apache.logging..",
                        "org.apache.commons.logging..")
                .because("the journal is the log; everything else is told to the user or thrown")
                .check(all);
    }

    @ArchTest
    void onlyTheOutermostLeaves(JavaClasses all) {
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".Launcher")
                .should().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "halt", int.class)
                .because("an exit code is an answer, and the launcher gives it")
                .check(all);
    }

    private static GivenClassesConjunction results() {
        return noClasses().that().resideInAnyPackage(RESULTS);
    }

    private static boolean isOf(JavaAccess<?> call, String owner) {
        return call.getTargetOwner().getName().equals(owner);
    }

    private static DescribedPredicate<JavaAccess<?>> calling(
            String what, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(what, test);
    }
}
