package dev.lastresort.model.sweep;

import java.util.List;

/**
 * One parameter and the values that it was given.
 *
 * @param pointer JSON Pointer of its place in the scenario's file
 * @param values  as the file would have them, in the order of the range; no two are the same
 */
public record SweptParameter(String pointer, List<String> values) {

    public SweptParameter {
        values = List.copyOf(values);
    }
}
