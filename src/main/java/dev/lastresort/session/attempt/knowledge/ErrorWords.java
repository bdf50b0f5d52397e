package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.RequestStatement;
import dev.lastresort.model.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an error means, in words: a journal has codes alone, since the words of a database follow
 * the machine. Which table is missing follows from what was dropped so far.
 */
final class ErrorWords {

    private static final int SHOWN = 90;

    private final Scenario scenario;
    private final Set<String> gone = new TreeSet<>();

    ErrorWords(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Takes note of what happened to the tables. */
    void follow(Event event) {
        if (event instanceof Event.StepEnded ended) {
            ended.commit().changes().stream().filter(Change.SchemaChanged.class::isInstance)
                    .map(Change.SchemaChanged.class::cast).forEach(change -> {
                        gone.addAll(change.gone());
                        change.remade().stream().map(TableImage::shape)
                                .forEach(shape -> gone.remove(shape.table()));
                    });
        } else if (event instanceof Event.Restored) {
            gone.clear();
        }
    }

    /** The error, with its code and the statement that it struck. */
    String of(Answered answered, Failed failed) {
        Optional<String> sql = statement(answered, failed.statement());
        return meaning(failed.sqlState(), sql.orElse("")) + " (" + failed.sqlState()
                + ", statement " + (failed.statement() + 1) + ")"
                + sql.map(text -> ": " + shortened(text)).orElse("");
    }

    /** The error and its code alone. */
    String brief(Answered answered, Failed failed) {
        return meaning(failed.sqlState(), statement(answered, failed.statement()).orElse(""))
                + " (" + failed.sqlState() + ")";
    }

    private Optional<String> statement(Answered answered, int statement) {
        List<RequestStatement> statements = scenario.actors().stream()
                .filter(actor -> actor.name().equals(answered.actor()))
                .flatMap(actor -> actor.versions().stream())
                .filter(version -> version.name().equals(answered.version()))
                .map(Actor.Version::statements).findFirst().orElse(List.of());
        return statement < statements.size()
                ? Optional.of(statements.get(statement).sql().text().strip()
                        .replaceAll("\\s+", " "))
                : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private String meaning(String sqlState, String sql) {
        return switch (sqlState) {
            case "42S02", "42P01", "42S03", "42S04" -> "table" + missing(sql) + " not found";
            case "42S22", "42703" -> "column not found";
            case "23505" -> "there is a row of that key already";
            case "23502" -> "a value is missing that must be there";
            case "23503", "23506" -> "a row that it refers to, or that refers to it, is in the way";
            case "23513", "23514" -> "a check of the table forbids it";
            case "22003", "22004" -> "a number is out of range";
            case "02000" -> "no row is there that it needs";
            case "22001" -> "a text is too long";
            case "22018", "22P02", "22007" -> "a text cannot be read as what it should be";
            case "22012" -> "division by zero";
            case "21S02", "21S01" -> "the number of columns does not fit";
            default -> "error";
        };
    }

    private String missing(String sql) {
        List<String> words = Arrays.asList(sql.toLowerCase(Locale.ROOT)
                .split("[^a-z0-9_]+"));
        return gone.stream().filter(words::contains).findFirst()
                .map(table -> " \"" + table + "\"").orElse("");
    }
}
