package dev.lastresort.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"380,380 GB", "1200,1.2 TB", "0.5,500 MB", "1000,1 TB", "1234.5678,1234.5678 GB"})
    void writesASizeThatCanBeRead(BigDecimal gigabytes, String text) {
        assertEquals(text, ValueText.size(gigabytes));
        assertEquals(0, ValueText.gigabytes(text).orElseThrow().compareTo(gigabytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 GB/min", "200 MB/s", "1 TB/h", "333 MB/s", "0.7 GB/h", "90 TB/min"})
    void writesARateThatCanBeRead(String text) {
        BigDecimal rate = ValueText.gigabytesPerHour(text).orElseThrow();
        BigDecimal again = ValueText.gigabytesPerHour(ValueText.rate(rate)).orElseThrow();
        assertEquals(0, again.compareTo(rate), ValueText.rate(rate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 min", "1 h 30 min", "40 s", "0 min", "26 h 1 s", "250 ms"})
    void writesADurationThatCanBeRead(String text) {
        Duration duration = ValueText.duration(text).orElseThrow();
        assertEquals(text, ValueText.of(duration));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:00", "10:52:30", "2026-03-03T00:00", "00:00"})
    void writesAnInstantThatCanBeRead(String text) {
        assertEquals(text, ValueText.of(ValueText.instant(text, DAY).orElseThrow(), DAY));
    }
}
