package dev.lastresort.ui.breakeven;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.sweep.SweepKnob;
import dev.lastresort.session.sweep.SweptRange;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Which parameter is varied, and between which values. Invariant: with a parameter comes its
 * suggested range, which can be typed over; what is typed wrongly is told when it is asked for.
 */
public final class RangeModel {

    /** More cells on a side are too small to be told apart. */
    static final int MOST_STEPS = 60;

    /** How a range is written on the command line. */
    private static final String COMMANDS_WAY = "; write it like /.*";
    private static final String NUMBER = "\\d{1,4}";

    private final LocalDate day;
    private final ReadOnlyObjectWrapper<Optional<SweepKnob>> knob =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty steps = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param day to which times without a date belong */
    RangeModel(LocalDate day, Optional<SweepKnob> first) {
        this.day = day;
        choose(first);
    }

    /** What is varied; empty where one parameter is enough. */
    public ReadOnlyObjectProperty<Optional<SweepKnob>> knob() {
        return knob.getReadOnlyProperty();
    }

    public StringProperty from() {
        return from;
    }

    public StringProperty to() {
        return to;
    }

    public StringProperty steps() {
        return steps;
    }

    /** What is wrong with what was typed; empty if nothing is. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Takes the parameter with the range that suits it. */
    public void choose(Optional<SweepKnob> next) {
        knob.set(next);
        problem.set("");
        from.set(next.map(one -> one.suggested().from()).orElse(""));
        to.set(next.map(one -> one.suggested().to()).orElse(""));
        steps.set(next.map(one -> String.valueOf(one.suggested().steps())).orElse(""));
    }

    /** The range as it is typed; empty if it is none, of which {@link #problem} says why. */
    Optional<SweptRange> read() {
        problem.set("");
        if (!steps.get().strip().matches(NUMBER)) {
            return wrong("write how many values there are as a number from 2 to " + MOST_STEPS);
        }
        int count = Integer.parseInt(steps.get().strip());
        if (count < 2 || count > MOST_STEPS) {
            return wrong("there can be 2 to " + MOST_STEPS + " values, both ends among them");
        }
        SweptRange range = new SweptRange(knob.get().orElseThrow().pointer(),
                from.get().strip(), to.get().strip(), count);
        try {
            range.values(day);
            return Optional.of(range);
        } catch (IllegalArgumentException unusable) {
            return wrong(String.valueOf(unusable.getMessage()));
        }
    }

    /** Whether that was said of this range, which takes it then. */
    boolean takes(String reason) {
        boolean mine = knob.get().filter(one -> reason.contains(one.pointer())).isPresent();
        if (mine) {
            wrong(reason);
        }
        return mine;
    }

    private Optional<SweptRange> wrong(String why) {
        problem.set(Harmless.text(knob.get()
                .map(one -> why.replace("--vary " + one.pointer() + ": ", ""))
                .map(plain -> plain.replaceFirst(COMMANDS_WAY, "")).orElse(why)));
        return Optional.empty();
    }
}
