package dev.lastresort.scenario.problem;

/**
 * The few things that are done to JSON Pointers (RFC 6901) in text form; the document itself is the
 * empty one.
 */
public final class Pointers {

    private Pointers() {}

    public static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public static String element(String pointer, int index) {
        return pointer + "/" + index;
    }

    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    public static String lastName(String pointer) {
        return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    public static String unescape(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }

    /** Whether it is that place or one inside it. */
    static boolean isWithin(String pointer, String outer) {
        return pointer.equals(outer) || pointer.startsWith(outer + "/");
    }
}
