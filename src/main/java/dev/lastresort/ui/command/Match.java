package dev.lastresort.ui.command;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How well a text fits what somebody typed of it. Every typed character must occur, in order;
 * characters at the start of words and next to each other count for more, so that "epng" finds
 * "Export the timeline as PNG".
 */
final class Match {

    private static final int AT_WORD = 8;
    private static final int NEXT_TO = 5;
    private static final int ANYWHERE = 1;
    private static final int NONE = -1;

    private Match() {}

    /** Larger is better; empty if it does not fit. Nothing typed fits everything alike. */
    static OptionalInt score(String typed, String text) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String given = text.toLowerCase(Locale.ROOT);
        // ending[at]: the best sum with the letters so far, the last of them at that place.
        int[] ending = new int[given.length()];
        for (int i = 0; i < wanted.length(); i++) {
            ending = next(ending, wanted.charAt(i), given, i == 0);
        }
        return wanted.isEmpty() ? OptionalInt.of(0)
                : IntStream.of(ending).filter(sum -> sum >= 0).max();
    }

    private static int[] next(int[] before, char wanted, String given, boolean first) {
        int[] ending = new int[given.length()];
        int bestBefore = first ? 0 : NONE;
        for (int at = 0; at < ending.length; at++) {
            int anyGap = bestBefore < 0 ? NONE : bestBefore + worth(given, at);
            int adjacent = first || at == 0 || before[at - 1] < 0
                    ? NONE : before[at - 1] + Math.max(NEXT_TO, worth(given, at));
            ending[at] = given.charAt(at) == wanted ? Math.max(anyGap, adjacent) : NONE;
            bestBefore = first ? 0 : Math.max(bestBefore, before[at]);
        }
        return ending;
    }

    private static int worth(String given, int at) {
        return at == 0 || !Character.isLetterOrDigit(given.charAt(at - 1)) ? AT_WORD : ANYWHERE;
    }
}
