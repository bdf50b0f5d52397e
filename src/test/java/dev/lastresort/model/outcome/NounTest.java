package dev.lastresort.model.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NounTest {

    @Test
    void pluralTitlesAreCountedByTheirNoun() {
        assertEquals("archived orders", Noun.of("Archived orders", "row").of(2));
        assertEquals("archived order", Noun.of("Archived orders", "row").of(1));
        assertEquals("entry", Noun.of("Entries", "row").of(1));
        assertEquals("address", Noun.of("Addresses", "row").of(1));
        assertEquals("price", Noun.of("Prices", "row").of(1));
    }

    @Test
    void otherTitlesAreCountedInRows() {
        assertEquals("2 rows of stock", "2 " + Noun.of("Stock", "row").of(2));
        assertEquals("1 row of stock", "1 " + Noun.of("Stock", "row").of(1));
    }

    @Test
    void abbreviationsKeepTheirCapitals() {
        assertEquals("PITR to 10:00", Noun.inSentence("PITR to 10:00"));
        assertEquals("roll forward", Noun.inSentence("Roll forward"));
    }
}
