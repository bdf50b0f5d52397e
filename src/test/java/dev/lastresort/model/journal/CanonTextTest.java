package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical text letter by letter: fingerprints that people keep depend on it. */
class CanonTextTest {

    private final Canon canon = new Canon();

    @Test
    void numbersAndTruths() {
        canon.number(5).number(-10).number(0).number(Long.MIN_VALUE).truth(true).truth(false);
        expect("n5;n-10;n0;n-9223372036854775808;tf");
    }

    @Test
    void textsCarryTheirLengthAndListsTheirSize() {
        canon.text("hé").list(List.of("a", "b"), canon::text)
                .optional(Optional.of("c"), canon::text)
                .optional(Optional.empty(), canon::text);
        expect("s3:hé[2;s1:as1:b+s1:c-");
    }

    @Test
    void instantsAreADayAndTheNanosecondsOfIt() {
        canon.instant(LocalDateTime.of(1970, 1, 3, 0, 0, 1));
        expect("@n2;n1000000000;");
    }

    @Test
    void rowsCarryTheirSizeAndEachValueItsKind() {
        canon.row(Row.of(1L, SqlNull.NULL, "a", new BigDecimal("1.50"), true,
                LocalDate.of(1970, 1, 2), LocalTime.of(0, 0, 2),
                Bytes.of(new byte[] {10}), 0.0));
        expect("(9;n1;0s1:ads3:150n2;tDn1;Tn2000000000;bs2:0axn0;");
    }

    @ParameterizedTest
    @ValueSource(ints = {16_373, 16_374, 16_375, 16_376, 16_384, 16_385, 40_000})
    void textsOfAnyLengthAreWrittenWhole(int length) {
        // the first three are just short of, at and beyond what 16 KiB hold beside the rest
        String text = "x".repeat(length);
        canon.number(1).text(text).number(7).text(text);
        expect("n1;s" + length + ":" + text + "n7;s" + length + ":" + text);
    }

    private void expect(String text) {
        try {
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8))), canon.sha256());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
