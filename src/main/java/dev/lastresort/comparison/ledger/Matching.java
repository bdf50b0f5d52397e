package dev.lastresort.comparison.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The emissions of one key on both sides, brought together: those of the same request first, then
 * the others in the order in which they were emitted.
 *
 * @param missing    of the counterfactual, without a counterpart here
 * @param unexpected of this branch, without a counterpart there
 */
record Matching(List<Pair> met, List<Sent> missing, List<Sent> unexpected) {

    record Pair(Sent there, Sent here) {}

    static Matching of(SentOnBoth key) {
        List<Pair> met = new ArrayList<>();
        List<Sent> unmetThere = new ArrayList<>();
        List<Sent> unmetHere = new ArrayList<>();
        int t = 0;
        int h = 0;
        while (t < key.there().size() && h < key.here().size()) {
            int order = Sent.BY_REQUEST.compare(key.there().get(t), key.here().get(h));
            if (order == 0) {
                met.add(new Pair(key.there().get(t++), key.here().get(h++)));
            } else if (order < 0) {
                unmetThere.add(key.there().get(t++));
            } else {
                unmetHere.add(key.here().get(h++));
            }
        }
        unmetThere.addAll(key.there().subList(t, key.there().size()));
        unmetHere.addAll(key.here().subList(h, key.here().size()));
        unmetThere.sort(Sent.IN_TIME);
        unmetHere.sort(Sent.IN_TIME);
        int pairs = Math.min(unmetThere.size(), unmetHere.size());
        for (int i = 0; i < pairs; i++) {
            met.add(new Pair(unmetThere.get(i), unmetHere.get(i)));
        }
        return new Matching(met, List.copyOf(unmetThere.subList(pairs, unmetThere.size())),
                List.copyOf(unmetHere.subList(pairs, unmetHere.size())));
    }
}
