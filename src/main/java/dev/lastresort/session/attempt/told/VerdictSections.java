package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.LadderPath;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.Claim;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import dev.lastresort.session.attempt.verdict.MovesFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The verdict on an attempt as sections of lines, for documents and the command line. */
public final class VerdictSections {

    private VerdictSections() {}

    /**
     * By their titles.
     *
     * @param moves what was found by looking back; empty if nobody looked, or it is not over
     */
    public static SequencedMap<String, List<String>> of(
            Debrief debrief, Comparison comparison, Optional<MovesFound> moves) {
        SequencedMap<String, List<String>> sections = new LinkedHashMap<>();
        comparison.attempt().ifPresent(attempt -> sections.put("What happened to people",
                PeopleTold.of(comparison.scenario(), attempt.outcome())));
        List<String> claims = falseAllClears(debrief, comparison);
        if (!claims.isEmpty()) {
            sections.put("False all-clears", claims);
        }
        moves.ifPresent(found -> sections.put("The moves that cost most",
                moves(found, comparison)));
        LadderPaths paths = LadderPaths.of(debrief, comparison);
        List<String> path = new ArrayList<>(List.of("Yours: " + words(paths.yours()),
                "Where the measured facts lead: " + words(paths.measured())));
        path.addAll(paths.notes());
        sections.put("The path", path);
        return sections;
    }

    /** Each time that it was said to be over and was not, with what was not over. */
    public static List<String> falseAllClears(Debrief debrief, Comparison comparison) {
        return debrief.decisions().stream().filter(debrief::isFalseAllClear)
                .map(line -> "At " + Wording.clock(line.at(), comparison.scenario().start())
                        + " you said that it was over, and it was not: " + String.join("; ",
                                line.claim().map(Claim::troubles).orElse(List.of()).stream()
                                        .map(Wording::inSentence).toList())
                        + ".")
                .toList();
    }

    private static List<String> moves(MovesFound found, Comparison comparison) {
        List<String> lines = new ArrayList<>();
        for (CostlyMove move : found.costly()) {
            lines.addAll(new MoveWords(comparison.scenario(), move).lines());
        }
        return lines.isEmpty() ? List.of(MoveWords.NONE) : lines;
    }

    private static String words(LadderPath path) {
        return path.words() + ".";
    }
}
