package dev.lastresort.cli;

import dev.lastresort.app.HeadlessRoom;
import dev.lastresort.app.WindowDesk;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.desk.StandardInput;
import dev.lastresort.session.importing.ImportDesk;
import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.trial.Trials;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a line that was typed, with the real engine behind it and no window.
 *
 * @param out what came by standard output
 * @param err what came by standard error
 */
record Typed(int code, String out, String err) {

    /** Nobody looks at a terminal. */
    static final Surroundings PIPED = new Surroundings(Map.of(), false, false);

    static Typed line(Path attempts, String... words) {
        return line(PIPED, attempts, "", words);
    }

    static Typed line(
            Surroundings surroundings, Path attempts, String input, String... words) {
        return line(new ScenarioEngines(), surroundings, attempts, input, words);
    }

    static Typed line(ScenarioEngines engines, Surroundings surroundings, Path attempts,
            String input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in =
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        ScenarioSource source = new ScenarioSource(new ScenarioReader(), new StandardInput(in));
        int code = LastResortCommand.run(words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), surroundings,
                new Services(new CompareDesk(source, engines),
                        new CheckDesk(source, engines),
                        new AuthorDesk(source), new ReplayDesk(source, engines),
                        new ReportDesk(source, engines),
                        new HistoryDesk(attempts, in), new WindowDesk(source, engines,
                                () -> Optional.of("there is no screen"), (_, _, _) -> {
                                    throw new AssertionError("no window is to open");
                                },
                                (scenario, file, pressure, lines) -> new HeadlessRoom(
                                        new SessionDesk(Trials.none(), engines), attempts, in)
                                        .play(scenario, file, pressure, lines),
                                (_, _, _) -> {
                                    throw new AssertionError("no window is to open");
                                }),
                        new ImportDesk(in, engines), AttemptStore.NONE, engines));
        return new Typed(code, out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }
}
