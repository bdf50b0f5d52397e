package dev.lastresort.model.cohort;

/** A file or folder that is there and not taken in, with the reason; it stays as it is. */
public record UnreadFile(String file, String why) {

    public String line() {
        return file.isEmpty() ? why : file + ": " + why;
    }
}
