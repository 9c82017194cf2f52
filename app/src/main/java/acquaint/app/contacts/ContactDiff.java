package acquaint.app.contacts;

import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.Contact.Place;
import acquaint.formats.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is different between two states of a contact, field by field, in words. */
public final class ContactDiff {

    private final List<Difference> differences = new ArrayList<>();

    private ContactDiff() {}

    /**
     * One difference.
     *
     * @param field the field as users know it
     * @param before empty when it was not known
     * @param after empty when it is no longer known
     */
    public record Difference(String field, String before, String after) {}

    /** All differences; a contact that was not there before is compared with an empty one. */
    static List<Difference> between(@Nullable Contact before, Contact after) {
        Contact empty = Contact.named(after.id(), PersonName.EMPTY, after.createdAt());
        ContactDiff diff = new ContactDiff();
        diff.compare(before == null ? empty : before, after);
        return List.copyOf(diff.differences);
    }

    private void compare(Contact before, Contact after) {
        names(before.name(), after.name());
        text("Pronouns", before.pronouns(), after.pronouns());
        list("Work", before.affiliations(), after.affiliations(), Sameness::same, ContactDiff::words);
        list("Way to reach", before.channels(), after.channels(), Sameness::same, ContactDiff::words);
        list("Place", before.places(), after.places(), Sameness::same, ContactDiff::words);
        list("Date", before.dates(), after.dates(), Object::equals, ContactDiff::words);
        list("Tag", before.tags(), after.tags(), Object::equals, Function.identity());
        text("How you met", before.howMet(), after.howMet());
        text("Met on", day(before.metOn()), day(after.metOn()));
        text("Notes", before.note(), after.note());
        text("Photo", before.photo() == null ? "" : "a photo", photo(before, after));
        list("From other programs", before.vcardExtra(), after.vcardExtra(), Object::equals, Function.identity());
        text("Trash", before.trashed() ? "in the trash" : "", after.trashed() ? "in the trash" : "");
    }

    private void names(PersonName before, PersonName after) {
        text("Name", before.display(), after.display());
        text("Title before the name", before.prefix(), after.prefix());
        text("Given name", before.given(), after.given());
        text("Middle names", before.additional(), after.additional());
        text("Family name", before.family(), after.family());
        text("After the name", before.suffix(), after.suffix());
        text("Nickname", before.nickname(), after.nickname());
        text("Said like", reading(before), reading(after));
    }

    private static String reading(PersonName name) {
        return (name.phoneticGiven() + " " + name.phoneticFamily()).strip();
    }

    private static String photo(Contact before, Contact after) {
        if (after.photo() == null) {
            return "";
        }
        return before.photo() == null || before.photo().equals(after.photo()) ? "a photo" : "another photo";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DateWords.day(day);
    }

    private void text(String field, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(field, before, after));
        }
    }

    /** What went and what came, side by side; a new order alone is told as one. */
    private <T> void list(
            String field, List<T> before, List<T> after, BiPredicate<T, T> same, Function<T, String> words) {
        List<T> gone = without(before, after, same);
        List<T> come = without(after, before, same);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            text(
                    field,
                    i < gone.size() ? words.apply(gone.get(i)) : "",
                    i < come.size() ? words.apply(come.get(i)) : "");
        }
        if (gone.isEmpty() && come.isEmpty() && before.size() == after.size() && before.size() > 1) {
            text(field, in(before, words), in(after, words));
        }
    }

    private static <T> String in(List<T> list, Function<T, String> words) {
        return list.stream().map(words).collect(Collectors.joining("; "));
    }

    private static <T> List<T> without(List<T> all, List<T> others, BiPredicate<T, T> same) {
        return all.stream()
                .filter(one -> others.stream().noneMatch(other -> same.test(one, other)))
                .toList();
    }

    private static String words(Affiliation one) {
        return joined(", ", one.organisation(), one.department(), one.title(), DateWords.span(one.from(), one.to()));
    }

    private static String words(Channel one) {
        String use =
                switch (one.use()) {
                    case PROFESSIONAL -> "professional";
                    case PERSONAL -> "personal";
                    case UNKNOWN -> "";
                };
        return joined(", ", one.value(), one.label(), use, one.preferred() ? "preferred" : "");
    }

    private static String words(Place one) {
        String zone = one.zone() == null ? "" : one.zone();
        return joined(", ", one.label(), one.street().replace("\n", ", "), one.postcode(), one.text(), zone);
    }

    private static String words(ImportantDate one) {
        String kind = one.label().isEmpty() ? one.kind().name().toLowerCase(java.util.Locale.ROOT) : one.label();
        return joined(" ", kind, DateWords.of(one.date()));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
