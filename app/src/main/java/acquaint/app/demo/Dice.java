package acquaint.app.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same for the same seed and place, whatever was drawn before for others. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, String purpose, long place) {
        return new Dice(mix(seed ^ mix(place + 0x9e3779b97f4a7c15L * purpose.hashCode())));
    }

    /** 0 to n-1. */
    int below(int n) {
        return random.nextInt(n);
    }

    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** David Stafford's mix 13: every bit of the input changes about half of the output. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
