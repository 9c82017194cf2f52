package acquaint.app.demo;

import acquaint.app.contacts.Contact;
import acquaint.app.followups.FollowUp;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented network: people of many cultures with two years of what happened, was promised and is to be followed up.
 * The same seed, sizes and day always give the same network. People come one after the other, so that a network of any
 * size needs little memory; what one of them refers to belongs to that one or to one before.
 */
public final class DemoNetwork {

    /** The size of what somebody looks around in. */
    public static final int PEOPLE = 150;

    /** Interactions that go with {@link #PEOPLE}. */
    public static final int INTERACTIONS = 760;

    private final Material material = Material.read();
    private final long seed;
    private final int people;
    private final LocalDate today;
    private final double perWeight;

    private DemoNetwork(long seed, int people, int interactions, LocalDate today) {
        this.seed = seed;
        this.people = people;
        this.today = today;
        long weights = IntStream.range(0, people)
                .mapToLong(number -> Tie.of(seed, number).weight())
                .sum();
        this.perWeight = weights == 0 ? 0 : (double) interactions / weights;
    }

    /**
     * A network.
     *
     * @param people how many contacts
     * @param interactions how many interactions in all; exact
     * @param today the day by which it is two years old
     */
    public static DemoNetwork of(long seed, int people, int interactions, LocalDate today) {
        return new DemoNetwork(seed, people, interactions, today);
    }

    /** The network of the demo, as it stands on this day. */
    public static DemoNetwork ofDemo(LocalDate today) {
        return of(20, PEOPLE, INTERACTIONS, today);
    }

    /** A contact with everything that is noted with them. */
    public record Person(
            Contact contact, List<Interaction> interactions, List<Commitment> commitments, List<FollowUp> followUps) {}

    /** The people one after the other; a new stream each time. */
    public Stream<Person> people() {
        PersonWriter writer = new PersonWriter(material, seed, today, people);
        long[] weight = {0};
        return IntStream.range(0, people).sequential().mapToObj(number -> {
            long before = Math.round(weight[0] * perWeight);
            weight[0] += Tie.of(seed, number).weight();
            return writer.write(number, (int) (Math.round(weight[0] * perWeight) - before));
        });
    }

    /** How well the account knows somebody. */
    enum Tie {
        CLOSE(22),
        WARM(8),
        FAINT(3),
        DORMANT(3),
        STRANGER(0);

        private final int weight;

        Tie(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }

        static Tie of(long seed, int number) {
            int roll = Dice.of(seed, "tie", number).below(100);
            if (roll < 7) {
                return CLOSE;
            }
            if (roll < 30) {
                return WARM;
            }
            return roll < 78 ? FAINT : roll < 91 ? DORMANT : STRANGER;
        }
    }

    /** An id that is the same for the same place: a UUID of version 7 whose time is some three years before today. */
    static UUID id(long seed, int kind, long place, LocalDate today) {
        long millis = today.minusYears(3).toEpochDay() * 86_400_000L + place;
        long low = Dice.mix(seed * 31 + kind + place * 0x9e3779b97f4a7c15L) & 0x3fff_ffff_ffff_ffffL;
        return new UUID(millis << 16 | 0x7000L | kind, low | 0x8000_0000_0000_0000L);
    }
}
