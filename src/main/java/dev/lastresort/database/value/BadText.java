package dev.lastresort.database.value;

/** A text that is no value of the type that it is meant for. */
public final class BadText extends RuntimeException {

    BadText(String type, String text, String why) {
        super("invalid input syntax for type " + type + ": \"" + shortened(text) + "\"" + why,
                null, false, false);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
