package acquaint.app.contacts;

import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.Place;

/** Whether two facts say the same, whenever they were seen. */
final class Sameness {

    private Sameness() {}

    static boolean same(Affiliation one, Affiliation other) {
        return one.equals(new Affiliation(
                other.organisation(), other.department(), other.title(), other.from(), other.to(), one.seenAt()));
    }

    static boolean same(Channel one, Channel other) {
        return one.equals(
                new Channel(other.kind(), other.value(), other.use(), other.label(), other.preferred(), one.seenAt()));
    }

    /** A zone that was written down and one that the names of the place let guess are the same zone. */
    static boolean same(Place one, Place other) {
        return Zones.of(one).equals(Zones.of(other))
                && one.equals(new Place(
                        other.label(),
                        other.street(),
                        other.locality(),
                        other.region(),
                        other.postcode(),
                        other.country(),
                        one.zone(),
                        one.seenAt()));
    }
}
