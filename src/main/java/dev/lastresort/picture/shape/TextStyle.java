package dev.lastresort.picture.shape;

/** The few sorts of text in the picture; sizes are in pixels. */
public enum TextStyle {
    TITLE(13, true),
    LABEL(12, false),
    STRONG(12, true),
    SMALL(11, false);

    private final double size;
    private final boolean bold;

    TextStyle(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    public double size() {
        return size;
    }

    public boolean bold() {
        return bold;
    }
}
