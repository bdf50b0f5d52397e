package dev.lastresort.model.exercise;

import java.time.Duration;
import java.util.Optional;

/** What an inject brings. */
public sealed interface InjectContent {

    /** Who speaks, as people read it. */
    String from();

    /** What is said. */
    String text();

    /**
     * A message from a person.
     *
     * @param to      the seat that it is meant for; empty: everybody
     * @param isFalse whether it is not so: the debrief tells, the room does not
     */
    record Said(String from, Optional<SeatName> to, String text, boolean isFalse)
            implements InjectContent {}

    /**
     * A colleague has no hands for the incident. What they have begun they finish; nothing new is
     * begun meanwhile.
     *
     * @param from   who it is
     * @param person the person of the scenario's recoveries whose hands these are; empty: whoever
     *               does what names nobody
     * @param lasts  virtual time, more than 0
     */
    record Unavailable(String from, Optional<String> person, Duration lasts, String text)
            implements InjectContent {}

    /** A question to be answered in writing. */
    record Question(String from, Optional<SeatName> to, String text) implements InjectContent {}

    /** A decision is to be justified in writing. */
    record Justify(String from, Optional<SeatName> to, String text) implements InjectContent {}

    /** Whether somebody has to write something. */
    default boolean wantsAnswer() {
        return this instanceof Question || this instanceof Justify;
    }

    /** Which seat it is meant for; empty: everybody. */
    default Optional<SeatName> seat() {
        return switch (this) {
            case Said message -> message.to();
            case Question question -> question.to();
            case Justify justify -> justify.to();
            case Unavailable _ -> Optional.empty();
        };
    }
}
