package dev.lastresort.ui.whatif;

import dev.lastresort.session.desk.WhatIf.Knob;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One parameter with the value that a person has given it. Invariant: a text that is no value is
 * shown with its problem, and the last value that was one stays in force.
 */
public final class KnobModel {

    private final Knob knob;
    private final Dial dial;
    private final Predicate<KnobModel> turned;
    private final ReadOnlyStringWrapper text;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper position;
    private String value;

    /** @param turned is told of each change; whether the new value is one */
    KnobModel(Knob knob, Dial dial, Predicate<KnobModel> turned) {
        this.knob = knob;
        this.dial = dial;
        this.turned = turned;
        value = knob.value();
        text = new ReadOnlyStringWrapper(knob.value());
        position = new ReadOnlyDoubleWrapper(dial.position(knob.value()).orElse(0));
    }

    public Knob knob() {
        return knob;
    }

    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** What is wrong with the text; empty if nothing is. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it stands elsewhere than in the file. */
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /** Of the slider, from 0 to 1. */
    public ReadOnlyDoubleProperty position() {
        return position.getReadOnlyProperty();
    }

    /** How far an arrow key moves the slider. */
    public double step() {
        return dial.step();
    }

    /** Takes what a person wrote. */
    public void type(String typed) {
        String next = typed.strip();
        if (next.equals(text.get())) {
            return;
        }
        String before = value;
        set(next);
        if (!turned.test(this)) {
            value = before;
        }
        dial.position(value).ifPresent(position::set);
    }

    /** Moves the slider. */
    public void slideTo(double place) {
        if (Math.abs(place - position.get()) > 1e-9) {
            type(dial.text(place));
        }
    }

    public void reset() {
        type(knob.value());
    }

    /** As in the file, without a word to anyone. */
    void restore() {
        put(knob.value());
    }

    /** Takes a value that is known to be one, without a word to anyone. */
    void put(String known) {
        set(known);
        dial.position(value).ifPresent(position::set);
    }

    /** Says what is wrong with the text. */
    void mark(String wrong) {
        problem.set(wrong);
    }

    /** What is in force. */
    String value() {
        return value;
    }

    private void set(String next) {
        value = next;
        text.set(next);
        problem.set("");
        changed.set(!next.equals(knob.value()));
    }
}
