package dev.lastresort.database;

/**
 * Why a piece of SQL may not pass: the rule's id, what is wrong, how to mend it, and where in the
 * text.
 */
public record Refusal(String rule, String message, String mend, int offset) {}
