package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import java.util.Map;
import java.util.Set;

/** Parts of dates and times: {@code extract(dow from d)}, {@code date_part('year', d)}. */
public final class DateParts implements Rewrite {

    private static final Map<String, String> FIELDS = Map.of("doy", "day_of_year", "week",
            "iso_week", "isodow", "iso_day_of_week", "isoyear", "iso_year", "dow",
            "iso_day_of_week");
    private static final Set<String> TEXTS = Set.of("text", "varchar");

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        for (int i = 0; i + 3 < draft.size(); i++) {
            if (!draft.isSymbol(i + 1, "(")) {
                continue;
            }
            switch (draft.word(i)) {
                case "extract" -> {
                    boolean quoted = draft.isString(i + 2);
                    extract(draft, i, quoted ? draft.token(i + 2).text() : draft.word(i + 2),
                            i + 4, edits);
                }
                case "date_part" -> {
                    if (draft.isString(i + 2)) {
                        extract(draft, i, draft.token(i + 2).text(), behindCast(draft, i + 3) + 1,
                                edits);
                    }
                }
                case "date_trunc" -> truncated(draft, i, edits);
                default -> {}
            }
        }
        return edits.made();
    }

    /** @param value where that begins whose part is taken */
    private static void extract(SqlDraft draft, int at, String written, int value, Edits edits) {
        String field = written.toLowerCase(java.util.Locale.ROOT);
        String known = FIELDS.getOrDefault(field, field);
        boolean same = draft.says(at, "extract") && known.equals(draft.word(at + 2));
        if (same) {
            return;
        }
        boolean number = draft.says(at, "date_part");
        edits.replace(at, value, (number ? "CAST(" : "") + "extract(" + known + " FROM");
        edits.insert(draft.behind(at + 1), (field.equals("dow") ? "% 7" : "")
                + (number ? " AS DOUBLE PRECISION)" : ""));
    }

    private static void truncated(SqlDraft draft, int at, Edits edits) {
        if (draft.isString(at + 2)) {
            int end = behindCast(draft, at + 3);
            String unit = draft.token(at + 2).text();
            if (unit.equalsIgnoreCase("week")) {
                edits.replace(at + 2, end, "'iso_week'");
            } else if (end > at + 3) {
                edits.remove(at + 3, end);
            }
        }
    }

    private static int behindCast(SqlDraft draft, int at) {
        return draft.isSymbol(at, "::") && (TEXTS.contains(draft.word(at + 1))
                || draft.says(at + 1, "character", "varying"))
                        ? Operands.behindType(draft, at + 1) : at;
    }
}
