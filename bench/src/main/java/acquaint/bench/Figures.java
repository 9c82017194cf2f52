package acquaint.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * The times of many requests or runs.
 *
 * @param sorted each in seconds, ascending
 * @param wall how long all of them took together, in seconds
 */
record Figures(double[] sorted, double wall) {

    static Figures of(double[] seconds, double wall) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new Figures(sorted, wall);
    }

    /** The time that this share of all stays within, 0 to 1. */
    double quantile(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    double perSecond() {
        return sorted.length / wall;
    }

    /** For requests: "p50 0.8 ms, p99 4.1 ms, 3,900/s". */
    String asRequests() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms   p99 %.1f ms   %,.0f requests/s",
                quantile(0.5) * 1000,
                quantile(0.99) * 1000,
                perSecond());
    }

    /** For runs: "1.9 s (1.8 to 2.2)". */
    String asRuns(String unit) {
        return String.format(
                Locale.ROOT, "%.2f %s (%.2f to %.2f)", quantile(0.5), unit, sorted[0], sorted[sorted.length - 1]);
    }
}
