package dev.lastresort.ui.incident;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.LogEntry.Kind;
import dev.lastresort.session.attempt.Reply.Grid;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.Backup;
import dev.lastresort.session.attempt.RoomView.GraphView;
import dev.lastresort.session.attempt.RoomView.ReceivedMessage;
import dev.lastresort.session.attempt.RoomView.Request;
import dev.lastresort.session.attempt.RoomView.State;
import dev.lastresort.session.attempt.RoomView.StatePeriod;
import dev.lastresort.session.attempt.RoomView.TableInfo;
import dev.lastresort.session.attempt.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What there is to see on the sample's day at an instant. */
public final class FakeDay {

    public static final LocalDateTime START = LocalDateTime.parse("2026-03-02T00:00:00");
    static final LocalDateTime HORIZON = START.plusDays(1);
    static final LocalDateTime PAGE = at("10:35");
    static final String HIDDEN = "tax-export";
    static final String HIDDEN_TITLE = "Tax export";
    /** When what is hidden complains. */
    public static final LocalDateTime COMPLAINT = at("11:10");
    static final List<String> QUESTIONS = List.of(
            "Can we write a migration that adds back the removed table or column?",
            "Can we run a compensating script that reconstructs the lost data from logs or other"
                    + " sources?",
            "How much data will we lose if we restore from the last backup?",
            "How long will the restore take, and can the business accept that downtime?",
            "Is there a way to keep the application partially running while we fix the data?");

    private static final String ERROR =
            "Table \"orders_archive\" not found; SQL state 42S02";

    private FakeDay() {}

    public static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time + ":00");
    }

    public static List<GraphView> graphs(LocalDateTime now) {
        List<Sample> errors = points(now, at("10:02"), 2, 38, 7);
        List<Sample> orders = points(now, at("10:02"), 31, 26, 5);
        return List.of(
                new GraphView("Failed requests", "per min", Optional.of(BigDecimal.TEN), errors),
                new GraphView("Orders", "per min", Optional.empty(), orders));
    }

    private static List<Sample> points(
            LocalDateTime now, LocalDateTime change, int before, int after, int noise) {
        long minutes = Duration.between(START, now).toMinutes();
        return IntStream.rangeClosed(1, (int) (minutes / 2)).mapToObj(i -> {
            LocalDateTime at = START.plusMinutes(2L * i);
            int value = (at.isBefore(change) ? before : after) + i * 7919 % noise;
            return new Sample(0, at, at.equals(at("10:20"))
                    ? Optional.empty() : Optional.of(BigDecimal.valueOf(value)));
        }).toList();
    }

    public static List<ReceivedMessage> messages(LocalDateTime now) {
        return Stream.of(
                new ReceivedMessage(PAGE, "Page: failed requests above 10 a minute for 5 minutes"),
                new ReceivedMessage(at("10:41"),
                        "Support: customers cannot open orders of last year"),
                new ReceivedMessage(COMPLAINT,
                        "Finance: the figures for the quarter are missing rows"))
                .filter(message -> !message.at().isAfter(now)).toList();
    }

    public static List<ActorStatus> actors(LocalDateTime now, List<String> stopped) {
        List<ActorStatus> actors = new ArrayList<>();
        actors.add(actor("checkout", "Checkout", "v42", 1204, "", now, stopped, HORIZON));
        actors.add(actor("account-page", "Account page", "v42", 611, ERROR, now, stopped,
                at("10:02")));
        if (!now.isBefore(COMPLAINT)) {
            actors.add(actor(HIDDEN, HIDDEN_TITLE, "v7", 40, ERROR, now, stopped, at("10:02")));
        }
        return actors;
    }

    private static ActorStatus actor(String name, String title, String version, long ok,
            String error, LocalDateTime now, List<String> stopped, LocalDateTime down) {
        boolean bad = down.isBefore(now);
        List<StatePeriod> spans = new ArrayList<>();
        spans.add(new StatePeriod(START, bad ? down : now, State.UP));
        State last = stopped.contains(name) ? State.STOPPED : bad ? State.DOWN : State.UP;
        if (bad) {
            spans.add(new StatePeriod(down, now, last));
        }
        List<Request> recent = IntStream.range(0, 40).mapToObj(i -> new Request(
                now.minusMinutes(40 - i), ok - 40 + i, i % 3 == 0 ? error : "")).toList();
        return new ActorStatus(name, title, last, version, List.of("v41", "v42", "v43"), ok,
                bad ? 214 : 0, 0, 0, error, spans, recent);
    }

    public static List<LogEntry> log(LocalDateTime now) {
        List<LogEntry> log = new ArrayList<>(List.of(
                new LogEntry(at("02:00"), Kind.DATABASE, Optional.empty(), "Backup “nightly” taken",
                        false),
                new LogEntry(at("10:00"), Kind.DEPLOY, Optional.empty(), "Checkout v42 deployed",
                        false),
                new LogEntry(at("10:00"), Kind.DATABASE, Optional.empty(),
                        "Migration V42 committed: 12,000 rows moved, 1 table dropped", false)));
        for (LocalDateTime at = at("10:03"); !at.isAfter(now); at = at.plusMinutes(4)) {
            log.add(new LogEntry(at, Kind.ERROR, Optional.empty(), "Account page: " + ERROR,
                    false));
        }
        log.add(new LogEntry(PAGE, Kind.ALERT, Optional.empty(),
                "Failed requests above the threshold", false));
        log.sort(java.util.Comparator.comparing(LogEntry::at));
        return log;
    }

    public static List<TableInfo> tables() {
        return List.of(
                new TableInfo("customers", Optional.of(8_200L), Optional.of(2_600_000L),
                        List.of("id BIGINT",
                                "name VARCHAR(80)", "email VARCHAR(120)")),
                new TableInfo("order_history", Optional.of(12_000L), Optional.of(310_000_000L),
                        List.of("id BIGINT", "customer_id BIGINT", "total_cents INTEGER",
                                "ordered_at TIMESTAMP")),
                new TableInfo("orders", Optional.of(4_310L), Optional.empty(), List.of("id BIGINT",
                        "customer_id BIGINT", "total_cents INTEGER", "ordered_at TIMESTAMP")));
    }

    public static List<LogEntry> ddl() {
        return List.of(
                new LogEntry(at("10:00"), Kind.DATABASE, Optional.empty(),
                        "Migration V42: CREATE TABLE "
                                + "order_history (id BIGINT PRIMARY KEY, "
                                + "customer_id BIGINT NOT NULL, total_cents INTEGER NOT NULL, "
                                + "ordered_at TIMESTAMP NOT NULL)",
                        false),
                new LogEntry(at("10:00"), Kind.DATABASE, Optional.empty(),
                        "Migration V42: DROP TABLE orders_archive", false));
    }

    public static List<Backup> backups() {
        return List.of(new Backup("previous", START.minusHours(22)),
                new Backup("nightly", at("02:00")));
    }

    public static Grid rows(String sql) {
        boolean count = sql.contains("count");
        return sql.contains("nothing") ? new Grid(List.of("nothing"), List.of(), 0, false)
                : count ? new Grid(List.of("count"), List.of(List.of("4310")), 1, false)
                : new Grid(List.of("id", "customer_id", "total_cents", "ordered_at"),
                        IntStream.range(0, 200).mapToObj(i -> List.of("" + (5000 + i),
                                "" + (i * 37 % 811), "" + (1999 + i * 131 % 9000),
                                "2026-03-02 09:" + (10 + i % 50) + ":00")).toList(),
                        4310, true);
    }

    public static Phase phase(PhaseKind kind, LocalDateTime start, long minutes, String formula) {
        return new Phase(kind, start, start.plusMinutes(minutes), formula);
    }

    public static RoomView view(FakeRoom room) {
        LocalDateTime now = room.now();
        return new RoomView("The dropped orders_archive", List.of("A web shop."), START, PAGE, now,
                HORIZON, List.of(
                        new RoomView.Goal.Recovery(new Objective.Rto("checkout", "checkout",
                                Duration.ofHours(1), Duration.between(PAGE, now), false,
                                List.of()), true),
                        new RoomView.Goal.Loss(Duration.ofMinutes(15),
                                Duration.between(at("10:28"), now).dividedBy(2))),
                graphs(now), messages(now), actors(now, room.stopped()), log(now), room.works(),
                tables(), ddl(), new RoomView.Offers(backups(), room.instances(), List.of(),
                        room.readOnly(), false, List.of(), List.of(), List.of(
                                new RoomView.OutsideEffect("refund", "Refunds", "cents"))),
                QUESTIONS, room.faced(), 3, room.hintsTaken(), room.decisions(),
                room.ending());
    }
}
