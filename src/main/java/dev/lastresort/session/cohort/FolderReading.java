package dev.lastresort.session.cohort;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortNote;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.journal.Sha256;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.scenario.exercise.NoteSheet;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.attempt.file.AttemptBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder's attempts as they stand at one look, each with its scenario. Nothing is run. */
final class FolderReading {

    /** Of attempts' files; each is looked at a few times a second. */
    private static final int MOST_FOLLOWED = 1000;

    private final AttemptFolder folder;
    private final ScenarioShelf shelf;
    private final String title;
    private final List<ReadAttempt> attempts = new ArrayList<>();
    private final List<CohortNote> notes = new ArrayList<>();
    private final Set<Path> places = new TreeSet<>();
    private final List<UnreadFile> unread = new ArrayList<>();
    private final Map<PlayedDay, Optional<LocalDateTime>> horizons = new HashMap<>();

    /**
     * An attempt that could be read.
     *
     * @param digest of its file
     * @param over   whether it was brought to its end, as far as the file alone tells
     */
    record ReadAttempt(String name, String digest, LoadedAttempt.Valid loaded,
            ScenarioShelf.Shelved found, boolean over, CohortAttempt unmeasured) {

        Attempt attempt() {
            return loaded.attempt();
        }

        PlayedDay day() {
            return found.day();
        }
    }

    private FolderReading(AttemptFolder folder, String title, ScenarioShelf shelf) {
        this.folder = folder;
        this.title = title;
        this.shelf = shelf;
    }

    /** @param folder of which nothing is a link any more */
    static FolderReading of(Path folder, ScenarioShelf shelf) throws IOException {
        AttemptFolder files = new AttemptFolder(folder);
        String title = folder.getFileName() == null ? folder.toString()
                : folder.getFileName().toString();
        FolderReading reading = new FolderReading(files, title, shelf);
        AttemptReader reader = new AttemptReader();
        List<Path> found = files.find();
        shelf.lookIn(files.besideThem());
        for (Path file : found) {
            reading.take(file, reader);
        }
        files.sheets().forEach(reading::takeNotes);
        reading.places.addAll(files.folders());
        reading.places.addAll(files.sheets());
        found.stream().limit(MOST_FOLLOWED).forEach(reading.places::add);
        reading.attempts.stream().map(ReadAttempt::found).forEach(reading::follow);
        reading.unread.addAll(files.unread());
        return reading;
    }

    private void take(Path file, AttemptReader reader) {
        String name = folder.name(file);
        byte[] bytes;
        try {
            bytes = folder.read(file);
        } catch (IOException cannot) {
            folder.leaveOut(name, AttemptFolder.why(cannot));
            return;
        }
        switch (reader.read(name, bytes)) {
            case LoadedAttempt.Invalid(var problems) -> {
                Problem first = problems.getFirst();
                // how to make a scenario smaller is of no use for an attempt
                folder.leaveOut(first.place(), first.rule() == Rule.FILE_TOO_LARGE
                        ? first.message() : first.advice());
            }
            case LoadedAttempt.Valid loaded -> attempts.add(
                    attempt(file, name, Sha256.hex(bytes), loaded));
        }
    }

    private void takeNotes(Path file) {
        String name = folder.name(file);
        try {
            NoteSheet.ReadNotes read = NoteSheet.read(name, folder.read(file));
            String by = TeamConvention.evaluator(folder.parts(file));
            read.notes().forEach(note -> notes.add(
                    new CohortNote(by, TeamConvention.noted(note.team()), note)));
            read.problems().stream().filter(problem -> problem.severity() == Severity.ERROR)
                    .findFirst()
                    .ifPresent(first -> folder.leaveOut(first.place(), first.advice()));
        } catch (IOException cannot) {
            folder.leaveOut(name, AttemptFolder.why(cannot));
        }
    }

    private ReadAttempt attempt(
            Path file, String name, String digest, LoadedAttempt.Valid loaded) {
        Attempt attempt = loaded.attempt();
        ScenarioShelf.Shelved found = shelf.of(attempt);
        boolean over = isOver(attempt, found);
        return new ReadAttempt(name, digest, loaded, found, over, new CohortAttempt(name,
                TeamConvention.team(folder.parts(file), attempt.scenario(),
                        new AttemptBundle(file).name()),
                found.day(), attempt.pressure(), loaded.ofOlderRules(),
                DecisionLines.of(attempt),
                over ? new CohortAttempt.AwaitsReplay() : new CohortAttempt.Underway()));
    }

    /** Those of older rules ended with the claim that it is over. */
    private boolean isOver(Attempt attempt, ScenarioShelf.Shelved found) {
        if (attempt.fingerprint().isPresent()) {
            return true;
        }
        // what a team notes once it is over ends nothing, and begins nothing anew
        return attempt.decisions().reversed().stream().map(Decision::action)
                .filter(action -> !(action instanceof Action.OfTeam)).findFirst()
                .filter(last -> switch (last) {
                    case Action.HandOver _ -> true;
                    case Action.DeclareResolved _ -> attempt.isOfOlderRules();
                    case Action.Wait(var until) -> isAtTheEnd(until, found);
                    case Action.Deliberate(var until) -> isAtTheEnd(until, found);
                    default -> false;
                }).isPresent();
    }

    private boolean isAtTheEnd(LocalDateTime until, ScenarioShelf.Shelved found) {
        return found instanceof ScenarioShelf.Obtainable known
                && horizons.computeIfAbsent(known.day(), _ -> horizon(known))
                        .filter(end -> !until.isBefore(end)).isPresent();
    }

    private Optional<LocalDateTime> horizon(ScenarioShelf.Obtainable known) {
        return shelf.read(known) instanceof Loaded.Valid valid
                ? Optional.of(valid.scenario().horizon()) : Optional.empty();
    }

    /** The file of a scenario that is a file. */
    private void follow(ScenarioShelf.Shelved scenario) {
        if (scenario instanceof ScenarioShelf.Obtainable(_, var file) && !file.isEmpty()) {
            places.add(Path.of(file).toAbsolutePath());
        }
    }

    /** What tells by its change that the folder is to be read again. */
    Set<Path> places() {
        return places;
    }

    List<ReadAttempt> attempts() {
        return attempts;
    }

    /** The cohort, with what is known of figures. */
    Cohort cohort(FiguresFile figures) {
        Map<PlayedDay, Optional<DayFigures>> days = new TreeMap<>();
        attempts.forEach(one -> days.computeIfAbsent(one.day(), figures::day));
        Map<String, Set<PlayedDay>> versions = new HashMap<>();
        days.keySet().forEach(day -> versions.computeIfAbsent(
                day.scenario(), _ -> new HashSet<>()).add(day.on(EngineName.EMBEDDED)));
        return new Cohort(title, days.entrySet().stream()
                .map(day -> new CohortScenario(day.getKey(),
                        name(day.getKey(), versions.getOrDefault(
                                day.getKey().scenario(), Set.of()).size()),
                        day.getValue()))
                .toList(),
                attempts.stream().map(one -> one.unmeasured().with(
                        state(one, figures, days.getOrDefault(one.day(), Optional.empty()))))
                        .toList(),
                notes, Stream.concat(unread.stream(),
                        UnfitFigures.of(this, figures).notUsed().stream()).toList());
    }

    private static String name(PlayedDay day, int versions) {
        String version = versions == 1 ? "" : " (seed " + day.seed() + ", version "
                + day.sha256().substring(0, Math.min(8, day.sha256().length())) + ")";
        return day.scenario() + version + day.engine().beside();
    }

    /** What was measured of an attempt alone tells nothing before the recoveries were. */
    private static CohortAttempt.State state(
            ReadAttempt one, FiguresFile figures, Optional<DayFigures> day) {
        if (!one.over()) {
            return one.unmeasured().state();
        }
        if (one.found() instanceof ScenarioShelf.Unobtainable(_, var why)) {
            return new CohortAttempt.NotMeasurable(why);
        }
        Optional<AttemptFigures> measured =
                figures.attempt(one.digest(), one.day(), one.attempt());
        Optional<String> problem = figures.problem(one.digest(), one.day())
                .or(() -> figures.problem(one.day()));
        return problem.<CohortAttempt.State>map(CohortAttempt.NotMeasurable::new)
                .or(() -> day.flatMap(_ -> measured).map(CohortAttempt.WithFigures::new))
                .orElseGet(CohortAttempt.AwaitsReplay::new);
    }
}
