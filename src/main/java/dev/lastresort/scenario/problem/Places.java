package dev.lastresort.scenario.problem;

import dev.lastresort.model.scenario.Sql;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where each value of a scenario stands, by JSON Pointer. It outlives reading, so that an error met
 * while a statement runs can still name file, line and column. Invariant: every pointer has a
 * place; one that leads nowhere has that of its nearest existing parent.
 */
public final class Places {

    private final String file;
    private final Map<String, Position> values;
    private final Map<String, Position> names;
    private final Map<String, String> options;
    private final Map<String, SqlFile> sqlFiles;
    private final Map<String, Start> statements;
    private final Map<String, String> written;

    public Places(
            String file,
            Map<String, Position> values,
            Map<String, Position> names,
            Map<String, String> options) {
        this(file, values, names, options, Map.of(), Map.of(), Map.of());
    }

    private Places(
            String file,
            Map<String, Position> values,
            Map<String, Position> names,
            Map<String, String> options,
            Map<String, SqlFile> sqlFiles,
            Map<String, Start> statements,
            Map<String, String> written) {
        this.written = Map.copyOf(written);
        this.sqlFiles = Map.copyOf(sqlFiles);
        this.statements = Map.copyOf(statements);
        this.file = file;
        this.values = Map.copyOf(values);
        this.names = Map.copyOf(names);
        this.options = Map.copyOf(options);
    }

    public static Places nowhereIn(String file) {
        return new Places(file, Map.of(), Map.of(), Map.of());
    }

    /** Where the value starts. */
    public Place of(String pointer) {
        for (String at = inFile(pointer);; at = Pointers.parent(at)) {
            if (options.containsKey(at)) {
                return new Place(options.get(at), 0, 0);
            }
            if (values.containsKey(at)) {
                return place(values.get(at));
            }
            if (at.isEmpty()) {
                return new Place(file, 0, 0);
            }
        }
    }

    /**
     * The same value as it stands in the file: what was written out from another value leads there,
     * unless an option has set it.
     */
    String inFile(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = Pointers.parent(at)) {
            if (options.containsKey(at) || values.containsKey(at)) {
                return pointer;
            }
            if (written.containsKey(at)) {
                return written.get(at) + pointer.substring(at.length());
            }
        }
        return pointer;
    }

    /** Whether the file has no strategy of that index: one that does nothing was added to it. */
    public boolean lacksStrategy(int index) {
        return !values.containsKey("/strategies/" + index)
                && !options.containsKey("/strategies/" + index);
    }

    /**
     * Where in a statement something stands: in the SQL file that holds it, in the line of a list
     * of lines, or else where the statement starts.
     *
     * @param offset counted in the statement's text from 0
     */
    public Place ofSql(String pointer, String text, int offset) {
        int within = Math.clamp(offset, 0, text.length());
        String place = Sql.place(pointer);
        Start start = statements.getOrDefault(pointer, Start.OF_ALL);
        if (sqlFiles.containsKey(place)) {
            return sqlFiles.get(place).place(start.offset() + within);
        }
        String line = inFile(Pointers.element(place, start.line() + lines(text, within)));
        return of(values.containsKey(line) ? line : place);
    }

    /**
     * Where the name of the property starts, if the value is a property's; else where the value
     * does.
     */
    Place ofName(String pointer) {
        Place value = of(pointer);
        String at = inFile(pointer);
        return names.containsKey(at) && value.line() > 0 ? place(names.get(at)) : value;
    }

    Place place(Position position) {
        return new Place(file, position.line(), position.column());
    }

    /** The same places, but the value at that pointer, and all in it, was set by an option. */
    public Places withOption(String pointer, String option) {
        Map<String, Position> kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(other -> Pointers.isWithin(other, pointer));
        Map<String, String> set = new LinkedHashMap<>(options);
        set.keySet().removeIf(other -> Pointers.isWithin(other, pointer));
        set.put(pointer, option);
        Map<String, String> others = new LinkedHashMap<>(written);
        others.keySet().removeIf(other -> Pointers.isWithin(other, pointer));
        return new Places(file, kept, names, set, sqlFiles, statements, others);
    }

    /** The same places, but these statements, by their pointers, stand in files of their own. */
    public Places withSqlFiles(Map<String, SqlFile> files) {
        return new Places(file, values, names, options, files, statements, written);
    }

    /** The same places, but these statements, by their pointers, begin inside theirs. */
    public Places withStatements(Map<String, Start> starts) {
        return new Places(file, values, names, options, sqlFiles, starts, written);
    }

    /** The same places, but these values, by their pointers, were written out from others. */
    public Places withWrittenOut(Map<String, String> from) {
        return new Places(file, values, names, options, sqlFiles, statements, from);
    }

    /** The texts of the SQL files, by the names that the scenario has for them. */
    public SortedMap<String, String> sqlFiles() {
        SortedMap<String, String> texts = new TreeMap<>();
        sqlFiles.values().forEach(file -> texts.put(file.written(), file.text()));
        return texts;
    }

    /**
     * A statement's own file.
     *
     * @param written as the scenario names it
     * @param name    as it can be opened from where the scenario is
     */
    public record SqlFile(String written, String name, String text) {

        public SqlFile(String written, String text) {
            this(written, written, text);
        }

        public SqlFile beside(String scenario) {
            return new SqlFile(
                    written, Path.of(scenario).resolveSibling(written).toString(), text);
        }

        private Place place(int offset) {
            int at = Math.min(offset, text.length());
            int lineStart = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
            return new Place(name, 1 + lines(text, at), at - lineStart + 1);
        }
    }

    /** Where a statement begins in the text of its place: offset and line, counted from 0. */
    public record Start(int offset, int line) {

        private static final Start OF_ALL = new Start(0, 0);

        public static Start of(String whole, int offset) {
            return new Start(offset, lines(whole, offset));
        }
    }

    private static int lines(String text, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    public record Position(int line, int column) {}

    /**
     * @param source the file's name, or the option that set the value
     * @param line   from 1, or 0 if there is none
     */
    public record Place(String source, int line, int column) {
        public String text() {
            return line > 0 ? source + ":" + line + ":" + column : source;
        }
    }
}
