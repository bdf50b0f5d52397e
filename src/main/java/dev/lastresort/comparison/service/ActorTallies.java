package dev.lastresort.comparison.service;

import dev.lastresort.comparison.ledger.AnswerJudge;
import dev.lastresort.comparison.ledger.BranchAnswers;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds an actor's day up: how each request was answered, when it was down or degraded for it, and
 * what people remember as outages. Answers that are bad on the counterfactual, too, start nothing.
 */
public final class ActorTallies {

    private ActorTallies() {}

    public static ActorTally tally(
            String actor, AnswerJudge judge, BranchAnswers here, BranchAnswers there,
            LocalDateTime start, LocalDateTime horizon) {
        List<Answered> answers = here.of(actor);
        List<JudgedAnswer> judged = new ArrayList<>(answers.size());
        Map<Judgement, Long> counts = new EnumMap<>(Judgement.class);
        for (Judgement judgement : Judgement.values()) {
            counts.put(judgement, 0L);
        }
        for (Answered answered : answers) {
            JudgedAnswer answer = judge.judge(answered, there.at(actor, answered.n()));
            judged.add(answer);
            counts.merge(answer.judgement(), 1L, Long::sum);
        }
        List<Down> downs = downs(actor, here, judged, start, horizon);
        DownTimes spans = new DownTimes(start, horizon);
        downs.forEach(down -> spans.addDown(down.from(), down.to()));
        List<Degraded> degraded = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i).judgement() == Judgement.WRONG) {
                degraded.add(new Degraded(judged.get(i).at(),
                        i + 1 < judged.size() ? judged.get(i + 1).at() : horizon));
            }
        }
        here.waits(actor).forEach(wait -> degraded.add(new Degraded(
                begin(wait, there.at(actor, wait.n())), wait.to().orElse(horizon))));
        degraded.stream().filter(span -> span.from().isBefore(span.to()))
                .sorted(Comparator.comparing(Degraded::to))
                .forEach(span -> spans.addDegraded(span.from(), span.to()));
        return new ActorTally(counts, judged.stream().filter(JudgedAnswer::bad).count(),
                spans.downSeconds(), spans.degradedSeconds(), judged, spans.states(),
                Outages.of(downs), waits(here.waits(actor), horizon));
    }

    private record Degraded(LocalDateTime from, LocalDateTime to) {}

    /** Waiting is felt from when the counterfactual had answered the same request. */
    private static LocalDateTime begin(BranchAnswers.Spell wait, Optional<Answered> there) {
        return there.map(Answered::at).filter(at -> at.isAfter(wait.from())).orElse(wait.from());
    }

    private static ActorTally.Waits waits(List<BranchAnswers.Spell> all, LocalDateTime horizon) {
        Duration longest = all.stream()
                .map(wait -> Duration.between(wait.from(), wait.to().orElse(horizon)))
                .max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        long open = all.stream().filter(wait -> wait.to().isEmpty()).count();
        long late = all.stream().filter(BranchAnswers.Spell::done).count();
        return new ActorTally.Waits(late, open, longest);
    }

    /**
     * The stretch for which one bad answer has the actor down.
     *
     * @param place which of the actor's answers it is
     * @param at    when it was given
     * @param open  whether nothing but the horizon ends it
     */
    record Down(int place, LocalDateTime at, LocalDateTime from, LocalDateTime to, boolean open) {}

    private static List<Down> downs(String actor, BranchAnswers here, List<JudgedAnswer> judged,
            LocalDateTime start, LocalDateTime horizon) {
        List<Down> downs = new ArrayList<>();
        List<Answered> answers = here.of(actor);
        Optional<LocalDateTime> nextGood = Optional.empty();
        for (int i = judged.size() - 1; i >= 0; i--) {
            JudgedAnswer answer = judged.get(i);
            if (isWaiting(answers.get(i))) {
                continue;
            }
            if (!answer.bad()) {
                nextGood = Optional.of(answer.at());
                continue;
            }
            LocalDateTime before = i == 0 ? start : judged.get(i - 1).at();
            Optional<LocalDateTime> end = earlier(
                    here.answerableFrom(actor, answer.n()), nextGood);
            downs.add(new Down(i, answer.at(), begin(answers.get(i), before),
                    end.orElse(horizon), end.isEmpty()));
        }
        return downs.reversed();
    }

    /** What still waits has had no answer that an actor could be down from. */
    private static boolean isWaiting(Answered answered) {
        return answered.answer() instanceof Refused(var reason, _)
                && reason == Refusal.STILL_WAITING;
    }

    /** A refusal is felt from when its cause began, but no request before it has met that cause. */
    private static LocalDateTime begin(Answered answered, LocalDateTime before) {
        return answered.answer() instanceof Refused(_, var since) && since.isBefore(answered.at())
                ? since.isBefore(before) ? before : since
                : answered.at();
    }

    private static Optional<LocalDateTime> earlier(
            Optional<LocalDateTime> one, Optional<LocalDateTime> other) {
        return one.isEmpty() || other.isPresent() && other.get().isBefore(one.get()) ? other : one;
    }
}
