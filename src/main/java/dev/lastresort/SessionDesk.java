package dev.lastresort;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Problem;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.ui.desk.DeskException;
import dev.lastresort.ui.desk.Opened;
import dev.lastresort.ui.desk.ScenarioCard;
import dev.lastresort.ui.desk.ScenarioDesk;
import dev.lastresort.ui.desk.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The window's desk: reads scenarios and compares them with the engine. */
final class SessionDesk implements ScenarioDesk {

    private static final long LARGEST_EXCERPTED_BYTES = 8_000_000;

    private final ScenarioReader reader = new ScenarioReader();
    private final Map<ScenarioCard, Loaded.Valid> loaded = new ConcurrentHashMap<>();

    @Override
    public List<ScenarioCard> bundled() {
        BundledScenarios bundled = new BundledScenarios(reader);
        return BundledScenarios.IDS.stream()
                .map(id -> bundled.read(id, List.of(), OptionalLong.empty()))
                .map(read -> switch (read) {
                    case Loaded.Valid valid -> card(valid, Optional.empty());
                    case Loaded.Invalid invalid -> throw new IllegalStateException(
                            invalid.problems().getFirst().text());
                })
                .toList();
    }

    @Override
    public Opened open(Path file) {
        return switch (reader.read(file, List.of(), OptionalLong.empty())) {
            case Loaded.Valid valid -> new Opened.Ready(card(valid, Optional.of(file)));
            case Loaded.Invalid invalid -> {
                List<String> lines = lines(file);
                yield new Opened.Broken(file, invalid.problems().stream()
                        .map(problem -> told(problem, lines)).toList());
            }
        };
    }

    @Override
    public Comparison compare(ScenarioCard card, Watch watch) {
        return switch (new IncidentSession(loaded.get(card)).compare(List.of(), (stage, done) -> {
            if (watch.cancelled()) {
                throw new CancellationException();
            }
            watch.at(stage, done);
        })) {
            case ComparisonResult.Compared compared -> compared.comparison();
            case ComparisonResult.NotReplayable faulty -> throw new DeskException(faulty.problems()
                    .stream().map(Problem::text).collect(Collectors.joining("\n")), null);
            case ComparisonResult.UnknownStrategies unknown ->
                    throw new IllegalStateException("none were asked for: " + unknown);
        };
    }

    private ScenarioCard card(Loaded.Valid valid, Optional<Path> file) {
        ScenarioCard card = new ScenarioCard(valid.scenario(), file);
        loaded.put(card, valid);
        return card;
    }

    private static Opened.Problem told(Problem problem, List<String> lines) {
        String excerpt = problem.line() > 0 && problem.line() <= lines.size()
                ? lines.get(problem.line() - 1) : "";
        String mend = problem.howToMend().isEmpty() ? "" : "; " + problem.howToMend();
        return new Opened.Problem(
                problem.line(), problem.column(), problem.message() + mend, excerpt);
    }

    /**
     * The file's lines for excerpts; none if it cannot be read or is huge, which its problems say
     * already.
     */
    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < LARGEST_EXCERPTED_BYTES
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
