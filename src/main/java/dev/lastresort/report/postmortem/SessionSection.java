package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.debrief.SessionAccount.SessionLine;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.report.document.Passage;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a team session brought beside its decisions, and what its hot wash opens with. */
record SessionSection(ReportedIncident incident) {

    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    List<Passage> questions() {
        return incident.attempts().stream()
                .<Passage>map(one -> Passage.Points.of(one.session().questions())).distinct()
                .toList();
    }

    List<Passage> brought() {
        return incident.attempts().stream().filter(one -> !one.session().isNone())
                .map(this::table).toList();
    }

    private Passage table(AttemptAccount account) {
        LocalDateTime day = incident.comparison().scenario().start();
        return Passage.Tabular.of("Injects, answers, notes and votes",
                List.of("At", "On the wall", "What", "In words"),
                account.session().lines().stream().map(line -> row(line, day)).toList());
    }

    private static List<String> row(SessionLine line, LocalDateTime day) {
        return List.of(Wording.clock(line.at(), day), line.wall().map(WALL::format).orElse(""),
                line.sort(), line.words());
    }
}
