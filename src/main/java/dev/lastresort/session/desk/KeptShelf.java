package dev.lastresort.session.desk;

import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.continuation.BegunLater;
import dev.lastresort.session.attempt.file.AttemptBundle;
import dev.lastresort.session.attempt.file.AttemptBundle.RemovedAttempt;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.attempt.file.KeptAttempts;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.attempt.history.HistoryDesk.Moved;
import dev.lastresort.session.attempt.history.PracticeHistory;
import dev.lastresort.session.attempt.practice.AttemptsTogether;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The attempts in the user's own folder. */
final class KeptShelf implements AttemptShelf {

    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final int MOST_BESIDE = 50;

    private final SessionDesk desk;
    private final KeptAttempts kept;
    private final KeptRooms rooms;

    KeptShelf(SessionDesk desk, KeptAttempts kept, KeptRooms rooms) {
        this.desk = desk;
        this.kept = kept;
        this.rooms = rooms;
    }

    @Override
    public FoundAttempt find(Path attempt, List<Path> perhaps) {
        Path file = attempt.toAbsolutePath().normalize();
        if (new AttemptReader().read(file) instanceof LoadedAttempt.Invalid(var problems)) {
            throw WarmWhatIf.desk(problems);
        }
        boolean own = kept.folder().toAbsolutePath().normalize().equals(file.getParent());
        String id = own ? String.valueOf(file.getFileName()) : file.toString();
        ReplayDesk desks = new ReplayDesk(
                new ScenarioSource(new ScenarioReader()), desk.scenarioEngines());
        ReplayDesk.Lookup bundled = desks.find(file.toString(), List.of(), true);
        return Stream.concat(Stream.of(bundled), Stream.concat(beside(file), perhaps.stream())
                .map(path -> desks.find(
                        file.toString(), List.of(path.toAbsolutePath().toString()), false)))
                .flatMap(found -> found instanceof ReplayDesk.Playable playable
                        ? Stream.of(playable) : Stream.empty())
                .findFirst()
                .map(playable -> new FoundAttempt(desk.card(playable.scenario(),
                        Optional.of(playable.name()).filter(name -> name.endsWith(".json"))
                                .map(Path::of)),
                        id, own))
                .orElseThrow(() -> new DeskException(unfound(bundled)));
    }

    private static String unfound(ReplayDesk.Lookup lookup) {
        return lookup instanceof ReplayDesk.Unfound(ReplayDesk.NoScenario(var scenario))
                ? "No scenario called " + scenario + " comes with the program, lies beside the"
                        + " attempt or was opened here: open the scenario's file first."
                : lookup instanceof ReplayDesk.Unfound(Faulty(var problems))
                        ? WarmWhatIf.desk(problems).getMessage()
                : "The attempt is gone.";
    }

    /** The scenarios in an attempt's folder, or as many as it takes no time to look at. */
    private static Stream<Path> beside(Path attempt) {
        Optional<Path> folder = Optional.ofNullable(attempt.getParent());
        try (Stream<Path> all = Files.list(folder.orElse(Path.of("")))) {
            return all.filter(file -> file.toString().endsWith(ScenarioFiles.ENDING)).sorted()
                    .limit(MOST_BESIDE).toList().stream();
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.empty();
        }
    }

    /** A file of the user's own, or one that was found elsewhere. */
    private Path file(String attempt) {
        Path file = Path.of(attempt);
        return file.isAbsolute() ? file : kept.file(attempt);
    }

    private static String title(Path file) {
        String name = String.valueOf(file.getFileName());
        return new AttemptBundle(file).name().orElseGet(() -> "Attempt "
                + KeptAttempts.begunBy(name).map(begun -> "of " + BEGUN.format(begun))
                        .orElseGet(() -> Harmless.text(name.substring(
                                0, name.length() - AttemptFile.ENDING.length()))));
    }

    @Override
    public IncidentRoom reopen(ScenarioCard card, String attempt) {
        return rooms.reopen(card, kept.file(attempt));
    }

    @Override
    public void rename(String attempt, String name) {
        new AttemptBundle(kept.file(attempt)).rename(name);
    }

    @Override
    public byte[] export(String attempt) {
        Path file = kept.file(attempt);
        try {
            return Files.readAllBytes(file);
        } catch (IOException cannot) {
            throw new DeskException(file + " cannot be read: " + cannot.getMessage(), cannot);
        }
    }

    @Override
    public RemovedAttempt remove(String attempt) {
        return new AttemptBundle(kept.file(attempt)).remove();
    }

    @Override
    public void restore(RemovedAttempt removed) {
        AttemptBundle.restore(removed);
    }

    @Override
    public PracticeHistory history() {
        return new HistoryDesk(kept.folder()).read();
    }

    @Override
    public Moved exportAll(Path archive) {
        return new HistoryDesk(kept.folder()).export(archive);
    }

    @Override
    public Moved importAll(Path archive) {
        return new HistoryDesk(kept.folder()).bring(archive);
    }

    @Override
    public Comparison compare(ScenarioCard card, List<String> attempts, Progress progress) {
        return compared(card, replayed(card, attempts, progress), progress);
    }

    @Override
    public ReportedIncident report(
            ScenarioCard card, List<String> attempts, Progress progress) {
        List<Shown> shown = replayed(card, attempts, progress);
        Comparison comparison = compared(card, shown, progress);
        List<AttemptAccount> accounts = new ArrayList<>();
        List<NearMiss> misses = new ArrayList<>();
        for (Shown one : shown) {
            Comparison alone = comparison.withOnly(one.name());
            accounts.add(AttemptsTogether.account(one.live(), alone, Optional.empty()));
            if (rooms.hindsight(card, one.live().room())
                    .mayRun(one.live().attempt(), 0, progress)) {
                BegunLater.measured(one.live().room(), one.live().played(),
                        AttemptEnd.of(alone), progress).ifPresent(misses::add);
            }
        }
        misses.addAll(desk.nearMisses(card, comparison, progress));
        return new ReportedIncident(comparison, accounts, misses);
    }

    /** An attempt as it is called among the others. */
    private record Shown(OngoingAttempt live, String name, String title) {}

    private List<Shown> replayed(ScenarioCard card, List<String> attempts, Progress progress) {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            progress.reached("Replaying attempt " + (i + 1) + " of " + attempts.size(),
                    Progress.UNKNOWN);
            Path file = file(attempts.get(i));
            // the first is called as an attempt always is
            shown.add(new Shown(rooms.replayed(card, file),
                    i == 0 ? AttemptEnd.NAME : AttemptEnd.NAME + "-" + (i + 1),
                    title(file)));
        }
        return shown;
    }

    private Comparison compared(ScenarioCard card, List<Shown> shown, Progress progress) {
        return desk.beside(card,
                shown.stream().<Function<Watch, Replayed.Finished>>map(one -> watch -> named(
                        one.live().simulated(watch), one.name(), one.title()))
                        .toList(),
                progress);
    }

    private static Replayed.Finished named(Replayed.Finished one, String name, String title) {
        Strategy was = one.strategy();
        return new Replayed.Finished(new Strategy(name, title, was.kind(), was.steps(),
                was.expectations()), one.journal(), one.facts());
    }
}
