package acquaint.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.contacts.Contact;
import acquaint.app.demo.DemoNetwork.Person;
import acquaint.app.followups.FollowUp;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.formats.Channel.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoNetworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void theSameSeedGivesTheSameNetworkAndAnotherSeedAnother() {
        long seed = new Random().nextLong();
        List<Person> one = DemoNetwork.of(seed, 200, 1000, TODAY).people().toList();
        assertThat(DemoNetwork.of(seed, 200, 1000, TODAY).people().toList())
                .as("seed %d", seed)
                .isEqualTo(one);
        assertThat(DemoNetwork.of(seed + 1, 200, 1000, TODAY).people().toList())
                .as("seed %d", seed)
                .isNotEqualTo(one);
    }

    @Test
    void aNetworkHasTheSizesAskedForAndNoIdTwice() {
        long seed = new Random().nextLong();
        List<Person> people = DemoNetwork.of(seed, 3000, 11_000, TODAY).people().toList();
        assertThat(people).as("seed %d", seed).hasSize(3000);
        List<UUID> ids = people.stream()
                .flatMap(one -> Stream.of(
                                Stream.of(one.contact().id()),
                                one.interactions().stream().map(Interaction::id),
                                one.commitments().stream().map(Commitment::id),
                                one.followUps().stream().map(FollowUp::id))
                        .flatMap(all -> all))
                .toList();
        assertThat(ids).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(people.stream().mapToInt(one -> one.interactions().size()).sum())
                .as("seed %d", seed)
                .isEqualTo(11_000);
    }

    @Test
    void everyAddressIsOfAnExampleDomainAndNoInteractionLiesAhead() {
        for (Person person : DemoNetwork.of(new Random().nextLong(), 1000, 5000, TODAY)
                .people()
                .toList()) {
            for (Contact.Channel channel : person.contact().channels()) {
                if (channel.kind() != Kind.PHONE) {
                    assertThat(channel.value()).matches("[\\x21-\\x7e]+\\.example(/[\\x21-\\x7e]*)?");
                }
            }
            assertThat(person.interactions())
                    .allMatch(one -> one.happenedAt()
                            .isBefore(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant()))
                    .allMatch(one -> one.note().indexOf('{') < 0 && !one.note().isBlank());
        }
    }

    @Test
    void whatAPersonRefersToIsOfThatPersonOrOfOneBefore() {
        Set<UUID> known = new HashSet<>();
        for (Person person : DemoNetwork.of(7, 1000, 5000, TODAY).people().toList()) {
            known.add(person.contact().id());
            Set<UUID> interactions = new HashSet<>();
            person.interactions().forEach(one -> {
                interactions.add(one.id());
                assertThat(known).containsAll(one.contacts());
            });
            person.commitments().forEach(one -> assertThat(interactions).contains(one.interaction()));
        }
    }

    @Test
    void theDemoHasSomethingOfEverythingOnAnyDayOfTheYear() {
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusYears(1)); day = day.plusDays(13)) {
            LocalDate today = day;
            List<Person> people = DemoNetwork.ofDemo(day).people().toList();
            assertThat(people.stream()
                            .map(one -> one.contact().name().display())
                            .distinct()
                            .count())
                    .isEqualTo(DemoNetwork.PEOPLE);
            assertThat(people.stream().flatMap(one -> one.commitments().stream()))
                    .anyMatch(one -> one.byMe() && open(one) && !one.dueOn().isAfter(today))
                    .anyMatch(one -> !one.byMe() && open(one) && !one.dueOn().isAfter(today))
                    .anyMatch(one -> one.byMe() && open(one) && one.dueOn().isAfter(today))
                    .anyMatch(one -> one.status() == Commitment.Status.DONE);
            assertThat(people.stream().flatMap(one -> one.followUps().stream()))
                    .anyMatch(one ->
                            one.status() == FollowUp.Status.OPEN && one.dueOn().equals(today));
            assertThat(people.stream().flatMap(one -> one.interactions().stream()))
                    .anyMatch(one -> one.occasion().equals("Data Evening"))
                    .anyMatch(one -> one.note().contains("Harbour Data Days"));
            assertThat(people.stream()
                            .filter(one -> one.interactions().isEmpty())
                            .count())
                    .isGreaterThan(5);
        }
    }

    private static boolean open(Commitment one) {
        return one.status() == Commitment.Status.OPEN;
    }
}
