package dev.lastresort.comparison.sentence;

import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.Sentence.Figure;
import dev.lastresort.model.outcome.Sentence.Part;
import dev.lastresort.model.outcome.Sentence.Words;
import dev.lastresort.model.outcome.Wording;
import java.util.ArrayList;
import java.util.List;

/** A piece of a sentence under way. Immutable: each addition is a new phrase. */
record Phrase(List<Part> parts) {

    Phrase {
        parts = List.copyOf(parts);
    }

    static Phrase of(String words) {
        return new Phrase(List.of(new Words(words)));
    }

    static Phrase empty() {
        return new Phrase(List.of());
    }

    Phrase words(String words) {
        return plus(new Words(words));
    }

    Phrase figure(String text, Counted counted) {
        return plus(new Figure(text, counted));
    }

    /** The count and what is counted, as one figure: "165 orders". */
    Phrase count(long count, Noun noun, Counted counted) {
        return figure(Wording.number(count) + " " + noun.of(count), counted);
    }

    Phrase then(Phrase other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Phrase(all);
    }

    Sentence sentence() {
        return new Sentence(words(".").parts);
    }

    private Phrase plus(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.add(part);
        return new Phrase(all);
    }

    static Phrase join(List<Phrase> phrases, String between) {
        return join(phrases, between, between);
    }

    /** "a, b and c", where {@code last} is what stands before c. */
    static Phrase join(List<Phrase> phrases, String between, String last) {
        Phrase joined = Phrase.empty();
        for (int i = 0; i < phrases.size(); i++) {
            if (i > 0) {
                joined = joined.words(i == phrases.size() - 1 ? last : between);
            }
            joined = joined.then(phrases.get(i));
        }
        return joined;
    }
}
