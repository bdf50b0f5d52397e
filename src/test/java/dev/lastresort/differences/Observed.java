package dev.lastresort.differences;

import java.util.List;
import java.util.Locale;

/**
 * Statements run one after the other, each in a transaction of its own unless they begin one, and
 * what came of them in one line: the last one's outcome, and before it every failure.
 */
record Observed(String text) {

    /** Runs one statement; hands back its outcome. */
    interface Side extends AutoCloseable {

        String run(String sql);

        void begin();

        String commit();

        void rollback();

        @Override
        void close();
    }

    static final String DONE = "done";
    static final String ERROR = "ERROR ";
    static final String REFUSED = "refused ";

    static Observed on(Side side, List<String> statements) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            String outcome = outcome(side, statements.get(i));
            boolean last = i == statements.size() - 1;
            boolean failed = outcome.startsWith(ERROR) || outcome.startsWith(REFUSED);
            if (failed && !last) {
                text.append(outcome).append(" at ").append(i + 1).append("; ");
            } else if (last) {
                text.append(outcome);
            }
        }
        return new Observed(text.toString());
    }

    private static String outcome(Side side, String sql) {
        return switch (sql.toLowerCase(Locale.ROOT)) {
            case "begin" -> {
                side.begin();
                yield DONE;
            }
            case "commit" -> side.commit();
            case "rollback" -> {
                side.rollback();
                yield DONE;
            }
            default -> side.run(sql);
        };
    }
}
