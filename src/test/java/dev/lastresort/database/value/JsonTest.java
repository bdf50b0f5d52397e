package dev.lastresort.database.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts on the right are those that PostgreSQL's documentation gives for jsonb. */
class JsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"bar\": \"baz\", \"balance\": 7.77, \"active\":false}"
                + "|{\"bar\": \"baz\", \"active\": false, \"balance\": 7.77}",
        "{\"reading\": 1.230e-5}|{\"reading\": 0.00001230}",
        "{\"a\":1,\"a\":2}|{\"a\": 2}", "[ ]|[]", "{ }|{}", " null |null", "1e2|100",
        "[1,[2,{\"b\":null}]]|[1, [2, {\"b\": null}]]", "\"\\u0041\\/\"|\"A/\"", "-0.50|-0.50"})
    void isPrintedAsPostgresqlPrintsIt(String given, String printed) {
        assertEquals(printed, JsonReader.read(given).print());
        assertEquals(printed, JsonReader.read(printed).print());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\"}", "{a:1}", "01", "1.", "'a'", "nul", "1 2",
        "\"a", "\"\\x\"", "[1", "+1", "1e99999", "{\"a\":1,}", "\"\\u0000\""})
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(BadText.class, () -> JsonReader.read(text));
    }

    @Test
    void nestingIsBounded() {
        assertEquals("[".repeat(400) + "]".repeat(400),
                JsonReader.read("[".repeat(400) + "]".repeat(400)).print());
        assertThrows(BadText.class, () -> JsonReader.read("[".repeat(1_000_000)));
    }

    @Test
    void aPathLeadsThroughFieldsAndItems() {
        Json json = JsonReader.read("{\"a\": [10, {\"b\": \"x\"}, null]}");
        assertEquals(Optional.of("10"), json.at("a").flatMap(a -> a.at("0")).map(Json::print));
        assertEquals(Optional.of("\"x\""),
                json.at("a").flatMap(a -> a.at("-2")).flatMap(b -> b.at("b")).map(Json::print));
        assertEquals(Optional.of("x"),
                json.at("a").flatMap(a -> a.at("1")).flatMap(b -> b.at("b")).flatMap(Json::plain));
        assertEquals(Optional.of("null"), json.at("a").flatMap(a -> a.at("2")).map(Json::print));
        assertEquals(Optional.empty(), json.at("a").flatMap(a -> a.at("2")).flatMap(Json::plain));
        assertEquals(Optional.empty(), json.at("z"));
        assertEquals(Optional.empty(), json.at("a").flatMap(a -> a.at("3")));
    }
}
