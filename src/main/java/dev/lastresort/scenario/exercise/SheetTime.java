package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.Inject.InjectTime;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.scenario.text.DurationText;
import dev.lastresort.scenario.text.InstantText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an inject comes, as a sheet says it.
 *
 * @param before those of the same part that stand before it, whose keys are taken
 */
record SheetTime(String text, List<Inject> before) {

    static final String EXAMPLES = "write it like \"11:05\", \"2026-03-02T11:05\","
            + " \"10 min after the page\", \"+10 min\", \"when checkout has failed 20 times\","
            + " \"when orders-complete is broken\", or \"key 1\"; left empty, it goes on the shelf";

    private static final String AFTER = " after the page";
    private static final String KEYS = "123456789abcdefghijklmnopqrstuvwxyz0";
    private static final Pattern SHOWN = Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[ T])?"
            + "(\\d{1,2})(:\\d{2}(?::\\d{2})?)(?: ?([AaPp][Mm]))?");
    private static final Pattern KEY = Pattern.compile("key ([a-z0-9])");
    private static final Pattern FAILED =
            Pattern.compile("when (.{1,120}) has failed (\\d{1,6}) times");
    private static final Pattern BROKEN = Pattern.compile("when (.{1,120}) is broken");

    /** Whether it names a key, or leaves it to the shelf to find one. */
    boolean wantsKey() {
        return text.isEmpty() || text.equals("shelf") || KEY.matcher(text).matches();
    }

    /** Empty if it cannot be read, or the key that it wants is taken. */
    Optional<InjectTime> read() {
        Matcher key = KEY.matcher(text);
        if (key.matches()) {
            char one = key.group(1).charAt(0);
            return isTaken(one) ? Optional.empty() : Optional.of(new Inject.OnShelf(one));
        }
        if (text.isEmpty() || text.equals("shelf")) {
            return KEYS.chars().filter(one -> !isTaken((char) one)).boxed().findFirst()
                    .map(one -> new Inject.OnShelf((char) (int) one));
        }
        Matcher failed = FAILED.matcher(text);
        if (failed.matches()) {
            int count = Integer.parseInt(failed.group(2));
            return count == 0 ? Optional.empty() : Optional.of(new Inject.OnceMet(
                    new Alert.Failures(failed.group(1), count)));
        }
        Matcher broken = BROKEN.matcher(text);
        if (broken.matches()) {
            return Optional.of(new Inject.OnceMet(new Alert.InvariantBroken(broken.group(1))));
        }
        return after().or(() -> instant(text)).or(() -> instant(asSpreadsheetsShowIt()));
    }

    private static Optional<InjectTime> instant(String text) {
        return InstantText.dateTime(text).<InjectTime>map(Inject.AtInstant::new)
                .or(() -> InstantText.time(text).map(Inject.AtTime::new));
    }

    /** 9:05, 9:05 PM and 2026-03-02 9:05 in the one form; other dates could mean two days. */
    private String asSpreadsheetsShowIt() {
        Matcher shown = SHOWN.matcher(text);
        if (!shown.matches()) {
            return "";
        }
        int hour = Integer.parseInt(shown.group(2));
        String half = String.valueOf(shown.group(4)).toUpperCase(Locale.ROOT);
        if (shown.group(4) != null && (hour < 1 || hour > 12)) {
            return "";
        }
        int onClock = half.equals("PM") ? hour % 12 + 12 : half.equals("AM") ? hour % 12 : hour;
        return (shown.group(1) == null ? "" : shown.group(1) + "T")
                + (onClock < 10 ? "0" : "") + onClock + shown.group(3);
    }

    private Optional<InjectTime> after() {
        String plain = text.startsWith("T+") || text.startsWith("t+") ? text.substring(2)
                : text.startsWith("+") ? text.substring(1)
                : text.endsWith(AFTER) ? text.substring(0, text.length() - AFTER.length()) : "";
        return plain.isEmpty() ? Optional.empty()
                : DurationText.parse(plain.strip()).map(Inject.AfterPage::new);
    }

    private boolean isTaken(char key) {
        return before.stream().anyMatch(inject -> inject.when().equals(new Inject.OnShelf(key)));
    }
}
