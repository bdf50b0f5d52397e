package dev.lastresort.ui.help;

import java.util.List;

/** A piece of a page. */
sealed interface Block {

    /** @param level 1 is the page's own */
    record Heading(int level, String text) implements Block {}

    record Paragraph(List<Span> spans) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** @param sign what stands before it, such as a dot or a number */
    record Item(String sign, List<Span> spans) implements Block {

        public Item {
            spans = List.copyOf(spans);
        }
    }

    /** To be shown letter by letter. */
    record Listing(String text) implements Block {}

    /** @param rows the first is the heading */
    record Rows(List<List<List<Span>>> rows) implements Block {

        public Rows {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
