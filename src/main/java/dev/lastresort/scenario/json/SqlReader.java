package dev.lastresort.scenario.json;

import dev.lastresort.database.written.WrittenStatement;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads SQL in its three forms: a text, a list of lines, or the name of a file. */
public final class SqlReader {

    private final Findings findings;
    private final SqlFiles files;
    private final Map<String, Places.SqlFile> read = new HashMap<>();
    private final Map<String, Places.Start> starts = new HashMap<>();
    private final Map<String, List<WrittenStatement>> cut = new HashMap<>();
    private long charactersInFiles;

    public SqlReader(Findings findings, SqlFiles files) {
        this.findings = findings;
        this.files = files;
    }

    /**
     * The SQL at that place, which is also the place that it remembers; empty SQL where it has no
     * such form.
     */
    Sql read(Spot spot) {
        return new Sql(text(spot), spot.pointer());
    }

    Optional<Sql> readOptional(Spot spot) {
        return spot.present() ? Optional.of(read(spot)) : Optional.empty();
    }

    /**
     * The statements at that place, of which an SQL file holds many; empty SQL where there is none.
     */
    List<Sql> readAll(Spot spot) {
        String text = text(spot);
        // A file may be named many times: it is cut once.
        List<WrittenStatement> written = cut.computeIfAbsent(text, WrittenStatement::of);
        if (written.size() < 2) {
            return List.of(new Sql(text, spot.pointer()));
        }
        List<Sql> all = new ArrayList<>();
        for (WrittenStatement one : written) {
            Sql sql = Sql.among(one.text(), spot.pointer(), all.size());
            starts.put(sql.pointer(), Places.Start.of(text, one.start()));
            all.add(sql);
        }
        return all;
    }

    public List<Sql> readEach(Spot list) {
        return list.elements().stream().flatMap(spot -> readAll(spot).stream()).toList();
    }

    /** Where the statements begin that share their place with others, by their pointers. */
    public Map<String, Places.Start> starts() {
        return Map.copyOf(starts);
    }

    /** The statements that stand in files of their own, by their pointers. */
    public Map<String, Places.SqlFile> filesRead() {
        return Map.copyOf(read);
    }

    private String file(Spot spot) {
        Spot name = spot.at("file");
        if (charactersInFiles > SourceText.MAX_BYTES) {
            // Told once: a scenario may name one large file many times.
            return "";
        }
        String text = files.read(name, findings).orElse("");
        charactersInFiles += text.length();
        if (charactersInFiles > SourceText.MAX_BYTES) {
            findings.error(Rule.BAD_SQL_FILE, name.pointer(),
                    "with this one, the SQL files that the scenario names are larger than "
                            + SourceText.MAX_BYTES / 1_000_000 + " MB together",
                    "generate rows with seeds, and name no large file twice");
            return "";
        }
        read.put(spot.pointer(), new Places.SqlFile(name.raw(), text));
        return text;
    }

    private String text(Spot spot) {
        String text = switch (spot) {
            case Spot s when s.node().isArray() -> String.join("\n", s.rawTexts());
            case Spot s when s.has("file") -> file(s);
            default -> spot.raw();
        };
        // The schema refuses what is empty outright; blanks and empty lines pass it.
        boolean written = !spot.raw().isEmpty() || spot.node().isArray() && !spot.node().isEmpty();
        if (written && text.isBlank()) {
            findings.error(
                    Rule.EMPTY_VALUE, spot.pointer(), "there is no SQL here", "write a statement");
        }
        return text;
    }
}
