package dev.lastresort.ui.incident.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What the answers to the five questions rest on: what a person wrote, then the pieces that they
 * attached. Invariant: its text is never longer than what can be kept, and says where it was cut.
 */
public final class Evidence {

    /** In characters, as an attempt's file allows. */
    public static final int MOST = 20_000;

    private static final String CUT = "\n… cut here";

    /** @param title where it comes from */
    public record Piece(String title, String text) {}

    private final List<Piece> pieces = new ArrayList<>();

    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Attaching the same again changes nothing. */
    public void attach(Piece piece) {
        if (!pieces.contains(piece)) {
            pieces.add(piece);
        }
    }

    public void remove(Piece piece) {
        pieces.remove(piece);
    }

    public String text(String written) {
        String whole = whole(written);
        return whole.length() <= MOST ? whole
                : beginning(whole, MOST - CUT.length()) + CUT;
    }

    /** How many characters there are that cannot be kept; 0 if all can. */
    public int cut(String written) {
        return Math.max(0, whole(written).length() - MOST);
    }

    private String whole(String written) {
        List<String> parts = new ArrayList<>();
        if (!written.isBlank()) {
            parts.add(written.strip());
        }
        pieces.forEach(piece -> parts.add("[" + piece.title() + "]\n" + piece.text()));
        return String.join("\n\n", parts);
    }

    /** Never half of a character. */
    public static String beginning(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1))
                ? most - 1 : most);
    }
}
