package acquaint.app.contacts;

import java.util.List;
import java.util.stream.Stream;

/** Tags as people type them: separated by commas, with or without a leading #. */
final class Tags {

    private Tags() {}

    /** One tag without blanks around and within it doubled, and without #. */
    static String plain(String tag) {
        return tag.strip().replaceFirst("^#+\\s*", "").replaceAll("\\s+", " ");
    }

    /** All tags of a line, in the order typed. */
    static List<String> read(String typed) {
        return Stream.of(typed.split("[,;，、؛،\n]"))
                .map(Tags::plain)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
