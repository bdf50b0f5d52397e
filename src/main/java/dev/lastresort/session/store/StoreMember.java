package dev.lastresort.session.store;

import dev.lastresort.model.journal.Sha256;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Somebody whom a store lets in. Teams and evaluators have roles of their own; no role is that of
 * one of each.
 *
 * @param name as whoever prepared the store typed it
 */
public record StoreMember(MemberKind kind, String name) {

    private static final int LONGEST = 40;
    private static final int SHORT = 4;

    /** What one is to the store, and what documents one keeps there. */
    public enum MemberKind {
        /** Keeps attempts of its own, and reads no other's. */
        TEAM("lr_", ".attempt.json", ".name.txt"),
        /** Keeps sheets of notes, and reads what all teams keep. */
        EVALUATOR("lrn_", ".notes.csv");

        private final String prefix;
        private final String[] endings;

        MemberKind(String prefix, String... endings) {
            this.prefix = prefix;
            this.endings = endings;
        }

        /** Whether a file so called may be one of their documents, or what somebody called one. */
        boolean keeps(String file) {
            boolean fits = !file.startsWith(".") && file.length() <= 180;
            for (String ending : endings) {
                if (fits && file.endsWith(ending)) {
                    return true;
                }
            }
            return false;
        }
    }

    public StoreMember {
        name = name.strip();
    }

    public static StoreMember team(String name) {
        return new StoreMember(MemberKind.TEAM, name);
    }

    public static StoreMember evaluator(String name) {
        return new StoreMember(MemberKind.EVALUATOR, name);
    }

    /** Whether they send a file of that name: of a folder of several evaluators their own sheet. */
    boolean sends(String file) {
        return kind.keeps(file) && (kind != MemberKind.EVALUATOR || file.equals(sheet()));
    }

    /** What an evaluator's sheet of notes is called. */
    public String sheet() {
        return name.replaceAll("[^\\p{L}\\p{N} _()+&-]", "_") + ".notes.csv";
    }

    /**
     * The role of the database: what roles of a store begin with, so that none is mistaken for
     * somebody else's; then the name's letters as far as every system has them, else with a digest.
     */
    public String role() {
        String one = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String plain = one.replaceAll("[^a-z0-9]+", "_");
        boolean tells = one.matches("[a-z0-9 ._/-]*") && plain.length() <= LONGEST;
        return kind.prefix + (tells ? plain : plain.substring(0, Math.min(plain.length(), LONGEST))
                + "_" + HexFormat.of().formatHex(Sha256.of(one), 0, SHORT));
    }
}
