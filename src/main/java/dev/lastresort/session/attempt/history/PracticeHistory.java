package dev.lastresort.session.attempt.history;

import java.util.List;

/**
 * All that somebody has practised.
 *
 * @param entries those in which something was decided, the newest first
 * @param unread  files that are there and cannot be read, a line each with the reason
 */
public record PracticeHistory(List<HistoryEntry> entries, List<String> unread) {

    public static final PracticeHistory NONE = new PracticeHistory(List.of(), List.of());

    public PracticeHistory {
        entries = List.copyOf(entries);
        unread = List.copyOf(unread);
    }

    /** Those at that scenario, the newest first. */
    public List<HistoryEntry> at(String scenario) {
        return entries.stream().filter(entry -> entry.scenario().equals(scenario)).toList();
    }
}
