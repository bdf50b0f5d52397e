package dev.lastresort.census;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.held.CutStatement;
import dev.lastresort.held.ProgramPath;
import dev.lastresort.held.StatementCut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How much of the SQL that people write the program runs: never less than before. */
@Execution(ExecutionMode.CONCURRENT)
class CensusTest {

    private static final int STATEMENTS = 1_945;
    private static final int SOURCES = 14;
    /** A ratchet: raised by whoever makes more run. */
    private static final int RUN_AT_LEAST = 1_901;
    /** A ratchet: statements that are neither run nor refused with a reason. */
    private static final int FAIL_AT_MOST = 0;

    /** A ratchet: refusals that do not say what they are about. */
    private static final int NAMELESS_AT_MOST = 0;

    @Test
    void holdsWhatItsReadmeSays() {
        List<CensusSource> sources = CensusSource.all();
        assertEquals(SOURCES, sources.size());
        assertEquals(STATEMENTS, sources.stream().mapToInt(s -> s.statements().size()).sum());
    }

    @Test
    void noLessOfItRunsThanBefore() throws IOException {
        CensusTally tally = new CensusTally();
        for (CensusSource source : CensusSource.all()) {
            try (ProgramPath program = new ProgramPath()) {
                for (CensusSource.File file : source.files()) {
                    for (CutStatement statement : file.statements()) {
                        tally.add(source.name() + "/" + file.name() + ":" + statement.line(),
                                statement, program.run(statement.whole()));
                    }
                }
            }
        }
        Path report = Path.of("target", "census.txt");
        Files.writeString(report, tally.text());
        assertTrue(tally.nameless().size() <= NAMELESS_AT_MOST,
                () -> String.join("\n", tally.nameless()));
        assertTrue(tally.ran() >= RUN_AT_LEAST && tally.failed() <= FAIL_AT_MOST,
                tally.ran() + " run, " + tally.failed() + " fail: see " + report);
    }

    @Test
    void aFileIsCutWhereItsStatementsEnd() {
        List<String> texts = new ArrayList<>();
        StatementCut.of("""
                \\restrict a;b
                -- a comment; with a semicolon
                INSERT INTO t VALUES ('a;b', E'it\\'s; so');
                CREATE FUNCTION f() RETURNS int AS $body$ BEGIN; RETURN 1; END $body$ LANGUAGE x;
                COPY t (a) FROM stdin;
                one;two
                \\.
                SELECT "a;b" /* ; */ FROM t
                """).forEach(statement -> texts.add(statement.line() + " " + statement.speaking()
                .replaceAll("\\s+", " ") + statement.rows()));
        assertEquals(List.of("3 INSERT INTO t VALUES ('a;b', E'it\\'s; so')",
                "4 CREATE FUNCTION f() RETURNS int AS $body$ BEGIN; RETURN 1; END $body$"
                        + " LANGUAGE x",
                "5 COPY t (a) FROM stdinone;two\n", "8 SELECT \"a;b\" FROM t"), texts);
    }
}
