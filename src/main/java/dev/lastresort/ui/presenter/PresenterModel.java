package dev.lastresort.ui.presenter;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which pair is on the projector, and which sentence of it. Going on past a pair's last sentence
 * leads to the next pair, so that a clicker with two buttons is enough.
 */
public final class PresenterModel {

    private final List<Slide> slides;
    private final ReadOnlyObjectWrapper<SlidePlace> place =
            new ReadOnlyObjectWrapper<>(new SlidePlace(0, 0));

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

    /** Such as "2 of 5". */
    String count() {
        return slides.isEmpty() ? "" : place.get().slide() + 1 + " of " + slides.size();
    }

    public void nextPair() {
        toPair(place.get().slide() + 1, 0);
    }

    public void previousPair() {
        toPair(place.get().slide() - 1, 0);
    }

    public void nextSentence() {
        SlidePlace now = place.get();
        if (now.sentence() + 1 < sentences(now.slide())) {
            place.set(new SlidePlace(now.slide(), now.sentence() + 1));
        } else {
            nextPair();
        }
    }

    public void previousSentence() {
        SlidePlace now = place.get();
        if (now.sentence() > 0) {
            place.set(new SlidePlace(now.slide(), now.sentence() - 1));
        } else if (now.slide() > 0) {
            toPair(now.slide() - 1, Math.max(0, sentences(now.slide() - 1) - 1));
        }
    }

    private void toPair(int slide, int sentence) {
        if (slide >= 0 && slide < slides.size()) {
            place.set(new SlidePlace(slide, sentence));
        }
    }

    private int sentences(int slide) {
        return slides.isEmpty() ? 0 : slides.get(slide).sentences().size();
    }
}
