package dev.lastresort;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.lastresort.database.gate.SqlStatement;

/** Who may make a statement of text without the gate, and whose text it then is. */
@AnalyzeClasses(packages = "dev.lastresort", importOptions = DoNotIncludeTests.class)
class SqlTextTest {

    private static final String DATABASE = "dev.lastresort.database.";
    private static final String REPLAY = "dev.lastresort.replay.";

    @ArchTest
    void onlyOurOwnTextGoesPastTheGate(JavaClasses all) {
        noClasses()
                // the gate itself, and readers of definitions that the database tells of itself
                .that().doNotHaveFullyQualifiedName(DATABASE + "gate.SqlGate")
                .and().doNotHaveFullyQualifiedName(DATABASE + "gate.SqlExpression")
                .and().doNotHaveFullyQualifiedName(DATABASE + "engine.h2.running.Catalog")
                .and().doNotHaveFullyQualifiedName(DATABASE + "engine.h2.running.ViewWeights")
                // they spell anew what the gate has judged
                .and().doNotHaveFullyQualifiedName(DATABASE + "engine.h2.H2Dialect")
                .and().doNotHaveFullyQualifiedName(DATABASE + "engine.postgres.PostgresDialect")
                // they hand the gate all parts of what they cut
                .and().doNotHaveFullyQualifiedName(DATABASE + "engine.postgres.ServerCode")
                .and().doNotHaveFullyQualifiedName(DATABASE + "engine.postgres.CodeBody")
                // constants
                .and().doNotHaveFullyQualifiedName(REPLAY + "state.MigrationHistory")
                // statements put together from the names of tables and columns that exist, quoted
                .and().doNotHaveFullyQualifiedName(REPLAY + "step.CopyingBack")
                .and().doNotHaveFullyQualifiedName(REPLAY + "step.TableCopy")
                .and().doNotHaveFullyQualifiedName(REPLAY + "step.LiveRows")
                .and().doNotHaveFullyQualifiedName(REPLAY + "step.RestoredRows")
                .and().doNotHaveFullyQualifiedName(REPLAY + "state.OutsideTables")
                .and().doNotHaveFullyQualifiedName(REPLAY + "state.RowInsertion")
                .should().callMethod(SqlStatement.class, "parse", String.class)
                .because("all SQL from outside passes the gate")
                .check(all);
    }
}
