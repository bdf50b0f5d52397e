package dev.lastresort.model.journal;

/** The SQL NULL as a value, so that no row ever holds a Java null. */
public enum SqlNull {
    NULL;

    @Override
    public String toString() {
        return "NULL";
    }
}
