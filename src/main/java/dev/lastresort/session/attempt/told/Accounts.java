package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.AttemptAccount.AccountedDecision;
import dev.lastresort.model.debrief.AttemptAccount.AccountedMove;
import dev.lastresort.model.debrief.AttemptAccount.HeldPrediction;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.Claim;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import dev.lastresort.session.attempt.verdict.MovesFound;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An attempt as a report tells it: nobody is spoken to, and nobody is blamed. */
public final class Accounts {

    private static final String YOU = "You ";

    private Accounts() {}

    /**
     * Of one attempt.
     *
     * @param comparison in which it is the only attempt
     * @param moves      what was found by looking back; empty if nobody looked
     */
    public static AttemptAccount of(
            Debrief debrief, Comparison comparison, Optional<MovesFound> moves) {
        LocalDateTime day = comparison.scenario().start();
        return new AttemptAccount(comparison.atFirst().name(),
                debrief.decisions().stream()
                        .filter(line -> !(line.action() instanceof Action.OfTeam))
                        .map(Accounts::decision).toList(),
                Stream.concat(Forecasts.of(debrief, comparison).stream(),
                        Faced.of(debrief, comparison).stream()
                                .flatMap(faced -> faced.held().stream()))
                        .map(held -> new HeldPrediction(held.question(), held.predicted(),
                                held.measured(), held.verdict().words()))
                        .toList(),
                Stream.concat(
                        debrief.decisions().stream().filter(debrief::isFalseAllClear)
                                .map(line -> "At " + Wording.clock(line.at(), day)
                                        + " it was declared over, and it was not: "
                                        + String.join("; ", line.claim().map(Claim::troubles)
                                                .orElse(List.of()))
                                        + "."),
                        debrief.rumours().stream().map(said -> "At "
                                + Wording.clock(said.at(), day) + " it was said: “" + said.text()
                                + "” That was not so."))
                        .toList(),
                moves.map(found -> found.costly().stream()
                        .map(move -> move(move, comparison)).toList()),
                debrief.hintsTaken(), debrief.notice().stream().toList(),
                SessionTold.of(debrief));
    }

    private static AccountedDecision decision(DecisionLine line) {
        return new AccountedDecision(line.at(), line.passed(), line.words(), line.rationale(),
                line.missed().orElse(List.of()));
    }

    private static AccountedMove move(CostlyMove costly, Comparison comparison) {
        MoveWords words = new MoveWords(comparison.scenario(), costly);
        return new AccountedMove(costly.move().at(), nobody(words.did()), words.costs(),
                words.better(), words.why());
    }

    private static String nobody(String did) {
        return did.startsWith(YOU) ? did.substring(YOU.length(), YOU.length() + 1)
                .toUpperCase(Locale.ROOT) + did.substring(YOU.length() + 1) : did;
    }
}
