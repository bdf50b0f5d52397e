package dev.lastresort.picture.shape;

import java.util.Optional;

/** A rectangle in pixels; y grows downwards. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    /** What lies in both; empty if they do not overlap. */
    public Optional<Box> common(Box other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        double left = Math.max(x, other.x);
        double top = Math.max(y, other.y);
        return Optional.of(new Box(left, top, Math.min(right(), other.right()) - left,
                Math.min(bottom(), other.bottom()) - top));
    }

    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
