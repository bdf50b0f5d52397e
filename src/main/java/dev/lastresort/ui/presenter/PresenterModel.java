package dev.lastresort.ui.presenter;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which pair is on the projector, and which sentence of it. Going on past a pair's last sentence
 * leads to the next pair, so that a clicker with two buttons is enough. While outcomes are held
 * back for a vote, each pair begins as a question, and going on answers it.
 */
public final class PresenterModel {

    private final List<Slide> slides;
    private final ReadOnlyObjectWrapper<SlidePlace> place =
            new ReadOnlyObjectWrapper<>(new SlidePlace(0, 0));

    private final ReadOnlyBooleanWrapper votes = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asks = new ReadOnlyBooleanWrapper();
    private final Set<Integer> answered = new HashSet<>();

    /** Both counted from 0. */
    record SlidePlace(int slide, int sentence) {}

    public PresenterModel(Comparison comparison) {
        this.slides = Slide.of(comparison);
    }

    ReadOnlyObjectProperty<SlidePlace> place() {
        return place.getReadOnlyProperty();
    }

    /** Empty if there are no two branches to show. */
    Optional<Slide> slide() {
        return slides.isEmpty() ? Optional.empty() : Optional.of(slides.get(place.get().slide()));
    }

    Optional<Sentence> sentence() {
        return slide().filter(slide -> !slide.sentences().isEmpty())
                .map(slide -> slide.sentences().get(place.get().sentence()));
    }

    /** Such as "Pair 2 of 5 · sentence 1 of 3". */
    String count() {
        return slides.isEmpty() ? "" : "Pair " + (place.get().slide() + 1) + " of " + slides.size()
                + (asks.get() ? "" : " · sentence " + (place.get().sentence() + 1) + " of "
                        + sentences(place.get().slide()));
    }

    /** Whether outcomes are held back until a vote is over. */
    ReadOnlyBooleanProperty votes() {
        return votes.getReadOnlyProperty();
    }

    /** Whether the pair on the projector is still a question. */
    ReadOnlyBooleanProperty asks() {
        return asks.getReadOnlyProperty();
    }

    /** Holds outcomes back for a vote on each pair from here on, or shows them at once again. */
    public void switchVotes() {
        votes.set(!votes.get());
        answered.clear();
        at(new SlidePlace(place.get().slide(), 0));
    }

    /** The vote is over: shows how the pair ends. */
    public void answer() {
        answered.add(place.get().slide());
        at(place.get());
    }

    private void at(SlidePlace next) {
        place.set(next);
        asks.set(votes.get() && !slides.isEmpty() && !answered.contains(next.slide()));
    }

    public void nextPair() {
        toPair(place.get().slide() + 1, 0);
    }

    public void previousPair() {
        toPair(place.get().slide() - 1, 0);
    }

    public void nextSentence() {
        SlidePlace now = place.get();
        if (asks.get()) {
            answer();
        } else if (now.sentence() + 1 < sentences(now.slide())) {
            at(new SlidePlace(now.slide(), now.sentence() + 1));
        } else {
            nextPair();
        }
    }

    public void previousSentence() {
        SlidePlace now = place.get();
        if (now.sentence() > 0) {
            at(new SlidePlace(now.slide(), now.sentence() - 1));
        } else if (now.slide() > 0) {
            toPair(now.slide() - 1, Math.max(0, sentences(now.slide() - 1) - 1));
        }
    }

    private void toPair(int slide, int sentence) {
        if (slide >= 0 && slide < slides.size()) {
            at(new SlidePlace(slide, sentence));
        }
    }

    private int sentences(int slide) {
        return slides.isEmpty() ? 0 : slides.get(slide).sentences().size();
    }
}
