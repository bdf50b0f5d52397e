package dev.lastresort.ui.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.Opening;
import dev.lastresort.sample.SampleComparison;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresenterModelTest {

    private final Comparison comparison = SampleComparison.create();
    private final PresenterModel model = new PresenterModel(comparison);

    private List<String> pair() {
        Slide slide = model.slide().orElseThrow();
        return List.of(slide.first().name(), slide.second().name());
    }

    @Test
    void beginsWithThePairThatTeachesMost() {
        assertEquals(Opening.teachingPair(comparison), pair());
    }

    @Test
    void goingOnLeadsThroughEverySentenceOfEveryPairAndStaysAtTheEnd() {
        Set<PresenterModel.SlidePlace> seen = new HashSet<>();
        while (seen.add(model.place().get())) {
            assertTrue(model.sentence().isPresent());
            model.nextSentence();
        }
        int sentences = Slide.of(comparison).stream().mapToInt(s -> s.sentences().size()).sum();
        assertEquals(sentences, seen.size());
    }

    @Test
    void goingBackRetracesTheSteps() {
        for (int i = 0; i < 1_000; i++) {
            model.nextSentence();
        }
        int last = Slide.of(comparison).size() - 1;
        assertEquals(last, model.place().get().slide());
        for (int i = 0; i < 1_000; i++) {
            model.previousSentence();
        }
        assertEquals(new PresenterModel.SlidePlace(0, 0), model.place().get());
    }

    @Test
    void eachTradeIsShownOnceWhicheverWayRound() {
        List<Slide> slides = Slide.of(comparison);
        Set<Set<String>> pairs = new HashSet<>();
        slides.forEach(slide -> assertTrue(
                pairs.add(Set.of(slide.first().name(), slide.second().name()))));
        comparison.pairs()
                .forEach(pair -> assertTrue(pairs.contains(Set.of(pair.first(), pair.second()))));
    }
}
