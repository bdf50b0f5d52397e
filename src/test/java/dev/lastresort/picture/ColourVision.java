package dev.lastresort.picture;

/**
 * How far apart two colours look, and to whom. The distance is CIEDE2000 (Sharma, Wu and Dalal,
 * "The CIEDE2000 Color-Difference Formula", 2005); the sights are those of Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), at
 * severity 1.0, applied to linear light.
 */
public final class ColourVision {

    public enum Sight {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216,
                -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413,
                -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602,
                0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        /** What is seen of linear light. */
        double[] seen(double[] light) {
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                seen[i] = Math.clamp(matrix[3 * i] * light[0] + matrix[3 * i + 1] * light[1]
                        + matrix[3 * i + 2] * light[2], 0, 1);
            }
            return seen;
        }
    }

    private ColourVision() {}

    /** How different two colours, as {@code #rrggbb}, look. */
    public static double distance(String one, String other, Sight sight) {
        return ciede2000(lab(sight.seen(light(one))), lab(sight.seen(light(other))));
    }

    /** The contrast of WCAG 2. */
    public static double contrast(String one, String other) {
        double a = luminance(light(one));
        double b = luminance(light(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** A colour that may be translucent, over an opaque one. */
    public static String over(String upper, String ground) {
        if (upper.length() == 7) {
            return upper;
        }
        double share = Integer.parseInt(upper.substring(7), 16) / 255.0;
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            double channel = share * Integer.parseInt(upper.substring(i, i + 2), 16)
                    + (1 - share) * Integer.parseInt(ground.substring(i, i + 2), 16);
            mixed.append(String.format("%02x", Math.round(channel)));
        }
        return mixed.toString();
    }

    static double[] light(String colour) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            light[i] = channel <= 0.04045
                    ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
        }
        return light;
    }

    private static double luminance(double[] light) {
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    }

    /** CIELAB under D65. */
    static double[] lab(double[] light) {
        double x = bent((0.4124564 * light[0] + 0.3575761 * light[1] + 0.1804375 * light[2])
                / 0.95047);
        double y = bent(0.2126729 * light[0] + 0.7151522 * light[1] + 0.0721750 * light[2]);
        double z = bent((0.0193339 * light[0] + 0.1191920 * light[1] + 0.9503041 * light[2])
                / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }

    /** The numbers are those of the paper; all weights are 1. */
    static double ciede2000(double[] one, double[] other) {
        double mean = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(seventh(mean)));
        double a1 = one[1] * (1 + g);
        double a2 = other[1] * (1 + g);
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, other[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, other[2]);
        double turn = c1 * c2 == 0 ? 0 : shortest(h2 - h1);
        double hue = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double h = c1 * c2 == 0 ? h1 + h2 : meanHue(h1, h2);
        double l = (one[0] + other[0]) / 2 - 50;
        double c = (c1 + c2) / 2;
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6)
                - 0.20 * cos(4 * h - 63);
        double light = (other[0] - one[0]) / (1 + 0.015 * l * l / Math.sqrt(20 + l * l));
        double chroma = (c2 - c1) / (1 + 0.045 * c);
        double turned = hue / (1 + 0.015 * c * t);
        double theta = 30 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double twist = -Math.sin(Math.toRadians(2 * theta)) * 2 * Math.sqrt(seventh(c));
        return Math.sqrt(light * light + chroma * chroma + turned * turned
                + twist * chroma * turned);
    }

    private static double seventh(double chroma) {
        return Math.pow(chroma, 7) / (Math.pow(chroma, 7) + Math.pow(25, 7));
    }

    private static double hue(double a, double b) {
        return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double shortest(double turn) {
        return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
    }

    private static double meanHue(double h1, double h2) {
        double sum = h1 + h2;
        if (Math.abs(h1 - h2) <= 180) {
            return sum / 2;
        }
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
