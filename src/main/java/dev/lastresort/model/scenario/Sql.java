package dev.lastresort.model.scenario;

/**
 * One SQL statement as its author wrote it, with the JSON Pointer of the place where it stands, so
 * that an error found long after parsing can still name file, line and column.
 */
public record Sql(String text, String pointer) {}
