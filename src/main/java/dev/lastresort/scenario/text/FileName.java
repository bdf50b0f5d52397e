package dev.lastresort.scenario.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a file as a file from outside writes it. It is judged as text, by the same rule on
 * every system and before anything is looked up: to look up {@code //host/x} or {@code NUL} can
 * open a connection or a device. What passes is relative and leads downward.
 */
public final class FileName {

    private static final int LONGEST = 255;
    private static final Pattern DEVICE = Pattern.compile(
            "(?:con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])"
                    + " *(?:\\..*)?");

    private FileName() {}

    /** What is wrong with it; empty if it may be looked up. */
    public static Optional<String> fault(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.of("has no letter or more than " + LONGEST);
        }
        if (name.startsWith("/")) {
            return Optional.of("starts with /");
        }
        Optional<String> fault = characterFault(name);
        if (fault.isPresent()) {
            return fault;
        }
        for (String part : name.split("/", -1)) {
            Optional<String> partFault = partFault(part);
            if (partFault.isPresent()) {
                return partFault;
            }
        }
        return Optional.empty();
    }

    /** How to make a name known that arrived without its letters; empty if it has them all. */
    public static Optional<String> garbledFix(String name) {
        return name.indexOf('\uFFFD') < 0 ? Optional.empty()
                : Optional.of("the locale lacks letters of this name: start the program with"
                        + " LC_ALL=C.UTF-8");
    }

    private static Optional<String> characterFault(String name) {
        if (name.codePoints().anyMatch(FileName::isUnseen)) {
            return Optional.of("has a character that cannot be seen");
        }
        return name.chars().filter(character -> "\\:*?\"<>|".indexOf(character) >= 0).boxed()
                .findFirst().map(character -> "has the character " + (char) (int) character);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static Optional<String> partFault(String part) {
        if (part.isEmpty()) {
            return Optional.of("has nothing before or behind a /");
        }
        if (part.equals("..")) {
            return Optional.of("leads upward with ..");
        }
        // some systems drop these, so that two names would be one file's
        if (part.endsWith(" ") || part.endsWith(".") && !part.equals(".")) {
            return Optional.of("has a part that ends in a space or a dot");
        }
        return DEVICE.matcher(part.toLowerCase(Locale.ROOT)).matches()
                ? Optional.of("is a device's name on some systems") : Optional.empty();
    }
}
