package dev.lastresort.database.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlIntervalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 day|1 day", "90 minutes|01:30:00", "2 days 03:04:05|2 days 03:04:05",
        "1 year 2 months|1 year 2 mons", "1 mon|1 mon",
        "P1Y2M3DT4H5M6S|1 year 2 mons 3 days 04:05:06",
        "1.5 days|1 day 12:00:00", "0.5 months|15 days", "3 weeks|21 days", "25:00|25:00:00",
        "-1 day|-1 days", "1 day ago|-1 days", "-1 days +02:03:00|-1 days +02:03:00",
        "0 seconds|00:00:00", "1500 ms|00:00:01.5", "100 hours|100:00:00", "1 century|100 years",
        "14 months|1 year 2 mons", "@ 2 hours|02:00:00"})
    void isPrintedAsPostgresqlPrintsIt(String given, String printed) {
        assertEquals(printed, SqlInterval.parse(given).toString());
        assertEquals(printed, SqlInterval.parse(printed).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1 fortnight", "day", "P", "1 day x", "ago"})
    void whatIsNoIntervalIsRefused(String text) {
        assertThrows(BadText.class, () -> SqlInterval.parse(text));
    }
}
