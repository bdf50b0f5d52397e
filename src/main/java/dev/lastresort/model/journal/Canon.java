package dev.lastresort.model.journal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Writes values as one canonical text and takes its SHA-256 as it goes: the same on every machine,
 * and different for different values. Every text carries its length and every list its size, so no
 * two sequences of values run together to the same text.
 */
public final class Canon {

    private static final int BUFFER_BYTES = 1 << 14;
    private static final int MOST_DIGITS = "-9223372036854775808".length();

    private final MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] digits = new byte[MOST_DIGITS];
    private int filled;

    public Canon() {
        this.digest = Sha256.begun();
    }

    public Canon text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        raw('s');
        digits(bytes.length);
        raw(':');
        raw(bytes, 0, bytes.length);
        return this;
    }

    public Canon number(long number) {
        raw('n');
        digits(number);
        raw(';');
        return this;
    }

    public Canon truth(boolean truth) {
        raw(truth ? 't' : 'f');
        return this;
    }

    public Canon instant(LocalDateTime instant) {
        raw('@');
        date(instant.toLocalDate());
        time(instant.toLocalTime());
        return this;
    }

    public <T> Canon optional(Optional<T> value, Consumer<T> writer) {
        raw(value.isPresent() ? '+' : '-');
        value.ifPresent(writer);
        return this;
    }

    public <T> Canon list(List<T> list, Consumer<T> writer) {
        raw('[');
        digits(list.size());
        raw(';');
        list.forEach(writer);
        return this;
    }

    /**
     * An amount by its value and scale: 1.5 and 1.50 are shown differently, so they are different.
     */
    public Canon decimal(BigDecimal decimal) {
        raw('d');
        text(decimal.unscaledValue().toString());
        return number(decimal.scale());
    }

    public Canon row(Row row) {
        raw('(');
        digits(row.size());
        raw(';');
        for (int i = 0; i < row.size(); i++) {
            value(row.get(i));
        }
        return this;
    }

    private void value(Object value) {
        switch (value) {
            case Long number -> number(number);
            case String text -> text(text);
            case BigDecimal decimal -> decimal(decimal);
            case Double number -> raw('x').number(Double.doubleToLongBits(number));
            case Boolean truth -> truth(truth);
            case LocalDateTime instant -> instant(instant);
            case Instant instant ->
                    raw('Z').number(instant.getEpochSecond()).number(instant.getNano());
            case LocalDate date -> raw('D').date(date);
            case LocalTime time -> raw('T').time(time);
            case UUID uuid -> raw('u').text(uuid.toString());
            case SqlArray array -> raw('A').list(array.elements(), this::value);
            case Bytes bytes -> raw('b').text(bytes.toString());
            case SqlNull _ -> raw('0');
            default -> throw new IllegalArgumentException(
                    "a row cannot hold a " + value.getClass().getName());
        }
    }

    /** SHA-256 in lower-case hex of everything written; nothing can be written afterwards. */
    public String sha256() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private Canon date(LocalDate date) {
        return number(date.toEpochDay());
    }

    private Canon time(LocalTime time) {
        return number(time.toNanoOfDay());
    }

    /** Writes decimal digits without making a string of them: this runs for each value of a day. */
    private void digits(long number) {
        int first = MOST_DIGITS;
        long rest = number;
        do {
            digits[--first] = (byte) ('0' + Math.abs((int) (rest % 10)));
            rest /= 10;
        } while (rest != 0);
        if (number < 0) {
            digits[--first] = '-';
        }
        raw(digits, first, MOST_DIGITS - first);
    }

    private void raw(byte[] bytes, int from, int length) {
        if (length > buffer.length - filled) {
            flush();
        }
        if (length > buffer.length) {
            digest.update(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, filled, length);
            filled += length;
        }
    }

    private Canon raw(int character) {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = (byte) character;
        return this;
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }
}
