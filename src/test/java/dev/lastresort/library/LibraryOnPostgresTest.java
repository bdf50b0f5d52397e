package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.postgres.RealPostgres;
import dev.lastresort.recovery.Shop;
import dev.lastresort.replay.DrawnRequests;
import dev.lastresort.session.BundledScenarios;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The library on a real PostgreSQL: the setup, the incident, requests of each program in each
 * version with their own values, in the day as it went and as it should have gone, each script of
 * each recovery in the state that it meets, and the queries of facts, checks and graphs. Everything
 * runs or fails as it does here, and the facts of every branch are the same in the end. Copying
 * back, and what a restore puts in place, is taken over from the journal.
 */
@Tag("postgresql")
class LibraryOnPostgresTest {

    private static RealPostgres postgres;
    private static int databases;

    @BeforeAll
    static void start() {
        postgres = RealPostgres.startOrSkip();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    static List<String> ids() {
        return BundledScenarios.IDS;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void comesOutThereAsItDoesHere(String id) throws SQLException {
        Scenario scenario = Measured.load(id);
        DrawnRequests requests = DrawnRequests.of(scenario);
        String start = "start_" + databases++;
        try (PostgresDay day = new PostgresDay(postgres.newDatabase(start))) {
            day.setUp(scenario, requests);
        }
        List<String> differences = new ArrayList<>();
        List<String> used = new ArrayList<>();
        PostgresBranch.Copies copies = () -> copy(start, used);
        Replayed replayed = Shop.replay(scenario, 2);
        for (int i = -1; i < replayed.branches().size(); i++) {
            Finished branch = i < 0 ? replayed.counterfactual() : replayed.branches().get(i);
            PostgresBranch there = new PostgresBranch(scenario, requests, copies,
                    i == 0 ? "trunk" : branch.strategy().name(), i < 0, i <= 0, differences);
            there.follow(branch);
            drop(used);
            used.clear();
        }
        drop(List.of(start));
        assertEquals("", String.join("\n", differences));
    }

    private static Connection copy(String start, List<String> used) throws SQLException {
        String name = "copy_" + databases++;
        run("CREATE DATABASE " + name + " TEMPLATE " + start);
        used.add(name);
        return postgres.connect(name);
    }

    private static void drop(List<String> names) throws SQLException {
        for (String name : names) {
            run("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
