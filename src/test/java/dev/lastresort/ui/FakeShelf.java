package dev.lastresort.ui;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.KeptAttempt;
import dev.lastresort.session.attempt.file.AttemptBundle.RemovedAttempt;
import dev.lastresort.session.attempt.history.HistoryDesk.BroughtIn;
import dev.lastresort.session.attempt.history.HistoryDesk.Moved;
import dev.lastresort.session.attempt.history.HistoryDesk.TakenOut;
import dev.lastresort.session.attempt.history.PracticeHistory;
import dev.lastresort.session.desk.AttemptShelf;
import dev.lastresort.session.desk.ScenarioCard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Attempts in a list of the test's. */
public final class FakeShelf implements AttemptShelf {

    private final FakeDesk desk;
    private final List<KeptAttempt> there = new ArrayList<>();
    private final List<KeptAttempt> gone = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private PracticeHistory history = PracticeHistory.NONE;

    FakeShelf(FakeDesk desk) {
        this.desk = desk;
    }

    /** What there is from now on. */
    public synchronized void put(List<KeptAttempt> attempts) {
        there.clear();
        there.addAll(attempts);
        tell();
    }

    /** What was done, in words. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private void tell() {
        desk.tellAttempts(new Attempts(there.size(), there.stream().findFirst()
                .map(KeptAttempt::begun),
                (int) there.stream().filter(KeptAttempt::isFinished)
                        .count(),
                List.of(), Optional.empty(), 0, there));
    }

    @Override
    public synchronized FoundAttempt find(Path attempt, List<Path> perhaps) {
        asked.add("find " + attempt);
        String name = attempt.getFileName().toString();
        if (name.contains("foreign")) {
            throw new DeskException("No scenario called foreign is here.");
        }
        return new FoundAttempt(desk.bundled().getFirst(), name, name.contains("own"));
    }

    @Override
    public synchronized IncidentRoom reopen(ScenarioCard card, String attempt) {
        asked.add("reopen " + attempt);
        return desk.room(card, Optional.empty());
    }

    @Override
    public synchronized void rename(String attempt, String name) {
        asked.add("rename " + attempt + " to " + name);
        there.replaceAll(one -> !one.id().equals(attempt) ? one : new KeptAttempt(one.id(),
                Optional.of(name), one.begun(), one.finished(), one.decisions(), one.lastAt(),
                one.pressure(), one.result(), one.ofOlderRules()));
        tell();
    }

    @Override
    public byte[] export(String attempt) {
        return attempt.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized RemovedAttempt remove(String attempt) {
        there.stream().filter(one -> one.id().equals(attempt)).forEach(gone::add);
        there.removeIf(one -> one.id().equals(attempt));
        tell();
        return new RemovedAttempt(new LinkedHashMap<>(
                java.util.Map.of(Path.of(attempt), new byte[0])));
    }

    @Override
    public synchronized void restore(RemovedAttempt removed) {
        String id = removed.files().firstEntry().getKey().toString();
        gone.stream().filter(one -> one.id().equals(id)).forEach(there::add);
        gone.removeIf(one -> one.id().equals(id));
        tell();
    }

    /** What was practised from now on. */
    public synchronized void practised(PracticeHistory other) {
        history = other;
    }

    @Override
    public synchronized PracticeHistory history() {
        return history;
    }

    @Override
    public synchronized Moved exportAll(Path archive) {
        asked.add("export all to " + archive.getFileName());
        return new TakenOut(there.size(), List.of());
    }

    @Override
    public synchronized Moved importAll(Path archive) {
        asked.add("import all of " + archive.getFileName());
        return new BroughtIn(2, 1, List.of("one.attempt.json was left out: broken"));
    }

    @Override
    public synchronized Comparison compare(
            ScenarioCard card, List<String> attempts, Progress progress) {
        asked.add("compare " + attempts);
        return desk.compared();
    }

    @Override
    public synchronized ReportedIncident report(
            ScenarioCard card, List<String> attempts, Progress progress) {
        asked.add("report " + attempts);
        return new ReportedIncident(compare(card, attempts, progress));
    }
}
