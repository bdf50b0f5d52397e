package dev.lastresort.database.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.model.journal.SqlArray;
import dev.lastresort.model.journal.SqlNull;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayTextTest {

    @Test
    void elementsAreReadAsTheyWereWritten() {
        assertEquals(List.of(), ArrayText.read("{}"));
        assertEquals(List.of(Optional.of("1"), Optional.empty(), Optional.of("a b")),
                ArrayText.read(" { 1, NULL ,\"a b\"} "));
        assertEquals(List.of(Optional.of("NULL"), Optional.of("x,}\"")),
                ArrayText.read("{\"NULL\",\"x,}\\\"\"}"));
    }

    @Test
    void whatIsPrintedIsReadBack() {
        SqlArray array = new SqlArray(List.of("a", "", "null", "x,y", "q\"\\", "two words",
                SqlNull.NULL));
        assertEquals("{a,\"\",\"null\",\"x,y\",\"q\\\"\\\\\",\"two words\",NULL}",
                array.toString());
        assertEquals(array.elements().stream().map(element -> element == SqlNull.NULL
                ? Optional.empty() : Optional.of(element)).toList(),
                ArrayText.read(array.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2", "{1", "{1}}", "{,}", "{\"a}", "{{1},{2}}"})
    void whatIsNoArrayOfScalarsIsRefused(String text) {
        assertThrows(BadText.class, () -> ArrayText.read(text));
    }
}
