package dev.lastresort.bench;

import dev.lastresort.comparison.ledger.FactDiffBench;
import java.sql.SQLException;

/**
 * One side of a ratio: a piece of work that can be done again and again, each time from the same
 * start. What is got ready before it and tidied up after it is not timed.
 */
interface Side {

    /** @return what would otherwise be optimised away */
    Object work() throws SQLException;

    default void before() throws SQLException {}

    default void after() throws SQLException {}

    /** How many pieces one time of it has: orders, for instance. */
    default int pieces() {
        return 1;
    }

    /** Gets that side ready; takes as long as its day takes to live. */
    static Side called(String name) throws SQLException {
        String[] words = name.split("-");
        return switch (words[0]) {
            case "engine" -> engine(day());
            case "bare" -> bare(day());
            case "redo" -> redo(day());
            case "fork" -> fork(Integer.parseInt(words[1]));
            case "script" -> script(Integer.parseInt(words[1]));
            case "diff" -> diff();
            case "trunk" -> comparison(words[1])::trunk;
            case "comparison" -> comparison(words[1])::comparison;
            default -> throw new IllegalArgumentException("no side is called " + name);
        };
    }

    private static ReplayBench.Day day() {
        ReplayBench.Day day = new ReplayBench.Day();
        day.live();
        return day;
    }

    private static Side engine(ReplayBench.Day day) {
        ReplayBench bench = new ReplayBench();
        ReplayBench.AtStart at = new ReplayBench.AtStart();
        return new OfOrders() {
            @Override
            public void before() {
                at.thaw(day);
            }

            @Override
            public Object work() {
                return bench.engine(day, at);
            }

            @Override
            public void after() {
                at.close();
            }
        };
    }

    private static Side bare(ReplayBench.Day day) {
        ReplayBench bench = new ReplayBench();
        ReplayBench.Plain plain = new ReplayBench.Plain();
        return new OfOrders() {
            @Override
            public void before() throws SQLException {
                plain.open(day);
            }

            @Override
            public Object work() throws SQLException {
                return bench.bareLoop(day, plain);
            }

            @Override
            public void after() throws SQLException {
                plain.close();
            }
        };
    }

    private static Side redo(ReplayBench.Day day) {
        ReplayBench bench = new ReplayBench();
        ReplayBench.Backup backup = new ReplayBench.Backup();
        backup.take(day);
        return new OfOrders() {
            @Override
            public void before() {
                backup.load();
            }

            @Override
            public Object work() {
                return bench.redo(day, backup);
            }

            @Override
            public void after() {
                backup.close();
            }
        };
    }

    private static Side fork(int rows) {
        ForkBench bench = new ForkBench();
        bench.rows = rows;
        ForkBench.Ours ours = new ForkBench.Ours();
        ours.fill(bench);
        return new Side() {
            @Override
            public void before() {
                ours.change();
            }

            @Override
            public Object work() {
                return bench.fork(ours);
            }

            @Override
            public void after() {
                ours.close();
            }
        };
    }

    private static Side script(int rows) throws SQLException {
        ForkBench bench = new ForkBench();
        bench.rows = rows;
        ForkBench.Plain plain = new ForkBench.Plain();
        plain.fill(bench);
        return new Side() {
            @Override
            public Object work() throws SQLException {
                return bench.script(plain);
            }

            @Override
            public void after() throws SQLException {
                plain.close();
            }
        };
    }

    private static Side diff() {
        FactDiffBench bench = new FactDiffBench();
        bench.fill();
        return bench::diff;
    }

    private static ComparisonBench comparison(String day) {
        ComparisonBench bench = new ComparisonBench();
        bench.day = day;
        bench.load();
        return bench;
    }

    /** One that places the orders of a day. */
    abstract class OfOrders implements Side {

        @Override
        public final int pieces() {
            return ReplayBench.ORDERS;
        }
    }
}
