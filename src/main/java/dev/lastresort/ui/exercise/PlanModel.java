package dev.lastresort.ui.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.session.desk.QuotedProblem;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.session.exercise.ExerciseFile;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * An exercise while it is changed. Invariant: every change can be taken back, in the order of the
 * changes; what is told to be wrong is of the newest state, or nothing is told. To be used on the
 * window's thread.
 */
public final class PlanModel {

    private static final int MOST_STATES = 500;

    /**
     * What was found in the newest state.
     *
     * @param ready what can be played; empty if there are errors
     */
    public record PlanFindings(List<QuotedProblem> problems, Optional<ExerciseDesk.Ready> ready) {

        /** Nothing was looked at yet. */
        static final PlanFindings NONE = new PlanFindings(List.of(), Optional.empty());

        public PlanFindings {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Where an exercise comes from.
     *
     * @param file  its file; empty if it has none yet
     * @param bytes what that held
     * @param place where scenarios are looked for beside it while it has none: any file there
     */
    // The bytes are what was read, and nobody asks whether two are equal.
    @SuppressWarnings("ArrayRecordComponent")
    public record PlanSource(
            ExerciseDocument document, Optional<Path> file, byte[] bytes, Path place) {

        /** One that has no file yet. */
        public static PlanSource fresh(ExerciseDocument document, Path place) {
            return new PlanSource(document, Optional.empty(), new byte[0], place);
        }

        /** One that was read. */
        public static PlanSource opened(ExerciseFile.OpenedExercise opened) {
            return new PlanSource(opened.document(), Optional.of(opened.file()),
                    opened.bytes(), opened.file());
        }
    }

    private final ExerciseDesk desk;
    private final Background background;
    private final Consumer<String> trouble;
    private final ReadOnlyObjectWrapper<ExerciseDocument> document;
    private final ReadOnlyObjectWrapper<PlanFindings> findings =
            new ReadOnlyObjectWrapper<>(PlanFindings.NONE);
    private final ReadOnlyObjectWrapper<Boolean> unsaved;
    private final Deque<ExerciseDocument> before = new ArrayDeque<>();
    private final Deque<ExerciseDocument> after = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper();
    private final Path place;
    private Optional<ExerciseDesk.Ready> lately = Optional.empty();
    private Optional<Path> file;
    private byte[] known;
    private ExerciseDocument saved;
    /** The place that was changed last, as long as it is changed on. */
    private String changing = "";
    private Optional<RunningTask> looking = Optional.empty();

    /** @param trouble is told what cannot be done, in words for people */
    public PlanModel(PlanSource source, ExerciseDesk desk, Background background,
            Consumer<String> trouble) {
        this.desk = desk;
        this.background = background;
        this.trouble = trouble;
        this.document = new ReadOnlyObjectWrapper<>(source.document());
        this.file = source.file();
        this.known = source.bytes();
        this.place = source.place();
        this.saved = source.document();
        this.unsaved = new ReadOnlyObjectWrapper<>(file.isEmpty());
        look();
    }

    public ReadOnlyObjectProperty<ExerciseDocument> document() {
        return document.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PlanFindings> findings() {
        return findings.getReadOnlyProperty();
    }

    /** Whether something is here that is in no file. */
    public ReadOnlyObjectProperty<Boolean> unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    public Optional<Path> file() {
        return file;
    }

    /** Where it lies, or would. */
    public Path place() {
        return file.orElse(place);
    }

    /**
     * Changes it.
     *
     * @param where what is changed; changes of one place in a row are taken back together, but
     *              those of no place each by itself
     */
    public void change(String where, UnaryOperator<ExerciseDocument> change) {
        ExerciseDocument now = document.get();
        ExerciseDocument next = change.apply(now);
        if (next.equals(now)) {
            return;
        }
        if (where.isEmpty() || !where.equals(changing)) {
            before.push(now);
            if (before.size() > MOST_STATES) {
                before.removeLast();
            }
        }
        changing = where;
        after.clear();
        show(next);
    }

    /** Takes another exercise in its place. */
    public void take(Exercise exercise) {
        change("", _ -> ExerciseDocument.of(exercise));
    }

    /** Takes the last change back. */
    public void undo() {
        step(before, after);
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        step(after, before);
    }

    private void step(Deque<ExerciseDocument> from, Deque<ExerciseDocument> to) {
        if (!from.isEmpty()) {
            to.push(document.get());
            changing = "";
            show(from.pop());
        }
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    public boolean canRedo() {
        return !after.isEmpty();
    }

    private void show(ExerciseDocument next) {
        document.set(next);
        unsaved.set(file.isEmpty() || !next.equals(saved));
        look();
    }

    /** The scenario of that part, as far as it could be read lately. */
    Optional<Scenario> scenario(int part) {
        return lately.filter(ready -> part < ready.played().size())
                .map(ready -> ready.played().get(part));
    }

    /** Other parts of it are to be looked at. */
    void redraw() {
        looks.set(looks.get() + 1);
    }

    /** Rises whenever other parts of it are to be looked at. */
    ReadOnlyIntegerProperty looks() {
        return looks.getReadOnlyProperty();
    }

    /** Looks for what is wrong, beside everything else; only the newest look counts. */
    private void look() {
        looking.ifPresent(RunningTask::cancel);
        ExerciseDocument wanted = document.get();
        looking = Optional.of(background.run(() -> found(wanted),
                new WhenOver<PlanFindings>(this::found, trouble)));
    }

    private void found(PlanFindings came) {
        lately = came.ready().or(() -> lately);
        findings.set(came);
    }

    private PlanFindings found(ExerciseDocument wanted) {
        byte[] bytes = wanted.bytes();
        return switch (desk.read(place(), bytes)) {
            case ExerciseDesk.Ready ready -> new PlanFindings(List.of(), Optional.of(ready));
            case ExerciseDesk.Refused(var problems) -> new PlanFindings(
                    ExerciseFile.quoted(place(), bytes, problems), Optional.empty());
        };
    }

    /** Writes it into its own file; it must have one. */
    public void save() {
        file.ifPresent(own -> {
            byte[] was = known;
            keep(own, bytes -> ExerciseFile.save(own, bytes, was));
        });
    }

    /** Writes it into that file, which is its own from then on. */
    public void saveAs(Path chosen) {
        Path own = ExerciseFile.named(chosen);
        keep(own, bytes -> ExerciseFile.write(own, bytes));
    }

    private void keep(Path own, Consumer<byte[]> writing) {
        ExerciseDocument wanted = document.get();
        byte[] bytes = wanted.bytes();
        background.run(() -> {
            writing.accept(bytes);
            return own;
        }, new WhenOver<Path>(_ -> {
            boolean moved = file.isEmpty() || !file.get().equals(own);
            file = Optional.of(own);
            known = bytes;
            saved = wanted;
            changing = "";
            unsaved.set(!document.get().equals(saved));
            if (moved) {
                look();
            }
        }, trouble));
    }

    /** Nobody looks any more. */
    public void leave() {
        looking.ifPresent(RunningTask::cancel);
    }
}
