package dev.lastresort.model.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void numbersAreGroupedByThousands() {
        assertEquals("0", Wording.number(0));
        assertEquals("999", Wording.number(999));
        assertEquals("12,000", Wording.number(12000));
        assertEquals("-1,234,567", Wording.number(-1234567));
        assertEquals("-123", Wording.number(-123));
    }

    @Test
    void durationsNameTheUnitsThatTheyHave() {
        assertEquals("0 min", Wording.duration(0));
        assertEquals("40 s", Wording.duration(40));
        assertEquals("2 h 9 min", Wording.duration(7740));
        assertEquals("1 h 5 s", Wording.duration(3605));
        assertEquals("1 min 30 s", Wording.duration(90));
    }

    @Test
    void fromTwoDaysOnDurationsAreToldInDays() {
        assertEquals("24 h", Wording.duration(86_400));
        assertEquals("47 h 59 min 59 s", Wording.duration(172_799));
        assertEquals("2 d", Wording.duration(172_800));
        assertEquals("21 d 18 h 52 min", Wording.duration((522 * 60 + 52) * 60));
        assertEquals("3 d 5 s", Wording.exactDuration(Duration.ofDays(3).plusSeconds(5)));
        assertEquals("3 d 1 h 0.25 s",
                Wording.exactDuration(Duration.ofDays(3).plusHours(1).plusMillis(250)));
    }

    @Test
    void fractionsOfASecondAreToldBelowTenSecondsAlone() {
        assertEquals("9.9 s", Wording.duration(Duration.ofMillis(9_900)));
        assertEquals("15 s", Wording.duration(Duration.ofMillis(14_768)));
        assertEquals("1 min", Wording.duration(Duration.ofMillis(59_900)));
        assertEquals("1 min", Wording.duration(Duration.ofMinutes(1)));
        assertEquals("12 min 10 s", Wording.duration(Duration.ofMillis(729_651)));
        assertEquals("2 h 21 min 12 s", Wording.duration(Duration.ofMillis(8_471_651)));
    }

    @Test
    void roundingPutsNothingOnTheOtherSideOfItsLimit() {
        Duration limit = Duration.ofMillis(3_600_400);
        for (long millis : new long[] {3_599_100, 3_600_000, 3_600_100, 3_600_400}) {
            String told = Wording.duration(Duration.ofMillis(millis), limit);
            assertFalse(told.equals("1 h 1 s"), told);
        }
        assertEquals("1 h 0.4 s", Wording.duration(limit, limit));
        assertEquals("59 min 59.1 s", Wording.duration(
                Duration.ofMillis(3_599_100), Duration.ofHours(1)));
        assertEquals("1 h 1 s", Wording.duration(
                Duration.ofMillis(3_600_001), Duration.ofHours(1)));
        assertEquals("12 min 10 s", Wording.duration(
                Duration.ofMillis(729_651), Duration.ofHours(3)));
    }

    @Test
    void moneyHasTheDigitsOfItsCurrency() {
        assertEquals("220,246.50 EUR", money("22024650", "cents", "EUR"));
        assertEquals("0.05 GBP", money("5", "pence", "GBP"));
        assertEquals("-19.99 USD", money("-1999", "Cents", "USD"));
        assertEquals("1,999 JPY", money("1999", "minor units", "JPY"));
        assertEquals("1.999 KWD", money("1999", "fils", "KWD"));
        assertEquals("0.0005 USD", money("0.05", "cents", "USD"));
        assertEquals("1,999.50 EUR", money("1999.5", "EUR", "EUR"));
        assertEquals("1,999 JPY", money("1999", "", "JPY"));
    }

    @Test
    void whatIsNoSmallerUnitOfACurrencyStaysAsItIsCounted() {
        assertEquals("1,999 vouchers (EUR)", money("1999", "vouchers", "EUR"));
        assertEquals("1,999 cents (ZZZ)", money("1999", "cents", "ZZZ"));
    }

    private static String money(String amount, String unit, String currency) {
        return Wording.money(new BigDecimal(amount), unit, currency);
    }

    @Test
    void instantsShowTheDateOnlyOnAnotherDay() {
        LocalDateTime day = LocalDateTime.of(2026, 3, 2, 0, 0);
        assertEquals("2026-03-02T10:47:00", Wording.isoInstant(day.plusMinutes(647)));
        assertEquals("10:47", Wording.clock(day.plusMinutes(647), day));
        assertEquals("10:47:30", Wording.clock(day.plusSeconds(647 * 60 + 30), day));
        assertEquals("2026-03-03 00:00", Wording.clock(day.plusDays(1), day));
    }
}
