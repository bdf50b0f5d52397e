package dev.lastresort.comparison;

import static dev.lastresort.comparison.ShopDay.charge;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;

import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Days on which anything may become of an order, drawn from a seed. */
public final class RandomShopDays {

    private static final int ORDERS = 6;

    private RandomShopDays() {}

    /** A trunk, two strategies and an attempt, held against a day on which all went well. */
    public static Replayed replayed(long seed) {
        Random random = new Random(seed);
        return ShopDay.replayed(line().orders(), ShopDay.truth(good()),
                branch(random, "trunk", StrategyKind.NONE),
                branch(random, "roll-forward", StrategyKind.ROLL_FORWARD),
                branch(random, "restore", StrategyKind.BACKUP_RESTORE),
                branch(random, "attempt", StrategyKind.ATTEMPT));
    }

    /** An order at each half past from 8 on, and a price that is looked at at each full hour. */
    private static Diary good() {
        Diary day = line();
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < ORDERS; n++) {
            day.saw(hour(n, ":00"), "sync", n, new Observation(0, 1, List.of()))
                    .order(hour(n, ":30"), n, 100 + n, 5);
            rows.add(row(100L + n, 5L));
        }
        return day.orders(rows.toArray(Row[]::new)).products(row(1L, 5L));
    }

    private static Finished branch(Random random, String name, StrategyKind kind) {
        Diary day = line();
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < ORDERS; n++) {
            sync(day, random, n);
            order(day, rows, random, n);
            if (random.nextInt(3) == 0) {
                day.checked(hour(n, ":40"), random.nextBoolean(), random.nextInt(3) > 0);
            }
            if (n == 3 && kind != StrategyKind.NONE) {
                day.step(hour(n, ":45"), "repair");
            }
        }
        day.checked("16:00", random.nextBoolean(), true);
        if (random.nextInt(3) == 0) {
            rows.add(row(900L, 1L));
        }
        return day.orders(rows.toArray(Row[]::new))
                .products(row(1L, random.nextBoolean() ? 5L : 6L)).as(name, kind);
    }

    private static void sync(Diary day, Random random, int n) {
        String at = hour(n, ":00");
        switch (random.nextInt(4)) {
            case 0 -> day.failed(at, "sync", n);
            case 1 -> day.saw(at, "sync", n, new Observation(0, 2, List.of()));
            default -> day.saw(at, "sync", n, new Observation(0, 1, List.of()));
        }
    }

    private static void order(Diary day, List<Row> rows, Random random, int n) {
        String at = hour(n, ":30");
        long id = 100 + n;
        switch (random.nextInt(9)) {
            case 0 -> day.refused(at, "checkout", n);
            case 1 -> day.failed(at, "checkout", n);
            // accepted, and gone
            case 2 -> day.order(at, n, id, 5);
            case 3 -> {
                day.order(at, n, id, 6);
                rows.add(row(id, 6L));
            }
            case 4 -> {
                day.charged(at, n, charge(id, 5), charge(id, 5));
                rows.add(row(id, 5L));
            }
            default -> {
                day.order(at, n, id, 5);
                rows.add(row(id, 5L));
            }
        }
    }

    private static String hour(int n, String minutes) {
        return "%02d%s".formatted(8 + n, minutes);
    }
}
