package dev.lastresort.session.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.session.sql.SqlPiece.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** SQL cut into pieces to be shown. */
class SqlPiecesTest {

    @Test
    void everyKindOfPieceIsToldApart() {
        List<Kind> kinds = SqlPieces.of("UPDATE t SET p = :p / 1.5 WHERE n = 'it''s' -- why\n")
                .stream().map(SqlPiece::kind).filter(kind -> kind != Kind.OTHER).toList();
        assertEquals(List.of(Kind.KEYWORD, Kind.NAME, Kind.KEYWORD, Kind.NAME, Kind.PARAMETER,
                Kind.NUMBER, Kind.KEYWORD, Kind.NAME, Kind.STRING, Kind.COMMENT),
                kinds);
    }

    @Test
    void thePiecesPutTogetherAreTheTextWhateverItIs() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "'\"-/*:$;. \n\tselect1aé\u202E\uD83D\uDE00_,()";
        for (int i = 0; i < 2000; i++) {
            String text = random.ints(random.nextInt(40), 0, alphabet.length())
                    .mapToObj(c -> String.valueOf(alphabet.charAt(c)))
                    .collect(Collectors.joining());
            assertEquals(text, SqlPieces.of(text).stream().map(SqlPiece::text)
                    .collect(Collectors.joining()), "seed " + seed);
        }
    }
}
