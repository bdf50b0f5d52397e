package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.scenario.Voice;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.draw.Dice;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One voice as a day goes on: what it says follows from the events and the seed alone. It speaks
 * more plainly, and sooner, each time that nothing was done since it last spoke, and says nothing
 * twice of one trouble: while something is done it keeps silent, and so does who has said it all.
 * Who speaks of answers speaks again only if another one was bad since: of what has stopped nobody
 * complains.
 */
final class SpeakingVoice {

    /** How many good answers in a row it takes to believe that all is well again. */
    private static final int CALM = 3;

    /**
     * Where some answers are wrong: so often as many as there was one wrong among. By chance six
     * wrong answers in a million are followed by such a gap.
     */
    private static final int GAPS = 12;

    private static final int HUNDREDTHS = 100;
    private static final int SPREAD = 41;
    private static final int LEAST = 80;
    private static final int QUARTERS = 4;

    private final Voice voice;
    private final long seed;
    private final Predicate<Answered> isWrong;
    private int unanswered;
    private int wrong;
    private int sinceWrong;
    private int span;
    private boolean fresh;
    private int good;
    private boolean broken;
    private int said;
    private boolean acted = true;
    private Optional<LocalDateTime> due = Optional.empty();

    /** @param isWrong whether an answer is, held against the counterfactual's */
    SpeakingVoice(Voice voice, long seed, Predicate<Answered> isWrong) {
        this.voice = voice;
        this.seed = seed;
        this.isWrong = isWrong;
    }

    Voice voice() {
        return voice;
    }

    /**
     * What it says now that this has happened, if it says something.
     *
     * @param maySpeak whether it may be heard by now
     */
    Optional<String> after(Event event, boolean maySpeak) {
        follow(event);
        if (!maySpeak) {
            return Optional.empty();
        }
        if (isTroubled(event)) {
            boolean late = due.map(at -> !event.at().isBefore(at)).orElse(true);
            return late && said < Math.min(voice.most(), voice.says().size())
                    ? complaint(event.at()) : Optional.empty();
        }
        boolean calm = said > 0 && (good >= calm() || voice.when() instanceof Voice.Broken);
        return calm ? thanks() : Optional.empty();
    }

    private void follow(Event event) {
        switch (event) {
            case Event.StepStarted step -> acted |= step.ref().program() == Event.Program.STRATEGY;
            case Event.InvariantsChecked look -> {
                if (voice.when() instanceof Voice.Broken(var invariant)) {
                    broken = !look.holds().getOrDefault(invariant, true);
                }
            }
            case Answered answered when voice.actor()
                    .filter(of -> Tenancy.covers(of, answered.actor())).isPresent() ->
                    follow(answered);
            default -> {}
        }
    }

    private void follow(Answered answered) {
        sinceWrong += wrong > 0 ? 1 : 0;
        if (!(answered.answer() instanceof Acknowledged)) {
            unanswered++;
            good = 0;
            fresh = true;
        } else if (voice.when() instanceof Voice.WrongAnswers && isWrong.test(answered)) {
            wrong++;
            good = 0;
            span = sinceWrong;
            fresh = true;
        } else {
            unanswered = 0;
            good++;
        }
    }

    /** Good answers after the last wrong one do not count: each would ask for more of them. */
    private int calm() {
        return Math.max(CALM, wrong == 0 ? 0 : GAPS * span / wrong);
    }

    private boolean isTroubled(Event event) {
        return switch (voice.when()) {
            case Voice.Unanswered(_, int count) -> fresh && unanswered >= count;
            case Voice.WrongAnswers(_, int count) -> fresh && wrong >= count && good < calm();
            case Voice.Broken _ -> broken;
            case Voice.From(var instant) -> !event.at().isBefore(instant);
        };
    }

    /** Nothing where something was begun since the last one: that is waited for first. */
    private Optional<String> complaint(LocalDateTime at) {
        boolean waits = said > 0 && acted;
        String words = voice.says().get(said);
        due = Optional.of(at.plus(pause()));
        acted = false;
        fresh = false;
        if (waits) {
            return Optional.empty();
        }
        said++;
        return Optional.of(voice.who() + ": " + words);
    }

    /** Within a fifth of what is declared, and a quarter less each time that nothing was done. */
    private Duration pause() {
        long hundredths = LEAST + Dice.of(seed, "voice", said, voice.name(), 0).below(SPREAD);
        Duration pause = voice.every().multipliedBy(hundredths).dividedBy(HUNDREDTHS);
        for (int i = 0; i < Math.min(said, QUARTERS); i++) {
            pause = pause.multipliedBy(QUARTERS - 1).dividedBy(QUARTERS);
        }
        return pause;
    }

    private Optional<String> thanks() {
        said = 0;
        wrong = 0;
        sinceWrong = 0;
        span = 0;
        fresh = false;
        acted = true;
        due = Optional.empty();
        return voice.thanks().map(words -> voice.who() + ": " + words);
    }
}
