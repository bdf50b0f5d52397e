package dev.lastresort.database.engine.h2.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of this package under the names by which SQL calls them. */
public final class AddedFunctions {

    private static final Map<String, String> METHODS = methods();

    private AddedFunctions() {}

    /** The statements that make them in {@code schema}; no scenario changes them. */
    public static List<String> definitions(String schema) {
        return METHODS.entrySet().stream().map(function -> "CREATE ALIAS " + schema + ".\""
                + function.getKey() + "\" DETERMINISTIC FOR '"
                + AddedFunctions.class.getPackageName() + "." + function.getValue() + "'")
                .toList();
    }

    private static Map<String, String> methods() {
        Map<String, String> methods = new LinkedHashMap<>();
        methods.put("split_part", "TextFunctions.splitPart");
        methods.put("strpos", "TextFunctions.position");
        methods.put("initcap", "TextFunctions.capitals");
        methods.put("reverse", "TextFunctions.reverse");
        methods.put("starts_with", "TextFunctions.startsWith");
        methods.put("md5", "TextFunctions.md5");
        methods.put("encode", "TextFunctions.encode");
        methods.put("decode", "TextFunctions.decode");
        methods.put("array_to_string", "ArrayFunctions.joined");
        methods.put("string_to_array", "ArrayFunctions.split");
        methods.put("array_append", "ArrayFunctions.appended");
        methods.put("array_prepend", "ArrayFunctions.prepended");
        methods.put("array_cat", "ArrayFunctions.together");
        methods.put("array_remove", "ArrayFunctions.without");
        methods.put("array_position", "ArrayFunctions.position");
        methods.put("array_length", "ArrayFunctions.length");
        methods.put("like_matches", "LikeFunctions.like");
        methods.put("ilike_matches", "LikeFunctions.ilike");
        methods.put("array_holds", "ArrayFunctions.holds");
        methods.put("array_overlaps", "ArrayFunctions.overlaps");
        methods.put("matches_pattern", "PatternFunctions.matches");
        methods.put("matches_pattern_any_case", "PatternFunctions.matchesAnyCase");
        methods.put("substring_matching", "PatternFunctions.found");
        methods.put("regexp_replace", "PatternFunctions.replace");
        methods.put("regexp_match", "PatternFunctions.groups");
        methods.put("regexp_split_to_array", "PatternFunctions.split");
        methods.put("regexp_count", "PatternFunctions.count");
        methods.put("to_char", "FormatFunctions.text");
        methods.put("make_date", "TimeFunctions.date");
        methods.put("to_date", "TimeFunctions.dateOf");
        methods.put("to_timestamp", "TimeFunctions.instantOf");
        methods.put("number_series", "SeriesFunctions.numbers");
        methods.put("time_series", "SeriesFunctions.times");
        methods.put("instant_series", "SeriesFunctions.instants");
        methods.put("age", "TimeFunctions.age");
        methods.put("months_of_interval", "TimeFunctions.months");
        methods.put("days_of_interval", "TimeFunctions.days");
        methods.put("seconds_of_interval", "TimeFunctions.seconds");
        for (String type : List.of("json", "jsonb")) {
            methods.put(type + "_build_object", "JsonFunctions.object");
            methods.put(type + "_build_array", "JsonFunctions.array");
            methods.put("to_" + type, "JsonFunctions.value");
            methods.put(type + "_array_length", "JsonFunctions.length");
            methods.put(type + "_typeof", "JsonFunctions.type");
        }
        methods.put("jsonb_set", "JsonFunctions.set");
        methods.put("jsonb_concat", "JsonFunctions.concat");
        methods.put("jsonb_delete", "JsonFunctions.delete");
        methods.put("jsonb_delete_path", "JsonFunctions.deletePath");
        methods.put("jsonb_contains", "JsonFunctions.contains");
        methods.put("jsonb_exists", "JsonFunctions.exists");
        methods.put("jsonb_strip_nulls", "JsonFunctions.withoutNulls");
        return methods;
    }
}
