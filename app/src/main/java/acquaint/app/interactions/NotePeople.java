package acquaint.app.interactions;

import acquaint.app.contacts.ContactNames;
import acquaint.app.contacts.ContactNames.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells whom a note names: the chosen, the typed, and those named with "@" in its text. */
@Component
class NotePeople {

    static final int LONGEST_NAME = 200;

    private static final String WORD = "[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}\\p{N}'’\\u200c\\u200d-]*";

    /** "@" at the start or after a space or bracket, then one to four words that begin as names do. */
    private static final Pattern MENTION = Pattern.compile("(?<![^\\s(\\[])@(" + WORD + "(?: " + WORD + "){0,3})");

    private final ContactNames names;

    NotePeople(ContactNames names) {
        this.names = names;
    }

    /**
     * Whom a note names.
     *
     * @param contacts in the order they were named
     * @param mentioned names that are no contacts
     * @param missing whether somebody chosen is not among the account's contacts
     */
    record People(List<Named> contacts, List<String> mentioned, boolean missing) {

        boolean isEmpty() {
            return contacts.isEmpty() && mentioned.isEmpty();
        }

        int size() {
            return contacts.size() + mentioned.size();
        }

        /** Everybody's names. */
        List<String> names() {
            List<String> all =
                    new ArrayList<>(contacts.stream().map(Named::name).toList());
            all.addAll(mentioned);
            return all;
        }
    }

    People of(UUID account, NoteForm form) {
        Map<UUID, Named> known =
                names.of(account, form.with().stream().map(Named::id).toList());
        Map<UUID, Named> contacts = new LinkedHashMap<>();
        form.with().stream()
                .map(one -> known.get(one.id()))
                .filter(one -> one != null)
                .forEach(one -> contacts.put(one.id(), one));
        Map<String, String> mentioned = new LinkedHashMap<>();
        List<String> typed = new ArrayList<>(form.names());
        typed.addAll(form.typedNames());
        typed.stream().limit(NoteForm.MOST_PEOPLE).forEach(name -> resolve(account, name, contacts, mentioned));
        inText(account, form.text(), contacts, mentioned);
        return new People(
                List.copyOf(contacts.values()),
                List.copyOf(mentioned.values()),
                known.size() < form.with().size());
    }

    private void resolve(UUID account, String name, Map<UUID, Named> contacts, Map<String, String> mentioned) {
        Optional<Named> contact = names.called(account, name);
        contact.ifPresentOrElse(
                one -> contacts.putIfAbsent(one.id(), one),
                () -> mentioned.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    }

    /** The longest of the words after an "@" that is a contact's name; else all of them as a new one. */
    private void inText(UUID account, String text, Map<UUID, Named> contacts, Map<String, String> mentioned) {
        Matcher matcher = MENTION.matcher(text);
        for (int i = 0; i < NoteForm.MOST_PEOPLE && matcher.find(); i++) {
            String words = matcher.group(1).replaceFirst("['’]s$", "");
            if (!isNamed(words, contacts, mentioned)) {
                Optional<Named> contact = longest(account, words);
                contact.ifPresentOrElse(
                        one -> contacts.putIfAbsent(one.id(), one),
                        () -> mentioned.putIfAbsent(words.toLowerCase(Locale.ROOT), words));
            }
        }
    }

    private Optional<Named> longest(UUID account, String words) {
        for (String part = words; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf(' ')))) {
            Optional<Named> contact = names.called(account, part);
            if (contact.isPresent()) {
                return contact;
            }
        }
        return Optional.empty();
    }

    /** Whether these words begin with the name of somebody already named, or are their first name. */
    private static boolean isNamed(String words, Map<UUID, Named> contacts, Map<String, String> mentioned) {
        List<String> all =
                new ArrayList<>(contacts.values().stream().map(Named::name).toList());
        all.addAll(mentioned.values());
        return all.stream()
                .anyMatch(name -> words.equals(name) || words.startsWith(name + " ") || name.startsWith(words + " "));
    }
}
