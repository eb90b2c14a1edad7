package org.vrazka.segmentation;

import java.util.List;
import java.util.Locale;

/**
 * Which part of the customers brings which part of the measure, drawn.
 *
 * @param points share of customers and share of the measure, both fractions
 */
public record Curve(int customers, int endOfA, int endOfB, List<Point> points) {
    static final int LEFT = 34;
    private static final int WIDTH = 380;
    private static final int TOP = 10;
    private static final int BOTTOM = 194;

    /** So many customers bring this share. */
    record Point(int customers, double share) {}

    public boolean isEmpty() {
        return points.size() < 2;
    }

    public String line() {
        var path = new StringBuilder();
        for (var point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(x(point.customers))
                    .append(' ')
                    .append(y(point));
        }
        return path.toString();
    }

    public String area() {
        return line() + "V" + BOTTOM + "H" + LEFT + "Z";
    }

    public String x(int count) {
        return number(LEFT + (double) WIDTH * count / Math.max(1, customers));
    }

    /** How high the curve is after so many customers. */
    public String y(int count) {
        return points.stream()
                .filter(point -> point.customers >= count)
                .findFirst()
                .map(Curve::y)
                .orElse(number(TOP));
    }

    public String width(int count) {
        return number((double) WIDTH * count / Math.max(1, customers));
    }

    private static String y(Point point) {
        return number(BOTTOM - (BOTTOM - TOP) * Math.min(1, Math.max(0, point.share)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
