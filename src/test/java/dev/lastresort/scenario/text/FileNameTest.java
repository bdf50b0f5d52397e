package dev.lastresort.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.sql", "sql/a.sql", "./a.sql", "a b.sql", "schr\u00e4g.sql",
        "\u4f60\u597d/1.sql", ".hidden", "a..b.sql", "console.sql", "com.sql", "com10.sql",
        "nul-rows.sql", "V1__a.sql", "2026/03/01-a.sql", "a-b_c(1).sql", "prn2"})
    void whatLeadsDownwardIsAFilesName(String name) {
        assertEquals(Optional.empty(), FileName.fault(name), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/etc/passwd", "//host/share/a.sql", "///a", "\\\\host\\a.sql",
        "\\a.sql", "a\\b.sql", "..", "../a.sql", "sql/../../a.sql", "sql/..", "a/../b.sql",
        "C:a.sql", "C:/a.sql", "c:\\a.sql", "file:a.sql", "file:///etc/passwd", "a.sql:stream",
        "http://host/a.sql", "a//b.sql", "a/", "a.sql/", "//", "nul", "NUL", "Nul.sql", "con",
        "sql/CON", "CON.sql.txt", "aux/a.sql", "PRN", "com1", "COM9.sql", "lpt0", "LPT\u00b2.x",
        "COM\u00b9", "conin$", "CONOUT$", "clock$", "nul .sql", "NUL.", "a.sql.", "a.sql ",
        "a /b.sql", "...", ". .", "a\u0000.sql", "a\nb.sql", "a\u001b[2J.sql", "a\u007f",
        "a\u0085", "a\u202egpj.sql", "a\u2066b", "a\u2028b", "\ufeffa.sql", "a\ud800b",
        "a*.sql", "a?.sql", "a<b", "a>b", "a|b", "a\"b"})
    void whatLeadsElsewhereOnSomeSystemIsNone(String name) {
        assertTrue(FileName.fault(name).isPresent(), name);
    }

    @Test
    void anEndlessNameIsNone() {
        assertTrue(FileName.fault("a/".repeat(5_000) + "a").isPresent());
        assertTrue(FileName.fault("a".repeat(300)).isPresent());
    }
}
