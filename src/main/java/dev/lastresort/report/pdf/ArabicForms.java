package dev.lastresort.report.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Joins Arabic letters: each is replaced by the form that it has between its neighbours, which
 * Unicode has a character for. Invariant: a form that the font lacks is not used, and no other
 * letter is touched.
 */
final class ArabicForms {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final int LAM = '\u0644';
    private static final int LENGTHENED = '\u0640';

    /** A letter to its forms, in the order above: one, two or four. */
    private static final Map<Integer, List<Integer>> FORMS = formsOf(1);
    /** What follows a lam to the sign for both, alone and at an end. */
    private static final Map<Integer, List<Integer>> WITH_LAM = formsOf(2);

    private final IntPredicate has;
    private final StringBuilder joined = new StringBuilder();

    private ArabicForms(IntPredicate has) {
        this.has = has;
    }

    /** @param letters how many a form is of */
    private static Map<Integer, List<Integer>> formsOf(int letters) {
        Map<Integer, List<Integer>> forms = new HashMap<>();
        IntStream.of(0xFB50, 0xFBFC, 0xFE80).flatMap(first -> IntStream.rangeClosed(first,
                first == 0xFB50 ? 0xFBB1 : first == 0xFBFC ? 0xFBFF : 0xFEFC)).forEach(form -> {
                    String base = Normalizer.normalize(
                            Character.toString(form), Normalizer.Form.NFKC);
                    if (base.length() == letters) {
                        forms.computeIfAbsent((int) base.charAt(letters - 1),
                                _ -> new ArrayList<>())
                                .add(form);
                    }
                });
        return Map.copyOf(forms);
    }

    /** @param has whether the font has that character */
    static String joined(String text, IntPredicate has) {
        return text.codePoints().anyMatch(FORMS::containsKey)
                ? new ArabicForms(has).of(text.codePoints().toArray()) : text;
    }

    private String of(int[] letters) {
        for (int i = 0; i < letters.length; i++) {
            boolean afterOne = joinsOn(before(letters, i));
            List<Integer> both = letters[i] == LAM && i + 1 < letters.length
                    ? WITH_LAM.getOrDefault(letters[i + 1], List.of()) : List.of();
            if (!both.isEmpty() && has.test(both.get(afterOne ? FINAL : ISOLATED))) {
                joined.appendCodePoint(both.get(afterOne ? FINAL : ISOLATED));
                i++;
            } else {
                joined.appendCodePoint(form(letters[i], afterOne, joinsBack(after(letters, i))));
            }
        }
        return joined.toString();
    }

    private int form(int letter, boolean afterOne, boolean beforeOne) {
        List<Integer> forms = FORMS.getOrDefault(letter, List.of(letter));
        boolean goesOn = beforeOne && forms.size() > MEDIAL;
        int which = !afterOne || forms.size() == 1 ? goesOn ? INITIAL : ISOLATED
                : goesOn ? MEDIAL : FINAL;
        return has.test(forms.get(which)) ? forms.get(which) : letter;
    }

    /** Marks above and below letters do not come between them. */
    private static int before(int[] letters, int place) {
        int at = place - 1;
        while (at >= 0 && isMark(letters[at])) {
            at--;
        }
        return at < 0 ? ' ' : letters[at];
    }

    private static int after(int[] letters, int place) {
        int at = place + 1;
        while (at < letters.length && isMark(letters[at])) {
            at++;
        }
        return at == letters.length ? ' ' : letters[at];
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean joinsOn(int letter) {
        return letter == LENGTHENED || FORMS.getOrDefault(letter, List.of()).size() > MEDIAL;
    }

    private static boolean joinsBack(int letter) {
        return letter == LENGTHENED || FORMS.getOrDefault(letter, List.of()).size() > FINAL;
    }
}
