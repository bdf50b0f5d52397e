package dev.lastresort.differences;

import dev.lastresort.held.CutStatement;
import dev.lastresort.held.StatementCut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One case: statements, and what each side makes of them.
 *
 * @param told the rules by which {@code validate} tells of it; empty if none does
 */
record DifferenceCase(String file, String title, String sql, String postgres, String ours,
        String told) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "differences");
    private static final String BOTH = "-> both ";
    private static final String POSTGRES = "-> postgresql ";
    private static final String OURS = "-> here ";
    private static final String TOLD = "-> told by ";

    /** How the two outcomes are to each other. */
    enum Relation {
        SAME, BOTH_FAIL, REFUSED_HERE, DIFFERENT
    }

    Relation relation() {
        if (postgres.equals(ours)) {
            return Relation.SAME;
        }
        if (ours.startsWith(Observed.REFUSED)) {
            return Relation.REFUSED_HERE;
        }
        return postgres.startsWith(Observed.ERROR) && ours.startsWith(Observed.ERROR)
                && !postgres.contains(";") && !ours.contains(";")
                        ? Relation.BOTH_FAIL : Relation.DIFFERENT;
    }

    List<String> statements() {
        return StatementCut.of(sql).stream().map(CutStatement::text).toList();
    }

    DifferenceCase observed(String newPostgres, String newOurs) {
        return new DifferenceCase(file, title, sql, newPostgres, newOurs, told);
    }

    DifferenceCase toldBy(String rules) {
        return new DifferenceCase(file, title, sql, postgres, ours, rules);
    }

    /** As it stands in its file. */
    String text() {
        String outcomes = postgres.equals(ours) ? BOTH + ours + "\n"
                : POSTGRES + postgres + "\n" + OURS + ours + "\n";
        return "# " + title + "\n" + sql + outcomes + (told.isEmpty() ? "" : TOLD + told + "\n");
    }

    static List<DifferenceCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.toString().endsWith(".cases")).sorted()
                    .flatMap(path -> read(path).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DifferenceCase> read(Path path) {
        try {
            List<DifferenceCase> cases = new ArrayList<>();
            for (String part : Files.readString(path).split("(?m)^# ")) {
                if (!part.isBlank()) {
                    cases.add(parse(path.getFileName().toString(), part.lines().toList()));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DifferenceCase parse(String file, List<String> lines) {
        String sql = lines.stream().skip(1).filter(line -> !line.startsWith("-> "))
                .map(line -> line + "\n").collect(Collectors.joining());
        String both = line(lines, BOTH);
        return new DifferenceCase(file, lines.getFirst(), sql,
                both.isEmpty() ? line(lines, POSTGRES) : both,
                both.isEmpty() ? line(lines, OURS) : both, line(lines, TOLD));
    }

    private static String line(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst()
                .map(line -> line.substring(start.length())).orElse("");
    }
}
