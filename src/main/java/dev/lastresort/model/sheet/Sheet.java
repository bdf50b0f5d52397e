package dev.lastresort.model.sheet;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Lines of text under headings: what is copied, and what a file gets. Lines may be made only when
 * they are asked for.
 */
public record Sheet(List<String> headings, List<List<String>> lines) {

    public Sheet {
        headings = List.copyOf(headings);
    }

    /** A list that makes its elements when they are asked for, each time anew. */
    public static <E> List<E> lazy(int size, IntFunction<E> element) {
        final class Lazy extends AbstractList<E> implements RandomAccess {
            @Override
            public E get(int index) {
                return element.apply(index);
            }

            @Override
            public int size() {
                return size;
            }
        }

        return new Lazy();
    }
}
