package dev.lastresort.session.importing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns of SQL as those of draws: whatever is drawn from one matches the other. */
class DemandedTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`^[A-Z]{2}[0-9]{6}$`, `[A-Z]{2}[0-9]{6}`", "`^\\d{4}-\\d{2}$`, `[0-9]{4}-[0-9]{2}`",
        "`^[^@]+@[a-z]+\\.[a-z]{2,}$`, `[abc]{4}@[a-z]{4}\\.[a-z]{2}`",
        "`^https?://`, `http://`", "`-{3}`, `---`", "`^\\w+$`, `[A-Za-z0-9]{4}`"})
    void aRegularExpressionIsDrawnWithTheLeastOfItsRepetitions(String regex, String draw) {
        assertThat(DemandedText.ofRegex(regex)).contains(draw);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`%@%`, `[a-z]{5}@[a-z]{5}`", "`A_-%`, `A[a-z]-[a-z]{5}`",
        "`10\\%`, `10\\%`", "`[x]`, `\\[x\\]`"})
    void aLikenessIsDrawnWithLettersForItsWildcards(String like, String draw) {
        assertThat(DemandedText.ofLike(like)).contains(draw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a|b)$", "a|b", "(?=x)y", "[^a-z]+", "\\bword", "a{3", "[a", "", "^$",
        "x{1000}", "\\1", "a**"})
    void whatNoDrawCanSayIsLeftAlone(String regex) {
        assertThat(DemandedText.ofRegex(regex)).isEmpty();
    }
}
