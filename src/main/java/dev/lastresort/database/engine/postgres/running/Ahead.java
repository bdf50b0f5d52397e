package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.SqlNull;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the server is to be told before the next statement, and is with it: each round trip costs as
 * much as a statement.
 */
final class Ahead {

    private Optional<String> guard = Optional.empty();
    private Optional<SqlContext> current = Optional.empty();
    private Optional<SqlContext> unseen = Optional.empty();
    private boolean anew;

    /**
     * Text that comes before a statement's own.
     *
     * @param values  of its parameters
     * @param answers how many answers come before that of the statement
     */
    record DueText(String text, List<Object> values, int answers) {
        void into(PreparedStatement prepared) throws SQLException {
            new Binding("", values).into(prepared, 0);
        }
    }

    /** What is seen from the next statement on. */
    void show(SqlContext context) {
        current = Optional.of(context);
        unseen = current;
        anew = true;
    }

    /** The same for one that was shown before, in another copy. */
    void showAgain(SqlContext context) {
        current = Optional.of(context);
        unseen = current;
        anew = false;
    }

    /** Whatever was told in what is now taken back. */
    void seenNoMore() {
        if (unseen.isEmpty()) {
            unseen = current;
            anew = false;
        }
    }

    /** Whether no statement has had a look at what is shown. */
    boolean isUnseen() {
        return unseen.isPresent() && anew;
    }

    /** @param savepoint what puts the statement behind one, if anything */
    void guard(String savepoint) {
        guard = Optional.of(savepoint);
    }

    /** Whether no statement has gone behind it. */
    boolean isGuardDue() {
        return guard.isPresent();
    }

    void guardNoMore() {
        guard = Optional.empty();
    }

    DueText due() {
        String before = guard.orElse("");
        int answers = (int) before.chars().filter(letter -> letter == ';').count();
        List<Object> values = new ArrayList<>();
        List<String> calls = new ArrayList<>();
        unseen.ifPresent(context -> {
            calls.add("lr.show(?, ?, ?)");
            values.add(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(context.now()));
            values.add("" + context.chance());
            values.add(anew ? (Object) context.drawn() : SqlNull.NULL);
        });
        if (guard.isPresent()) {
            calls.add("lr.mark()");
        }
        return calls.isEmpty() ? new DueText(before, values, answers)
                : new DueText(before + "SELECT " + String.join(", ", calls) + "; ", values,
                        answers + 1);
    }

    /** It is on its way. */
    void sent() {
        guard = Optional.empty();
        unseen = Optional.empty();
    }
}
