package dev.lastresort.differences;

import dev.lastresort.held.ProgramPath;
import dev.lastresort.held.ProgramPath.Fate;
import dev.lastresort.model.journal.Row;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The embedded engine, by the way that SQL of a scenario takes. */
final class OurSide implements Observed.Side {

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9,
                    true)
            .toFormatter(Locale.ROOT);

    private final ProgramPath program = new ProgramPath();
    private boolean open;

    @Override
    public String run(String sql) {
        return text(open ? program.inTransaction(sql) : program.run(sql));
    }

    @Override
    public void begin() {
        open = true;
    }

    @Override
    public String commit() {
        open = false;
        String outcome = text(program.commit(new Fate.Changed(0)));
        return outcome.startsWith(Observed.ERROR) ? outcome : Observed.DONE;
    }

    @Override
    public void rollback() {
        open = false;
        program.rollback();
    }

    @Override
    public void close() {
        program.close();
    }

    private static String text(Fate fate) {
        return switch (fate) {
            case Fate.Answered(List<Row> rows) -> Values.table(rows.stream().map(OurSide::values)
                    .toList());
            case Fate.Changed(long rows) -> rows == 0 ? Observed.DONE : Values.count(rows);
            case Fate.Refused(String rule, String _) -> Observed.REFUSED + rule;
            case Fate.FailedHere(String state, String _) -> Observed.ERROR + state;
        };
    }

    private static List<String> values(Row row) {
        return IntStream.range(0, row.size()).mapToObj(i -> value(row.get(i)))
                .collect(Collectors.toList());
    }

    private static String value(Object value) {
        return switch (value) {
            case String text -> Values.quoted(text);
            case BigDecimal number -> number.toPlainString();
            case Double number -> Values.floating(number);
            case LocalDateTime instant -> Values.quoted(TIMESTAMP.format(instant));
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> value.toString().equals("NULL") ? "null" : Values.quoted(value.toString());
        };
    }
}
