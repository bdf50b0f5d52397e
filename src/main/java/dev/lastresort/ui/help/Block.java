package dev.lastresort.ui.help;

import java.util.List;

/** A piece of a page. */
sealed interface Block {

    /** @param level 1 is the page's own */
    record Heading(int level, String text) implements Block {}

    record Paragraph(List<TextSpan> spans) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /**
     * @param sign  what stands before it, such as a dot or a number
     * @param depth how many lists it stands within, 0 for one that is in no other
     */
    record ListItem(String sign, List<TextSpan> spans, int depth) implements Block {

        public ListItem {
            spans = List.copyOf(spans);
        }
    }

    /** To be shown letter by letter. */
    record Listing(String text) implements Block {}

    /** @param rows the first is the heading */
    record TableRows(List<List<List<TextSpan>>> rows) implements Block {

        public TableRows {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
