package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonTest {

    private static String hash(Row row) {
        return new Canon().row(row).sha256();
    }

    @Test
    void writesTheSameTextThatItHashes() {
        // SHA-256 of "s3:abcn-120;", taken with sha256sum.
        assertEquals("d5330a243c5cc1e9afedc365cdad25857a66289a208ba3b4e8403ca9afddbf97",
                new Canon().text("abc").number(-120).sha256());
    }

    @Test
    void valuesOfDifferentTypesNeverLookAlike() {
        Set<String> seen = new HashSet<>();
        List<Object> values = List.of(1L, "1", new BigDecimal("1"), new BigDecimal("1.0"), 1.0,
                true, "", SqlNull.NULL, LocalDate.of(1970, 1, 2),
                LocalDateTime.of(1970, 1, 2, 0, 0), Bytes.of(new byte[] {1}), Long.MIN_VALUE, 0L);
        values.forEach(value -> seen.add(hash(Row.of(value))));
        assertEquals(values.size(), seen.size());
    }

    @Test
    void textsDoNotRunTogether() {
        assertNotEquals(hash(Row.of("ab", "c")), hash(Row.of("a", "bc")));
        assertNotEquals(hash(Row.of("a", "s1:b")), hash(Row.of("as1:b")));
        assertNotEquals(new Canon().list(List.of("a"), _ -> {}).sha256(),
                new Canon().optional(Optional.of("a"), _ -> {}).sha256());
    }

    @Test
    void longTextsPassTheBuffer() {
        String text = "x".repeat(100_000);
        assertEquals(new Canon().text(text).sha256(), new Canon().text(text).sha256());
        assertNotEquals(new Canon().text(text).sha256(), new Canon().text(text + "x").sha256());
    }
}
