package dev.lastresort.session.desk;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.desk.CompareService.Request;
import dev.lastresort.session.desk.ReportService.ReportResult.NotReported;
import dev.lastresort.session.desk.ReportService.ReportResult.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Compares and replays what a report is to be written of. */
public final class ReportDesk implements ReportService {

    private final CompareDesk compare;

    public ReportDesk(ScenarioSource source) {
        compare = new CompareDesk(source);
    }

    @Override
    public ReportResult incidents(Subjects subjects, Progress progress) {
        List<ReportedIncident> incidents = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String name : subjects.names()) {
            switch (compare.compare(new Request(name, List.of(), OptionalLong.empty(), List.of()),
                    progress)) {
                case ComparisonResult.Compared(var comparison, var doubts) -> {
                    incidents.add(new ReportedIncident(comparison));
                    doubts.stream().map(Problem::text).forEach(warnings::add);
                }
                case ComparisonResult.NotReplayable(var problems) -> {
                    return new NotReported(problems);
                }
                case ComparisonResult.UnknownStrategies _, ComparisonResult.BadSetting _ ->
                        throw new IllegalStateException("none were asked for");
            }
        }
        return new Reported(incidents, warnings);
    }
}
