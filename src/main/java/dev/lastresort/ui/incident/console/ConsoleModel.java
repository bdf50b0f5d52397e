package dev.lastresort.ui.incident.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the console remembers: its tabs with their texts, and what was run. Invariant: there is
 * always a tab, and only a person takes text out of one.
 */
public final class ConsoleModel {

    private static final int MOST_REMEMBERED = 200;
    private static final String HISTORY = "history.";
    private static final String TAB = "tab.";

    /** A tab's text as it stands. */
    public static final class TabText {

        private final int number;
        private final Runnable changed;
        private String text = "";
        /** Which of what was run stands in it, counted from the last; 0 if none does. */
        private int back;
        private String unfinished = "";

        private TabText(int number, Runnable changed) {
            this.number = number;
            this.changed = changed;
        }

        public String title() {
            return "SQL " + number;
        }

        public String text() {
            return text;
        }

        public void write(String next) {
            text = next;
            changed.run();
        }
    }

    private final List<TabText> sheets = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final Runnable changed;
    private int opened;

    public ConsoleModel() {
        this(Map.of(), () -> {});
    }

    /**
     * A console that goes on from what was kept.
     *
     * @param kept    as {@link #kept} tells it; what else is in it is passed over
     * @param changed hears when that becomes another
     */
    ConsoleModel(Map<String, String> kept, Runnable changed) {
        this.changed = changed;
        for (int i = 0; kept.containsKey(HISTORY + i); i++) {
            history.add(kept.getOrDefault(HISTORY + i, ""));
        }
        for (int i = 0; kept.containsKey(TAB + i); i++) {
            open().text = kept.getOrDefault(TAB + i, "");
        }
        if (sheets.isEmpty()) {
            open();
        }
    }

    /** What it takes to go on from here another day; nothing if nothing was typed or run. */
    SortedMap<String, String> kept() {
        SortedMap<String, String> kept = new TreeMap<>();
        for (int i = 0; i < history.size(); i++) {
            kept.put(HISTORY + i, history.get(i));
        }
        if (sheets.stream().anyMatch(sheet -> !sheet.text().isEmpty())) {
            for (int i = 0; i < sheets.size(); i++) {
                kept.put(TAB + i, sheets.get(i).text());
            }
        }
        return kept;
    }

    /** Empties all tabs; what stood in them joins what was run. */
    void setAside() {
        sheets.forEach(sheet -> leave(sheet.text()));
        sheets.clear();
        opened = 0;
        open();
    }

    public List<TabText> sheets() {
        return List.copyOf(sheets);
    }

    public TabText open() {
        TabText sheet = new TabText(++opened, changed);
        sheets.add(sheet);
        return sheet;
    }

    /** A closed tab's text stays in the history. */
    public void close(TabText sheet) {
        if (!sheet.text().isBlank()) {
            ran(sheet.text());
        }
        sheets.remove(sheet);
        if (sheets.isEmpty()) {
            open();
        }
        changed.run();
    }

    /** What was run, the last first. */
    public List<String> history() {
        return List.copyOf(history.reversed());
    }

    /** A text that gives way to another is not lost. */
    public void leave(String text) {
        if (!text.isBlank() && !history.contains(text)) {
            ran(text);
        }
    }

    public void ran(String text) {
        history.remove(text);
        history.add(text);
        while (history.size() > MOST_REMEMBERED) {
            history.removeFirst();
        }
        sheets.forEach(sheet -> sheet.back = 0);
        changed.run();
    }

    /** What was run before; what stands in the tab is kept for the way back. */
    public Optional<String> older(TabText sheet) {
        if (sheet.back == history.size()) {
            return Optional.empty();
        }
        keepEdited(sheet);
        sheet.back++;
        return Optional.of(history.get(history.size() - sheet.back));
    }

    public Optional<String> newer(TabText sheet) {
        if (sheet.back == 0) {
            return Optional.empty();
        }
        keepEdited(sheet);
        sheet.back--;
        return Optional.of(sheet.back == 0 ? sheet.unfinished
                : history.get(history.size() - sheet.back));
    }

    /** What was being typed waits below what was run; what was made of that joins it. */
    private void keepEdited(TabText sheet) {
        if (sheet.back == 0) {
            sheet.unfinished = sheet.text();
        } else if (!sheet.text().equals(history.get(history.size() - sheet.back))) {
            history.add(sheet.text());
            sheets.stream().filter(one -> one.back > 0).forEach(one -> one.back++);
        }
    }
}
