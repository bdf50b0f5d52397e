package dev.lastresort.inspection;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sheet.Sheet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Effects, answers or spans, a line each, as a ledger has them.
 *
 * @param headings over the cells of each line
 * @param seconds  how long the spans last together; 0 for what has no length
 */
public record LedgerList(List<String> headings, List<Line> lines, long seconds) {

    /** @param at where to look on the timeline */
    public record Line(LocalDateTime at, List<String> cells) {}

    public LedgerList {
        headings = List.copyOf(headings);
    }

    public static LedgerList of(Comparison comparison, LedgerQuery query) {
        BranchResult branch = Branches.find(comparison, query.branch());
        return switch (query) {
            case LedgerQuery.Effects wanted -> effects(
                    branch.outcome().effect(wanted.effect()), wanted);
            case LedgerQuery.Answers wanted -> answers(
                    branch.outcome().actor(wanted.actor()), wanted);
            case LedgerQuery.Spans wanted -> spans(
                    branch.outcome().actor(wanted.actor()), wanted);
        };
    }

    public Sheet sheet() {
        return new Sheet(headings, Sheet.lazy(lines.size(), i -> lines.get(i).cells()));
    }

    private static LedgerList effects(EffectLedger ledger, LedgerQuery.Effects wanted) {
        List<EffectLedger.Entry> entries = ledger.entries().stream()
                .filter(entry -> wanted.verdict().isEmpty()
                        || wanted.verdict().get() == entry.verdict())
                .toList();
        return new LedgerList(
                List.of("at", "effect", "key", "expected", "actual", "request", "taken back"),
                Sheet.lazy(entries.size(), i -> line(entries.get(i))), 0);
    }

    private static Line line(EffectLedger.Entry entry) {
        return new Line(entry.at(), List.of(clock(entry.at()), words(entry.verdict()),
                CellText.of(entry.key()), amount(entry.expected()), amount(entry.actual()),
                entry.n() < 0 ? "step " + entry.actor() : entry.actor() + " #" + entry.n(),
                entry.takenBack() ? "yes" : "no"));
    }

    private static LedgerList answers(ActorTally tally, LedgerQuery.Answers wanted) {
        List<JudgedAnswer> answers = tally.answers().stream()
                .filter(answer -> wanted.judgement().isEmpty()
                        || wanted.judgement().get() == answer.judgement())
                .toList();
        return new LedgerList(List.of("at", "answer", "request", "why"),
                Sheet.lazy(answers.size(), i -> line(answers.get(i), wanted.actor())), 0);
    }

    private static Line line(JudgedAnswer answer, String actor) {
        return new Line(answer.at(), List.of(clock(answer.at()),
                answer.judgement().name().toLowerCase(Locale.ROOT),
                actor + " #" + answer.n(), answer.detail()));
    }

    private static LedgerList spans(ActorTally tally, LedgerQuery.Spans wanted) {
        List<StateSpan> spans = tally.states().stream()
                .filter(span -> wanted.state().isEmpty() || wanted.state().get() == span.state())
                .flatMap(span -> within(span, wanted.range()).stream())
                .toList();
        return new LedgerList(List.of("from", "to", "state", "for", "actor"),
                Sheet.lazy(spans.size(), i -> line(spans.get(i), wanted.actor())),
                spans.stream().mapToLong(LedgerList::seconds).sum());
    }

    /** What of the span lies in the range; of an empty range, the span that it lies in. */
    private static Optional<StateSpan> within(
            StateSpan span, Optional<LedgerQuery.Within> range) {
        if (range.isEmpty()) {
            return Optional.of(span);
        }
        LocalDateTime from = later(span.start(), range.get().start());
        LocalDateTime to = range.get().end().isBefore(span.end())
                ? range.get().end() : span.end();
        boolean empty = range.get().start().equals(range.get().end());
        boolean holds = empty ? !span.start().isAfter(from) && from.isBefore(span.end())
                && from.equals(range.get().start()) : from.isBefore(to);
        return holds ? Optional.of(new StateSpan(from, to, span.state())) : Optional.empty();
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static Line line(StateSpan span, String actor) {
        return new Line(span.start(), List.of(clock(span.start()), clock(span.end()),
                span.state().name().toLowerCase(Locale.ROOT), Wording.duration(seconds(span)),
                actor));
    }

    private static long seconds(StateSpan span) {
        return Wording.seconds(Duration.between(span.start(), span.end()));
    }

    private static String amount(Optional<BigDecimal> amount) {
        return amount.map(CellText::of).orElse("");
    }

    private static String clock(LocalDateTime instant) {
        return Wording.isoInstant(instant).replace('T', ' ');
    }

    /** For people. */
    public static String words(EffectLedger.Verdict verdict) {
        return verdict.word();
    }
}
