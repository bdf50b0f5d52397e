package dev.lastresort.session.sql;

/** A stretch of SQL text that is shown in one way. */
public record SqlPiece(Kind kind, String text) {

    public enum Kind { KEYWORD, NAME, STRING, NUMBER, PARAMETER, COMMENT, OTHER }
}
