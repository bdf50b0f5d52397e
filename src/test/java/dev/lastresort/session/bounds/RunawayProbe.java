package dev.lastresort.session.bounds;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import java.time.Duration;
import java.util.Map;

/** Runs SQL that no gate has seen, and prints what it came to before it leaves. */
final class RunawayProbe {

    private RunawayProbe() {}

    /** @param arguments seconds, megabytes, SQL */
    public static void main(String[] arguments) {
        Limits limits = new Limits(Duration.ofSeconds(Integer.parseInt(arguments[0])),
                10_000, 10_000, 100_000, Integer.parseInt(arguments[1]));
        SqlStatement statement = SqlStatement.parse(arguments[2]).from("/the/place");
        try {
            BoundedRun.of(() -> Engines.EMBEDDED.create(limits).run(statement, Map.of()));
            System.out.println("it came to its end");
        } catch (LeftBehind left) {
            System.out.println(left.limit().cap() + " " + left.limit().origin());
        } catch (LimitExceeded heard) {
            System.out.println(heard.cap() + " " + heard.origin());
        }
        System.exit(0);
    }
}
