package acquaint.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reading gave, for tests. */
record Reading(Summary summary, List<PersonRecord> people, List<Warning> warnings) {

    static Reading of(Source source) {
        List<PersonRecord> people = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        try {
            Summary summary = Formats.read(source, into(people, warnings));
            return new Reading(summary, people, warnings);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Sink into(List<PersonRecord> people, List<Warning> warnings) {
        return new Sink() {
            @Override
            public void record(FormatRecord r) {
                people.add((PersonRecord) r);
            }

            @Override
            public void warning(Warning w) {
                warnings.add(w);
            }
        };
    }

    static Reading of(byte[] content) {
        return of(Source.of("test", content));
    }

    static Reading of(String content) {
        return of(content, StandardCharsets.UTF_8);
    }

    static Reading of(String content, Charset charset) {
        return of(content.getBytes(charset));
    }

    /** A card of version 3.0 around some lines. */
    static Reading card(String... lines) {
        return of("BEGIN:VCARD\r\nVERSION:3.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
    }

    PersonRecord only() {
        if (people.size() != 1) {
            throw new AssertionError(people.size() + " people: " + people + warnings);
        }
        return people.getFirst();
    }

    List<String> names() {
        return people.stream().map(person -> person.name().display()).toList();
    }

    List<String> values(Channel.Kind kind) {
        return people.stream()
                .flatMap(person -> person.channels().stream())
                .filter(channel -> channel.kind() == kind)
                .map(Channel::value)
                .toList();
    }
}
