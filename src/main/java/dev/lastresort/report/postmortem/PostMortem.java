package dev.lastresort.report.postmortem;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.report.document.Document;
import dev.lastresort.report.document.Document.Chapter;
import dev.lastresort.report.document.Document.Topic;
import dev.lastresort.report.document.Passage;
import java.util.ArrayList;
import java.util.List;

/** A report as a blameless post-mortem, in the sections that the public templates share. */
public final class PostMortem {

    private PostMortem() {}

    public static Document of(Report report) {
        List<Chapter> parts = new ArrayList<>();
        for (int i = 0; i < report.incidents().size(); i++) {
            parts.add(part(report.incidents().get(i), i));
        }
        return new Document(parts.size() == 1 ? "Post-mortem: " + parts.getFirst().title()
                : "Post-mortem of " + parts.size() + " incidents", report.writtenOn(), parts);
    }

    private static Chapter part(ReportedIncident incident, int place) {
        Comparison comparison = incident.comparison();
        Figures figures = new Figures(comparison, place);
        List<Topic> sections = new ArrayList<>(List.of(
                section(figures, "summary", "Summary", new SummarySection(incident, figures)
                        .passages()),
                section(figures, "impact", "Impact", new ImpactSection(incident, figures)
                        .passages()),
                section(figures, "timeline", "Timeline", new TimelineSection(incident, figures)
                        .passages()),
                section(figures, "response", "Detection, containment, recovery",
                        new ResponseSection(incident).passages()),
                section(figures, "causes", "Contributing causes", new CausesSection(incident)
                        .passages()),
                section(figures, "decisions", "Decisions", new DecisionsSection(incident)
                        .passages()),
                section(figures, "alternatives", "What each alternative would have cost",
                        new AlternativesSection(incident, figures).passages()),
                section(figures, "went-well", "What went well",
                        new LessonsSection(incident).well()),
                section(figures, "went-badly", "What went badly",
                        new LessonsSection(incident).badly()),
                section(figures, "lucky", "Where we were lucky",
                        new LuckSection(incident, figures).passages()),
                section(figures, "actions", "Action items",
                        new ActionsSection(incident).passages())));
        if (incident.attempts().stream().anyMatch(one -> !one.session().isNone())) {
            sections.add(place(sections, "timeline") + 1, section(figures, "session",
                    "The session", new SessionSection(incident).brought()));
            sections.add(0, section(figures, "questions", "To begin with",
                    new SessionSection(incident).questions()));
        }
        sections.add(section(figures, "evidence", "What the figures count", figures.folded()));
        return new Chapter("i" + (place + 1), comparison.scenario().briefing().title(),
                facts(comparison), sections);
    }

    private static int place(List<Topic> sections, String id) {
        int place = 0;
        while (!sections.get(place).id().endsWith(id)) {
            place++;
        }
        return place;
    }

    private static Topic section(Figures figures, String id, String title,
            List<Passage> passages) {
        return new Topic(figures.id(id), title, passages);
    }

    private static String facts(Comparison comparison) {
        return "Scenario " + comparison.scenario().id() + " · seed " + comparison.seed()
                + comparison.scenario().engine().beside() + " · measured at "
                + Wording.isoInstant(comparison.scenario().horizon())
                + " · fingerprint " + comparison.fingerprint().hex();
    }
}
