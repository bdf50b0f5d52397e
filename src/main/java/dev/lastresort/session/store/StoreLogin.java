package dev.lastresort.session.store;

import dev.lastresort.model.journal.Sha256;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Who connects. It is kept nowhere, and never written.
 *
 * @param user     the role of the database
 * @param password empty if none was found: the server may want none
 */
public record StoreLogin(String user, Optional<String> password) {

    /** What roles of teams begin with, so that none is mistaken for somebody else's. */
    public static final String TEAM = "lr_";

    private static final int LONGEST = 40;
    private static final int SHORT = 4;

    /** The role of a team: its letters as far as every system has them, else with a digest. */
    public static String roleOf(String team) {
        String name = Normalizer.normalize(team.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        String plain = name.replaceAll("[^a-z0-9]+", "_");
        boolean tells = name.matches("[a-z0-9 ._/-]*") && plain.length() <= LONGEST;
        return TEAM + (tells ? plain : plain.substring(0, Math.min(plain.length(), LONGEST))
                + "_" + HexFormat.of().formatHex(Sha256.of(name), 0, SHORT));
    }

    /** It may be printed by mistake; what it holds may not. */
    @Override
    public String toString() {
        return user;
    }
}
