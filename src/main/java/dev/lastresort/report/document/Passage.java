package dev.lastresort.report.document;

import dev.lastresort.picture.shape.PictureSheet;
import java.util.List;
import java.util.stream.Stream;

/** A block of a report. */
public sealed interface Passage {

    record RunningText(List<TextRun> spans) implements Passage {
        public RunningText {
            spans = List.copyOf(spans);
        }

        public RunningText(String text) {
            this(List.of(new TextRun.Plain(text)));
        }
    }

    /** A list. */
    record Points(List<List<TextRun>> items) implements Passage {
        public Points {
            items = items.stream().map(List::copyOf).toList();
        }

        public static Points of(List<String> lines) {
            return new Points(lines.stream()
                    .map(line -> List.<TextRun>of(new TextRun.Plain(line))).toList());
        }
    }

    /**
     * A table. Invariant: each row has a cell for each heading.
     *
     * @param numbers whether the cells but the first of each row are numbers
     */
    record Tabular(String caption, List<String> headings, List<List<List<TextRun>>> rows,
            boolean numbers) implements Passage {

        public Tabular {
            headings = List.copyOf(headings);
            rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
            int columns = headings.size();
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a cell for each heading: " + caption);
            }
        }

        /** Of texts. */
        public static Tabular of(String caption, List<String> headings, List<List<String>> rows) {
            return new Tabular(caption, headings, rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> List.<TextRun>of(new TextRun.Plain(cell))).toList())
                    .toList(), false);
        }
    }

    /**
     * A picture.
     *
     * @param id of its place on the page
     */
    record Drawing(String id, PictureSheet picture) implements Passage {}

    /** What is there for whoever asks: what a figure counts. */
    record Folded(String id, String title, List<Passage> inside) implements Passage {
        public Folded {
            inside = List.copyOf(inside);
        }
    }

    /** All spans in it, in order. */
    default Stream<TextRun> all() {
        return switch (this) {
            case RunningText(var spans) -> spans.stream();
            case Points(var items) -> items.stream().flatMap(List::stream);
            case Tabular grid ->
                    grid.rows().stream().flatMap(List::stream).flatMap(List::stream);
            case Drawing _ -> Stream.empty();
            case Folded folded -> folded.inside().stream().flatMap(Passage::all);
        };
    }
}
