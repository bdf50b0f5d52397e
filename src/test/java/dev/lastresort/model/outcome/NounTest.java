package dev.lastresort.model.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
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
    void oneOfADeclaredUnitIsCountedInTheSingular() {
        assertEquals("1 mail", counted("1", "mails"));
        assertEquals("1 mail", counted("1.00", "mails"));
        assertEquals("0 mails", counted("0", "mails"));
        assertEquals("12,000 mails", counted("12000", "mails"));
        assertEquals("1 match", counted("1", "matches"));
        assertEquals("1 entry", counted("1", "entries"));
        assertEquals("1 person", counted("1", "people"));
        assertEquals("1 penny", counted("1", "pence"));
        assertEquals("1 open order", counted("1", "open orders"));
        assertEquals("1 request per minute", counted("1", "requests per minute"));
        assertEquals("1 letter of the days", counted("1", "letters of the days"));
    }

    @Test
    void whatIsNoPluralStaysAsItWasDeclared() {
        for (String unit : new String[] {"EUR", "%", "s", "ms", "h", "status", "million euros",
            "row"}) {
            assertEquals("1 " + unit, counted("1", unit));
        }
    }

    private static String counted(String amount, String unit) {
        return Noun.counted(new BigDecimal(amount), unit);
    }

    @Test
    void aTitleThatIsAClauseIsSetOffInASentence() {
        assertEquals("“officers who look things up”", Noun.setOff("officers who look things up"));
        assertEquals("“openings, counted at the edge”",
                Noun.setOff("openings, counted at the edge"));
        assertEquals("tax export", Noun.setOff("tax export"));
        assertEquals("history of islands", Noun.setOff("history of islands"));
    }

    @Test
    void abbreviationsKeepTheirCapitals() {
        assertEquals("PITR to 10:00", Noun.inSentence("PITR to 10:00"));
        assertEquals("roll forward", Noun.inSentence("Roll forward"));
    }
}
