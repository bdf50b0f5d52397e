package dev.lastresort.ui.whatif;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.text.ValueText;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.desk.WhatIf;
import dev.lastresort.session.desk.WhatIf.Kind;
import dev.lastresort.ui.desk.Background;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The settings somebody plays with, and what comes of them: at once what the model says, soon what
 * was measured. Invariant: a modelled schedule is there if and only if the comparison was measured
 * under other settings; the newest settings win, whatever order runs end in.
 */
public final class WhatIfModel {

    /** A hand on a slider goes on; a run that it would cancel is not begun. */
    private static final long SETTLING_MILLIS = 40;
    private static final long LOOK_MILLIS = 5;

    /** How what is shown stands to the settings. */
    public sealed interface State {

        /** The comparison was measured under these very settings. */
        record Exact() implements State {}

        record Measuring() implements State {}

        /** It cannot be measured under these settings; what is shown is modelled. */
        record NotMeasured(String message) implements State {}
    }

    /** A value of a parameter, whose name is for people. */
    public record Titled(String title, String value) {}

    private final WhatIf whatIf;
    private final Background background;
    private final Comparison first;
    private final List<KnobModel> knobs;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Exact());
    private final ReadOnlyObjectWrapper<Optional<ModelledSchedule>> schedule =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Comparison> comparison;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    /** Settings for which there is no knob. */
    private final SequencedMap<String, Titled> others = new LinkedHashMap<>();
    private Optional<SequencedMap<String, String>> asked = Optional.of(new LinkedHashMap<>());
    private Optional<Background.RunningTask> running = Optional.empty();

    /** @param measuredAtFirst under the file's own settings */
    public WhatIfModel(WhatIf whatIf, Comparison measuredAtFirst, Background background) {
        this.whatIf = whatIf;
        this.background = background;
        first = measuredAtFirst;
        comparison = new ReadOnlyObjectWrapper<>(measuredAtFirst);
        knobs = whatIf.knobs().stream()
                .map(knob -> new KnobModel(knob, Dial.of(knob, measuredAtFirst), this::turned))
                .toList();
    }

    public List<KnobModel> knobs() {
        return knobs;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What the model says of the settings, while nothing was measured under them. */
    public ReadOnlyObjectProperty<Optional<ModelledSchedule>> schedule() {
        return schedule.getReadOnlyProperty();
    }

    /** What was measured last. */
    public ReadOnlyObjectProperty<Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Whether any parameter stands elsewhere than in the file. */
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /**
     * Sets what the strategy's first recovery goes back to, if it has a target.
     *
     * @return whether it is being measured now
     */
    public boolean setTarget(String strategy, LocalDateTime at) {
        return knobs.stream()
                .filter(knob -> knob.knob().kind() == Kind.RESTORE_TARGET
                        && knob.knob().strategy().equals(strategy))
                .findFirst()
                .filter(knob -> {
                    knob.type(ValueText.of(at.truncatedTo(ChronoUnit.SECONDS),
                            first.scenario().start().toLocalDate()));
                    return knob.problem().get().isEmpty();
                })
                .isPresent() && state.get() instanceof State.Measuring;
    }

    /**
     * Measures under these settings, whether there are knobs for them or not, and under no others.
     *
     * @param settings JSON Pointer to value
     */
    public void take(SequencedMap<String, Titled> settings) {
        knobs.forEach(KnobModel::restore);
        others.clear();
        others.putAll(settings);
        knobs.forEach(knob -> Optional.ofNullable(others.remove(knob.knob().id()))
                .ifPresent(there -> knob.put(there.value())));
        changed.set(!settings().isEmpty());
        try {
            ask();
        } catch (DeskException none) {
            failed(none.getMessage());
        }
    }

    /** The parameters that stand elsewhere than in the file, in words; empty if none does. */
    public String summary() {
        return Stream.concat(
                knobs.stream().filter(knob -> knob.changed().get())
                        .map(knob -> knob.knob().title() + " " + knob.value()),
                others.values().stream().map(other -> other.title() + " " + other.value()))
                .collect(Collectors.joining(", "));
    }

    public void resetAll() {
        knobs.forEach(KnobModel::restore);
        others.clear();
        ask();
        changed.set(false);
    }

    /** Ready to be pasted into a shell. */
    public String commandLine() {
        return whatIf.commandLine(settings());
    }

    /** Stops what runs and lets go of what was kept for it. */
    public void close() {
        running.ifPresent(Background.RunningTask::cancel);
        running = Optional.empty();
        background.run(() -> {
            whatIf.close();
            return true;
        }, new Background.WhenOver<>(_ -> {}, _ -> {}));
    }

    /** Whether what the parameter was turned to is a value. */
    private boolean turned(KnobModel knob) {
        try {
            ask();
            return true;
        } catch (DeskException none) {
            knob.mark(Harmless.text(none.getMessage()));
            return false;
        } finally {
            changed.set(!others.isEmpty()
                    || knobs.stream().anyMatch(each -> each.changed().get()));
        }
    }

    /**
     * Measures under the settings as they are now, unless that is done or under way. Throws
     * {@link DeskException}, and leaves all as it was, if they cannot be.
     */
    private void ask() {
        SequencedMap<String, String> settings = settings();
        if (asked.filter(settings::equals).isPresent()) {
            return;
        }
        Optional<ModelledSchedule> modelled = settings.isEmpty()
                ? Optional.empty() : Optional.of(whatIf.modelled(settings));
        running.ifPresent(Background.RunningTask::cancel);
        running = Optional.empty();
        asked = Optional.of(settings);
        if (modelled.isEmpty()) {
            measured(first);
            return;
        }
        state.set(new State.Measuring());
        schedule.set(modelled);
        running = Optional.of(background.run(progress -> measure(settings, progress), _ -> {},
                new Background.WhenOver<>(this::measured,
                        this::failed)));
    }

    /** The same settings may be asked again: what went wrong may pass. */
    private void failed(String message) {
        asked = Optional.empty();
        state.set(new State.NotMeasured(Harmless.text(message)));
    }

    private Comparison measure(SequencedMap<String, String> settings, Progress progress) {
        try {
            for (long rest = SETTLING_MILLIS; rest > 0; rest -= LOOK_MILLIS) {
                Thread.sleep(LOOK_MILLIS);
                progress.reached("Settling", Progress.UNKNOWN);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        return whatIf.measured(settings, progress);
    }

    private void measured(Comparison measured) {
        comparison.set(measured);
        schedule.set(Optional.empty());
        state.set(new State.Exact());
    }

    private SequencedMap<String, String> settings() {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        knobs.stream().filter(knob -> !knob.value().equals(knob.knob().value()))
                .forEach(knob -> settings.put(knob.knob().id(), knob.value()));
        others.forEach((id, other) -> settings.put(id, other.value()));
        return settings;
    }
}
