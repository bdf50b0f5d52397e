package dev.lastresort.database.engine.h2.function;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** {@code to_char} of a number: nines, zeros, groups and a point, with or without FM. */
final class NumberFormat {

    private NumberFormat() {}

    static String text(BigDecimal number, String format) {
        boolean bare = format.startsWith("FM");
        String pattern = (bare ? format.substring(2) : format).replace('G', ',').replace('D', '.');
        if (!pattern.matches("[09,]*(?:\\.[09]*)?") || pattern.isEmpty()) {
            throw new BadArgument("22023", "to_char does not know the pattern '" + format
                    + "' of a number here: write 9, 0, a comma and a point");
        }
        int point = pattern.indexOf('.');
        String whole = point < 0 ? pattern : pattern.substring(0, point);
        String fraction = point < 0 ? "" : pattern.substring(point + 1);
        BigDecimal rounded = number.setScale(fraction.length(), RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        String units = point < 0 || fraction.isEmpty() ? digits
                : digits.substring(0, digits.indexOf('.'));
        boolean hidden = units.equals("0") && !fraction.isEmpty();
        String left = whole(hidden ? "" : units, whole, bare);
        String right = point < 0 ? "" : "." + fraction(digits, fraction, bare);
        String sign = rounded.signum() < 0 ? "-" : bare ? "" : " ";
        String body = left + right;
        String stripped = body.stripLeading();
        return body.substring(0, body.length() - stripped.length()) + sign + stripped;
    }

    /** A place for each digit; what does not fit is marked, as in PostgreSQL. */
    private static String whole(String digits, String pattern, boolean bare) {
        int places = pattern.replace(",", "").length();
        boolean fits = digits.length() <= places;
        int zero = pattern.replace(",", "").indexOf('0');
        StringBuilder text = new StringBuilder();
        int place = 0;
        boolean shown = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == ',') {
                text.append(shown ? "," : bare ? "" : " ");
                continue;
            }
            int digit = digits.length() - places + place;
            shown |= digit >= 0 || zero >= 0 && place >= zero;
            text.append(!fits ? "#" : digit >= 0 ? digits.substring(digit, digit + 1)
                    : shown ? "0" : bare ? "" : " ");
            place++;
        }
        return text.toString();
    }

    private static String fraction(String digits, String pattern, boolean bare) {
        String text = pattern.isEmpty() ? "" : digits.substring(digits.indexOf('.') + 1);
        int kept = pattern.lastIndexOf('0') + 1;
        int end = text.length();
        while (bare && end > kept && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
    }
}
