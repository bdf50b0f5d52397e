package dev.lastresort.comparison.sentence;

import dev.lastresort.comparison.ledger.WriterName;
import dev.lastresort.model.outcome.Cause.ErasedByRestore;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.Sentence.Counted.Interval;
import dev.lastresort.model.outcome.Sentence.Counted.Which;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a branch did to the rows of one fact, as phrases that follow the branch's title. */
record RowPhrases(Scenario scenario, String branch, Fact fact, FactLedger ledger) {

    List<Phrase> all() {
        List<Phrase> phrases = new ArrayList<>();
        List<ErasedByRestore> erased = ledger.entries().stream()
                .filter(entry -> entry.verdict() == Verdict.LOST)
                .map(FactLedger.Entry::cause)
                .filter(ErasedByRestore.class::isInstance)
                .map(ErasedByRestore.class::cast).toList();
        if (!erased.isEmpty()) {
            phrases.add(erased(erased));
        }
        long lost = ledger.count(Verdict.LOST) - erased.size();
        if (lost > 0) {
            Which which = erased.isEmpty() ? Which.ALL : Which.OTHERS;
            phrases.add(Phrase.of("lost ").count(lost, noun(), lost(which)));
        }
        long turnedAway = ledger.count(Verdict.NEVER_ACCEPTED);
        if (turnedAway > 0 && phrases.isEmpty()) {
            phrases.add(counted("turned away ", turnedAway, Verdict.NEVER_ACCEPTED, ""));
        } else if (turnedAway > 0) {
            // The noun was just said.
            phrases.add(Phrase.of("turned away ").figure(
                    Wording.number(turnedAway), rows(Verdict.NEVER_ACCEPTED)));
        }
        addIfAny(phrases, "left ", Verdict.WRONG, " wrong");
        addIfAny(phrases, "left ", Verdict.UNEXPECTED, " that should not exist");
        return phrases;
    }

    private void addIfAny(List<Phrase> phrases, String before, Verdict verdict, String after) {
        long count = ledger.count(verdict);
        if (count > 0) {
            phrases.add(counted(before, count, verdict, after));
        }
    }

    private Phrase counted(String before, long count, Verdict verdict, String after) {
        Phrase phrase = Phrase.of(before).count(count, noun(), rows(verdict));
        return after.isEmpty() ? phrase : phrase.words(after);
    }

    private Phrase erased(List<ErasedByRestore> causes) {
        boolean accepted = causes.stream().allMatch(cause -> scenario.actors().stream()
                .anyMatch(actor -> WriterName.isRequestOf(actor.name(), cause.writtenBy())));
        LocalDateTime first = causes.stream().map(ErasedByRestore::writtenAt)
                .min(LocalDateTime::compareTo).orElseThrow().truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime last = afterMinute(causes.stream().map(ErasedByRestore::writtenAt)
                .max(LocalDateTime::compareTo).orElseThrow());
        Counted span = new Interval(branch, first, last);
        return Phrase.of("erased ")
                .count(causes.size(), noun(), lost(causes.size() == ledger.count(Verdict.LOST)
                        ? Which.ALL : Which.ERASED_BY_RESTORE))
                .words(accepted ? " that had been accepted between " : " written between ")
                .figure(Wording.clock(first, scenario.start()), span)
                .words(" and ")
                .figure(Wording.clock(last, scenario.start()), span);
    }

    /** The first full minute after it, so that the interval holds the last write. */
    private static LocalDateTime afterMinute(LocalDateTime instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    }

    private Noun noun() {
        return Noun.of(fact.title(), "row");
    }

    private Counted lost(Which which) {
        return new Counted.LedgerRows(branch, fact.name(), Verdict.LOST, which);
    }

    private Counted rows(Verdict verdict) {
        return new Counted.LedgerRows(branch, fact.name(), verdict);
    }
}
