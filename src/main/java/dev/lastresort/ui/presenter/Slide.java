package dev.lastresort.ui.presenter;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.picture.Opening;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Two branches and what there is to say of them.
 *
 * @param sentences their trade first, where neither is better on every axis; at least one; long
 *                  ones in portions
 */
record Slide(BranchResult first, BranchResult second, List<Sentence> sentences) {

    Slide {
        sentences = List.copyOf(sentences);
    }

    /** The pair that teaches most, then every trade; none if there is but one branch. */
    static List<Slide> of(Comparison comparison) {
        SequencedSet<List<String>> pairs = new LinkedHashSet<>();
        List<String> taught = Opening.teachingPair(comparison);
        if (taught.size() == 2) {
            pairs.add(taught);
        }
        comparison.pairs().stream().map(pair -> List.of(pair.first(), pair.second()))
                .filter(pair -> !pairs.contains(pair.reversed()))
                .forEach(pairs::add);
        return pairs.stream().map(pair -> of(comparison, pair)).toList();
    }

    private static Slide of(Comparison comparison, List<String> pair) {
        BranchResult first = branch(comparison, pair.getFirst());
        BranchResult second = branch(comparison, pair.getLast());
        List<Sentence> sentences = new ArrayList<>(comparison.pairs().stream()
                .filter(trade -> pair.containsAll(List.of(trade.first(), trade.second())))
                .map(PairSentence::sentence).toList());
        sentences.addAll(first.sentences());
        sentences.addAll(second.sentences());
        return new Slide(first, second, sentences.stream()
                .flatMap(sentence -> Portions.of(sentence).stream()).toList());
    }

    private static BranchResult branch(Comparison comparison, String name) {
        return comparison.branches().stream().filter(branch -> branch.name().equals(name))
                .findFirst().orElseThrow();
    }

    String title() {
        return first.title() + "  ·  " + second.title();
    }
}
