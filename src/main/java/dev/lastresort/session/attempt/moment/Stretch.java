package dev.lastresort.session.attempt.moment;

import dev.lastresort.database.QueryResult;
import dev.lastresort.database.Stop;
import dev.lastresort.model.journal.Canon;
import dev.lastresort.model.journal.CanonicalJournal;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Practice.Graph;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.Branch;
import dev.lastresort.replay.Responder;
import dev.lastresort.session.attempt.Sample;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A stretch of an attempt under way, from one {@link Moment} to the next. The graphs are
 * read at fixed instants of the day, between events, so that nothing in the journal tells of them.
 */
public final class Stretch implements AutoCloseable {

    private final Scenario scenario;
    private final Branch branch;
    private final List<Sample> samples;
    private final Optional<Moment> from;
    private LocalDateTime now;

    Stretch(Scenario scenario, Branch branch, LocalDateTime start) {
        this(scenario, branch, start, Optional.empty());
    }

    Stretch(Scenario scenario, Branch branch, Moment from) {
        this(scenario, branch, from.now(), Optional.of(from));
    }

    private Stretch(
            Scenario scenario, Branch branch, LocalDateTime now, Optional<Moment> from) {
        this.scenario = scenario;
        this.branch = branch;
        this.now = now;
        this.from = from;
        samples = new ArrayList<>(from.map(Moment::samples).orElse(List.of()));
    }

    public LocalDateTime now() {
        return now;
    }

    public Responder responder() {
        return branch.responder();
    }

    /** What has happened since the moment that it began at. */
    public List<Event> news() {
        return branch.journal().stream().skip(from.map(m -> m.journal().size()).orElse(0L))
                .toList();
    }

    /**
     * Advances through that instant, or until an event that {@code stop} wants and its instant are
     * over; never to the horizon, whose instant is no part of the day.
     *
     * @return whether it stopped at such an event
     */
    public boolean advanceThrough(LocalDateTime to, Predicate<Event> stop) {
        LocalDateTime end = to.isBefore(scenario.horizon()) ? to.plusNanos(1) : scenario.horizon();
        for (LocalDateTime look = nextLook(); look.isBefore(end); look = nextLook()) {
            if (stoppedBefore(look, stop)) {
                return true;
            }
            look(look);
            now = look;
        }
        if (stoppedBefore(end, stop)) {
            return true;
        }
        now = to.isBefore(scenario.horizon()) ? to : scenario.horizon();
        return false;
    }

    private boolean stoppedBefore(LocalDateTime end, Predicate<Event> stop) {
        Optional<LocalDateTime> stopped = branch.advance(end, stop);
        stopped.ifPresent(at -> now = at);
        return stopped.isPresent();
    }

    /** Advances through all that is left of the present instant. */
    public void settle() {
        branch.advance(now.plusNanos(1), _ -> false);
    }

    /** The first instant after the last look at which some graph is read. */
    private LocalDateTime nextLook() {
        LocalDateTime next = scenario.horizon();
        List<Graph> graphs = scenario.practice().graphs();
        for (int i = 0; i < graphs.size(); i++) {
            LocalDateTime due = due(i, graphs.get(i));
            next = due.isBefore(next) ? due : next;
        }
        return next;
    }

    private LocalDateTime due(int graph, Graph declared) {
        for (Sample sample : samples.reversed()) {
            if (sample.graph() == graph) {
                return sample.at().plus(declared.interval());
            }
        }
        return scenario.start().plus(declared.interval());
    }

    private void look(LocalDateTime at) {
        List<Graph> graphs = scenario.practice().graphs();
        for (int i = 0; i < graphs.size(); i++) {
            if (due(i, graphs.get(i)).equals(at)) {
                samples.add(new Sample(i, at, value(graphs.get(i), at)));
            }
        }
    }

    private Optional<BigDecimal> value(Graph graph, LocalDateTime at) {
        List<QueryResult> shown = responder()
                .read(List.of(graph.query()), at, 1, new Stop()).results();
        return shown.stream().flatMap(result -> result.rows().stream()).findFirst()
                .flatMap(row -> switch (row.get(0)) {
                    case Long whole -> Optional.of(BigDecimal.valueOf(whole));
                    case BigDecimal decimal -> Optional.of(decimal);
                    case Double mean when Double.isFinite(mean) ->
                            Optional.of(BigDecimal.valueOf(mean));
                    default -> Optional.empty();
                });
    }

    /** What it is now, after something was done. */
    public Moment rest() {
        return rest(digest(from.map(Moment::seen).orElse(""), news()), Optional.empty());
    }

    /** The moment that it began at, with what was changed meanwhile that leaves no trace. */
    public Moment unseen() {
        Moment was = from.orElseThrow();
        return new Moment(branch.freeze(), was.journal(), now, responder().standing(), samples,
                was.seen(), was.faced(), was.discovered(), was.deliberation(), was.end());
    }

    /** What it is now, if nothing was done but to let the clock run on. */
    public Moment deliberated() {
        Deliberation begun = from.orElseThrow().deliberating();
        String seen = digest(begun.seen(),
                branch.journal().stream().skip(begun.events()).toList());
        return rest(seen, Optional.of(begun));
    }

    private Moment rest(String seen, Optional<Deliberation> deliberation) {
        Responder.Standing standing = responder().standing();
        Journal journal = branch.journal();
        Moment moment = new Moment(branch.freeze(), journal, now, standing, samples, seen,
                from.map(Moment::faced).orElse(false),
                from.map(Moment::discovered).orElseGet(TreeMap::new), deliberation,
                Optional.empty());
        return now.isBefore(scenario.horizon()) ? moment : moment.ended(Moment.End.HORIZON);
    }

    private static String digest(String before, List<Event> news) {
        Canon canon = new Canon();
        canon.text(before);
        CanonicalJournal.write(new Journal(List.of(news)), canon);
        return canon.sha256();
    }

    @Override
    public void close() {
        branch.close();
    }
}
