package acquaint.formats.messenger;

import acquaint.formats.Limits;
import acquaint.formats.Source;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who takes part in one of Facebook's or Instagram's threads, and what it is called; part of which
 * stands behind the messages.
 *
 * @param names of everybody who takes part, its owner too
 * @param title the other's name where there are two, else the group's
 * @param path what the system calls it, or empty
 */
record MetaThread(Set<String> names, String title, String path) {

    private static final Set<String> INTO = Set.of("$", "$.participants", "$.messages");

    /** Goes through a thread without looking at its messages. */
    static MetaThread of(Source source, Sniff sniff) throws IOException {
        Gathering gathering = new Gathering();
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(INTO::contains, gathering);
        }
        return new MetaThread(gathering.names, gathering.title, gathering.path);
    }

    private static final class Gathering implements JsonReader.Visitor {

        private final Set<String> names = new LinkedHashSet<>();
        private String title = "";
        private String path = "";

        @Override
        public boolean value(String at, int line, JsonValue value, String raw) {
            switch (at) {
                case "$.participants[]" -> {
                    // encrypted threads list bare names
                    String name = MetaText.of(value.isObject() ? value.get("name") : value);
                    if (!name.isEmpty() && names.size() < Limits.PARTIES) {
                        names.add(name);
                    }
                }
                case "$.title" -> title = MetaText.of(value);
                case "$.thread_path" -> path = lastElement(value.text());
                case "$.threadName" -> {
                    path = value.text();
                    title = value.text().replaceFirst("_\\d+$", "");
                }
                default -> {}
            }
            return true;
        }

        /** {@code inbox/jose_abc} moves to {@code archived_threads/jose_abc} when it is put away. */
        private static String lastElement(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public void broken(String at, int line) {
            // told when it is read
        }
    }

    /** The owner, in a thread of two that is called after the other. */
    Optional<String> notInTitle() {
        return names.size() == 2 && names.contains(title)
                ? names.stream().filter(name -> !name.equals(title)).findFirst()
                : Optional.empty();
    }
}
