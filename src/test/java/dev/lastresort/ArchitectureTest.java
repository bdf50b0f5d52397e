package dev.lastresort;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** The arrows of the design, and what each package may not know. */
@AnalyzeClasses(packages = "dev.lastresort", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.lastresort";

    private static final String H2 = ROOT + ".database.engine.h2..";
    private static final String POSTGRES = ROOT + ".database.engine.postgres..";

    private static final String[] JACKSON = {
        "tools.jackson..", "com.fasterxml.jackson..", "com.networknt.."
    };

    @ArchTest
    void arrowsPointDownward(JavaClasses all) {
        layers()
                .whereLayer("root").mayNotBeAccessedByAnyLayer()
                .whereLayer("app").mayOnlyBeAccessedByLayers("root")
                .whereLayer("store").mayOnlyBeAccessedByLayers("root")
                .whereLayer("cli").mayOnlyBeAccessedByLayers("root", "app")
                .whereLayer("ui").mayOnlyBeAccessedByLayers("root", "app")
                .whereLayer("session").mayOnlyBeAccessedByLayers(
                        "root", "app", "cli", "ui", "store")
                .whereLayer("report").mayOnlyBeAccessedByLayers("cli", "ui")
                .whereLayer("picture").mayOnlyBeAccessedByLayers("report", "ui")
                .whereLayer("inspection").mayOnlyBeAccessedByLayers("report", "ui")
                .whereLayer("comparison").mayOnlyBeAccessedByLayers("session")
                .whereLayer("recovery").mayOnlyBeAccessedByLayers("session")
                .whereLayer("replay").mayOnlyBeAccessedByLayers("recovery", "session")
                .whereLayer("scenario").mayOnlyBeAccessedByLayers(
                        "root", "app", "session", "report", "cli", "ui")
                .whereLayer("clock").mayOnlyBeAccessedByLayers("replay")
                .whereLayer("database").mayOnlyBeAccessedByLayers(
                        "scenario", "replay", "recovery", "session")
                .because("a layer that knows only those below it can be read and changed alone")
                .check(all);
    }

    @ArchTest
    void everyClassBelongsToALayer(JavaClasses all) {
        layers().ensureAllClassesAreContainedInArchitecture()
                .because("a class outside of all layers is one that no rule holds")
                .check(all);
    }

    @ArchTest
    void theModelKnowsNothingAboveIt(JavaClasses all) {
        noClasses().that().resideInAPackage(ROOT + ".model..")
                .should().dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                        .and(resideOutsideOfPackages(ROOT + ".model..")))
                .because("the model is what all others share; it must not drag any of them along")
                .check(all);
    }

    @ArchTest
    void whatShouldHappenDoesNotKnowWhatHappened(JavaClasses all) {
        noClasses().that().resideInAPackage(ROOT + ".model.scenario..").should()
                .dependOnClassesThat().resideInAnyPackage(
                        ROOT + ".model.journal..", ROOT + ".model.outcome..")
                .because("a scenario is written before anything happens")
                .check(all);
        noClasses().that().resideInAPackage(ROOT + ".model.journal..").should()
                .dependOnClassesThat().resideInAPackage(ROOT + ".model.outcome..")
                .because("a journal tells what happened, not what came of it")
                .check(all);
    }

    @ArchTest
    void lowPackagesKnowOnlyTheModel(JavaClasses all) {
        for (String pure : List.of("scenario", "clock", "database", "comparison",
                "inspection", "picture")) {
            noClasses().that().resideInAPackage(ROOT + "." + pure + "..")
                    .should().dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                            .and(resideOutsideOfPackages(
                                    ROOT + ".model..", ROOT + "." + pure + "..",
                                    // a file's statements are cut where the gate cuts them
                                    pure.equals("scenario") ? ROOT + ".database.written"
                                            : ROOT + ".model..")))
                    .allowEmptyShould(true)
                    .because(pure + " does one job on the model and needs no other package for it")
                    .check(all);
        }
    }

    @ArchTest
    void packagesAreFreeOfCycles(JavaClasses all) {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles()
                .because("packages in a cycle can only be understood together")
                .check(all);
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles()
                .because("the same holds for packages within packages")
                .check(all);
    }

    @ArchTest
    void anEngineIsKnownOnlyToItsOwnPackages(JavaClasses all) {
        noClasses().that().resideOutsideOfPackage(H2)
                .should().dependOnClassesThat().resideInAPackage("org.h2..")
                .because("what only one engine does would otherwise creep into all that use it")
                .check(all);
        for (String engine : List.of(H2, POSTGRES)) {
            noClasses().that().resideOutsideOfPackages(engine, ROOT + ".database.engines")
                    .should().dependOnClassesThat().resideInAPackage(engine)
                    .because("an engine is a port: whoever runs SQL must not know which one it is")
                    .check(all);
        }
        noClasses().that().resideOutsideOfPackages(ROOT + ".database.engine..", ROOT + ".store..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..")
                .because("a connection is an engine's own affair")
                .check(all);
    }

    @ArchTest
    void onlyTheStoreConnectsToAServerOfSomebodys(JavaClasses all) {
        noClasses().that().resideOutsideOfPackages(ROOT + ".store..", POSTGRES)
                .should().dependOnClassesThat().resideInAnyPackage("org.postgresql..")
                .because("no scenario, exercise or attempt may cause a connection")
                .check(all);
        noClasses().that().resideInAPackage(POSTGRES)
                .should().dependOnClassesThat().resideInAnyPackage(ROOT + ".store..")
                .because("an engine connects to the server that it has started, and to no other")
                .check(all);
        noClasses().that().resideInAPackage(ROOT + ".store..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.h2..", ROOT + ".database..", ROOT + ".scenario..")
                .because("the store keeps bytes, and knows nothing of what they say")
                .check(all);
    }

    @ArchTest
    void sqlIsCutInOnePlace(JavaClasses all) {
        noClasses().that().resideOutsideOfPackages(
                ROOT + ".database..", ROOT + ".session.sql..")
                .should().dependOnClassesThat().haveNameMatching(
                        ".*\\.database\\.gate\\.(SqlLexer|Token)(\\$.*)?")
                .because("screens and gate agree on where a statement ends if nobody cuts SQL anew")
                .check(all);
    }

    @ArchTest
    void onlyFilesAreJson(JavaClasses all) {
        noClasses().that().resideOutsideOfPackages(
                ROOT + ".scenario..", ROOT + ".report..", ROOT + ".session..")
                .should().dependOnClassesThat().resideInAnyPackage(JACKSON)
                .because("JSON ends where a file has been read and begins where one is written")
                .check(all);
    }

    @ArchTest
    void onlyTheUserInterfaceKnowsJavaFx(JavaClasses all) {
        noClasses().that().resideOutsideOfPackage(ROOT + ".ui..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.fxmisc..")
                .because("a command that loads the toolkit is slow and fails without a display")
                .check(all);
    }

    @ArchTest
    void viewModelsAndPicturesKnowNoScene(JavaClasses all) {
        noClasses().that(resideInAnyPackage(ROOT + ".ui..").and(nameMatching(".*Model(\\$.*)?"))
                .or(resideInAnyPackage(ROOT + ".picture..")))
                .should().dependOnClassesThat().resideInAPackage("javafx.scene..")
                .allowEmptyShould(true)
                .because("what is shown must be testable without a window")
                .check(all);
    }

    @ArchTest
    void onlyTheCommandLineKnowsItsParser(JavaClasses all) {
        noClasses().that().resideOutsideOfPackage(ROOT + ".cli..")
                .should().dependOnClassesThat().resideInAPackage("picocli..")
                .because("what a command does is done by others, who can be called without one")
                .check(all);
    }

    @ArchTest
    void classesAreNotNamedAfterNothing(JavaClasses all) {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
                .because("such a name says nothing of what the class is for")
                .check(all);
    }

    @ArchTest
    void theLauncherStartsTheToolkitAndIsNoPartOfIt(JavaClasses all) {
        classes().that().haveFullyQualifiedName(ROOT + ".Launcher")
                .should().notBeAssignableTo("javafx.application.Application")
                .because("off the module path Java refuses to start an Application")
                .check(all);
    }

    @ArchTest
    void theRootHoldsOnlyTheLauncher(JavaClasses all) {
        noClasses().that().resideInAPackage(ROOT)
                .should().haveNameNotMatching(ROOT.replace(".", "\\.")
                        + "\\.(Launcher|package-info)(\\$.*)?")
                .because("what starts the program should be found at once, and nothing beside it")
                .check(all);
    }

    private static LayeredArchitecture layers() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("root").definedBy(ROOT)
                .layer("app").definedBy(ROOT + ".app..")
                .layer("model").definedBy(ROOT + ".model..");
        for (String name : new String[] {
            "scenario", "clock", "database", "replay", "recovery", "comparison",
            "inspection", "session", "store"}) {
            layers = layers.layer(name).definedBy(ROOT + "." + name + "..");
        }
        for (String later : new String[] {"picture", "report", "cli", "ui"}) {
            layers = layers.optionalLayer(later).definedBy(ROOT + "." + later + "..");
        }
        return layers;
    }
}
