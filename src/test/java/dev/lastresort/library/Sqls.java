package dev.lastresort.library;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.RequestStatement;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the SQL of a strategy changes, told by its first words. Tables that it makes for itself, and
 * of which no program, fact or check knows, are its notes: they are neither schema nor rows.
 */
final class Sqls {

    private static final Pattern MADE = Pattern.compile(
            "CREATE TABLE (?:IF NOT EXISTS )?(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEW_ROWS =
            Pattern.compile("(?:INSERT|MERGE) INTO (\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROWS_GONE = Pattern.compile(
            "(?:DELETE FROM|TRUNCATE(?: TABLE)?) (\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROWS_CHANGED =
            Pattern.compile("UPDATE (\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEMA = Pattern.compile(
            "(?:CREATE(?: OR REPLACE)?|ALTER|DROP) (?:UNIQUE )?\\w+ (?:IF (?:NOT )?EXISTS )?(\\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_SCHEMA = Pattern.compile(
            "(?:CREATE INDEX|ALTER SEQUENCE)\\b", Pattern.CASE_INSENSITIVE);

    private final Set<String> own = new HashSet<>();
    private final Set<String> notes = new HashSet<>();

    Sqls(Scenario scenario, List<Step> steps) {
        steps.stream().flatMap(Sqls::statements).forEach(
                sql -> first(MADE, sql).ifPresent(own::add));
        String known = String.join("\n", known(scenario).toList()).toLowerCase(Locale.ROOT);
        own.stream().filter(table -> !Pattern.compile("\\b" + table + "\\b").matcher(known).find())
                .forEach(notes::add);
    }

    private static Stream<String> known(Scenario scenario) {
        return Stream.of(
                scenario.actors().stream().map(Actor::versions).flatMap(List::stream)
                        .flatMap(version -> version.statements().stream())
                        .map(RequestStatement::sql),
                scenario.facts().stream().flatMap(fact -> fact.alternatives().stream())
                        .map(one -> one.query()),
                scenario.invariants().checks().stream()
                        .flatMap(check -> check.alternatives().stream()).map(one -> one.query()))
                .flatMap(sqls -> sqls).map(Sql::text);
    }

    private static Stream<String> statements(Step step) {
        return step instanceof Step.RunSql run
                ? run.statements().stream().map(Sqls::text) : Stream.empty();
    }

    private static String text(Sql sql) {
        return sql.text().strip().replaceAll("\\s+", " ");
    }

    private static Optional<String> first(Pattern pattern, String sql) {
        Matcher matcher = pattern.matcher(sql);
        return matcher.lookingAt()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Puts rows into a table that it has not made. */
    boolean putsRows(Step step) {
        return touches(NEW_ROWS, step);
    }

    /** Does more with rows than to throw them away. */
    boolean addsOrChangesRows(Step step) {
        return putsRows(step) || touches(ROWS_CHANGED, step);
    }

    boolean touchesRows(Step step) {
        return addsOrChangesRows(step) || touches(ROWS_GONE, step);
    }

    private boolean touches(Pattern pattern, Step step) {
        return statements(step).anyMatch(
                sql -> first(pattern, sql).filter(table -> !own.contains(table)).isPresent());
    }

    boolean changesSchema(Step step) {
        return statements(step).anyMatch(this::isSchema);
    }

    private boolean isSchema(String sql) {
        return !NO_SCHEMA.matcher(sql).lookingAt()
                && first(SCHEMA, sql).filter(name -> !notes.contains(name)).isPresent();
    }

    /** Without what changes rows, and without its effects. */
    Optional<Step> withoutRows(Step.RunSql step) {
        List<Sql> left = step.statements().stream().filter(sql -> isSchema(text(sql))
                || text(sql).toLowerCase(Locale.ROOT).startsWith("select setval")).toList();
        return left.isEmpty() ? Optional.empty()
                : Optional.of(new Step.RunSql(step.name(), step.hands(), left, step.locks(),
                        step.version(), step.run()));
    }
}
