package dev.lastresort.ui.presenter;

import dev.lastresort.model.outcome.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence in portions that a hall reads at once. Invariant: together they say the whole
 * sentence, word by word and in its order, and each ends where a clause does.
 */
final class Portions {

    /** Two lines in a small window. */
    private static final int MOST_LETTERS = 150;
    private static final String BETWEEN = "; ";

    private Portions() {}

    static List<Sentence> of(Sentence sentence) {
        List<Sentence> portions = new ArrayList<>();
        List<Sentence.Part> portion = new ArrayList<>();
        for (List<Sentence.Part> clause : clauses(sentence)) {
            if (!portion.isEmpty() && letters(portion) + letters(clause) > MOST_LETTERS) {
                portion.add(new Sentence.Words(BETWEEN.strip() + " …"));
                portions.add(new Sentence(portion));
                portion = new ArrayList<>(List.of(new Sentence.Words("… ")));
            } else if (!portion.isEmpty()) {
                portion.add(new Sentence.Words(BETWEEN));
            }
            portion.addAll(clause);
        }
        portions.add(new Sentence(portion));
        return portions;
    }

    /** What stands between two semicolons, without them. */
    private static List<List<Sentence.Part>> clauses(Sentence sentence) {
        List<List<Sentence.Part>> clauses = new ArrayList<>(List.of(new ArrayList<>()));
        for (Sentence.Part part : sentence.parts()) {
            switch (part) {
                case Sentence.Figure figure -> clauses.getLast().add(figure);
                case Sentence.Words(String text) -> {
                    String[] pieces = text.split(BETWEEN, -1);
                    for (int i = 0; i < pieces.length; i++) {
                        if (i > 0) {
                            clauses.add(new ArrayList<>());
                        }
                        if (!pieces[i].isEmpty()) {
                            clauses.getLast().add(new Sentence.Words(pieces[i]));
                        }
                    }
                }
            }
        }
        return clauses;
    }

    private static int letters(List<Sentence.Part> parts) {
        return parts.stream().mapToInt(part -> part.text().length()).sum();
    }
}
