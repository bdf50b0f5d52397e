package dev.lastresort.database.difference;

/**
 * Something in a statement that comes out otherwise than on PostgreSQL.
 *
 * @param rule    a stable id
 * @param message what PostgreSQL does, and what happens here
 * @param advice  how to write it so that both do the same
 * @param offset  where in the text, from 0
 */
public record EngineDifference(String rule, String message, String advice, int offset) {}
