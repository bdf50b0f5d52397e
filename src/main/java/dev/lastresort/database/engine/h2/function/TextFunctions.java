package dev.lastresort.database.engine.h2.function;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** On texts. H2 calls them, hence public; NULL is a null here, and what is given one answers so. */
public final class TextFunctions {

    private TextFunctions() {}

    /** The field of that number, from the end if it is negative; an empty text if there is none. */
    public static @Nullable String splitPart(@Nullable String text, @Nullable String delimiter,
            @Nullable Integer number) {
        if (text == null || delimiter == null || number == null) {
            return null;
        }
        if (number == 0) {
            throw new BadArgument("22023", "field position must not be zero");
        }
        String[] fields = delimiter.isEmpty() ? new String[] {text}
                : text.split(java.util.regex.Pattern.quote(delimiter), -1);
        int place = number > 0 ? number - 1 : fields.length + number;
        return place < 0 || place >= fields.length ? "" : fields[place];
    }

    public static @Nullable Integer position(@Nullable String text, @Nullable String part) {
        if (text == null || part == null) {
            return null;
        }
        int at = text.indexOf(part);
        return at < 0 ? Integer.valueOf(0) : Integer.valueOf(text.codePointCount(0, at) + 1);
    }

    /** Each word with a capital, all others small. */
    public static @Nullable String capitals(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder result = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            result.appendCodePoint(inWord ? Character.toLowerCase(letter)
                    : Character.toUpperCase(letter));
            inWord = Character.isLetterOrDigit(letter);
        }
        return result.toString();
    }

    public static @Nullable String reverse(@Nullable String text) {
        return text == null ? null : new StringBuilder(text).reverse().toString();
    }

    public static @Nullable Boolean startsWith(@Nullable String text, @Nullable String start) {
        return text == null || start == null ? null : Boolean.valueOf(text.startsWith(start));
    }

    public static @Nullable String md5(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    public static @Nullable String encode(byte @Nullable [] bytes, @Nullable String format) {
        if (bytes == null || format == null) {
            return null;
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "hex" -> HexFormat.of().formatHex(bytes);
            case "base64" -> Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
            default -> throw unknown(format);
        };
    }

    public static byte @Nullable [] decode(@Nullable String text, @Nullable String format) {
        if (text == null || format == null) {
            return null;
        }
        try {
            return switch (format.toLowerCase(Locale.ROOT)) {
                case "hex" -> HexFormat.of().parseHex(text.replaceAll("\\s", ""));
                case "base64" -> Base64.getMimeDecoder().decode(text);
                default -> throw unknown(format);
            };
        } catch (IllegalArgumentException e) {
            throw new BadArgument("22023", "\"" + text + "\" is no " + format);
        }
    }

    private static BadArgument unknown(String format) {
        return new BadArgument("22023", "the encoding \"" + format
                + "\" is not known here: write 'hex' or 'base64'");
    }
}
