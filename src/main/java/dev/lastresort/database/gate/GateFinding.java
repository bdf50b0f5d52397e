package dev.lastresort.database.gate;

/**
 * Why a piece of SQL may not pass: the rule's id, what is wrong, how to fix it, and where in the
 * text.
 */
public record GateFinding(String rule, String message, String fix, int offset) {}
