package dev.lastresort.scenario.json;

import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where {@code {"file": "name.sql"}} is looked up. */
public sealed interface SqlFiles {

    /** The file's text, or a refusal among the findings. */
    Optional<String> read(Spot file, Findings findings);

    /** The folder of a scenario file. Invariant: nothing outside it is read or looked at. */
    record Folder(Path folder) implements SqlFiles {

        @Override
        public Optional<String> read(Spot file, Findings findings) {
            return switch (FolderFile.of(folder, file.raw())) {
                case FolderFile.Refused(var why, var fix) -> refuse(
                        file, findings, "'" + file.text() + "' is not read: " + why, fix);
                case FolderFile.Found(var path) -> text(path, file, findings);
            };
        }

        private static Optional<String> text(Path path, Spot file, Findings findings) {
            Findings aside = new Findings();
            Optional<String> text = new SourceText(aside, SourceText.FileKind.OTHER).of(path);
            aside.problems(Places.nowhereIn(file.text())).stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .forEach(
                            problem -> refuse(file, findings, told(file, problem),
                                    problem.howToFix()));
            return text;
        }
    }

    private static String told(Spot file, Problem problem) {
        String place = problem.line() > 0
                ? ", line " + problem.line() + ", column " + problem.column() : "";
        return "'" + file.text() + "'" + place + ": " + problem.message();
    }

    /** A bundled scenario has no folder. */
    record None() implements SqlFiles {
        @Override
        public Optional<String> read(Spot file, Findings findings) {
            return refuse(
                    file,
                    findings,
                    "a bundled scenario cannot name files",
                    "write the SQL into the scenario");
        }
    }

    /** Files as they were read before. */
    record InMemory(Map<String, String> texts) implements SqlFiles {
        @Override
        public Optional<String> read(Spot file, Findings findings) {
            return Optional.ofNullable(texts.get(file.raw())).or(() -> refuse(file, findings,
                    "'" + file.text() + "' was not read before", "name a file that was"));
        }
    }

    private static Optional<String> refuse(
            Spot file, Findings findings, String message, String howToFix) {
        findings.error(Rule.BAD_SQL_FILE, file.pointer(), message, howToFix);
        return Optional.empty();
    }
}
