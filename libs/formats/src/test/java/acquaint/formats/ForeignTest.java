package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no list of people is refused with a reason and a way on. */
class ForeignTest {

    private static String refusal(String name, byte[] content) throws IOException {
        Detection detection = Formats.detect(Source.of(name, content));
        assertThat(detection.known()).isFalse();
        assertThat(Reading.of(content).people()).isEmpty();
        return detection.reason();
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7 ', a PDF document",
        "'\u0089PNG', a picture",
        "'\u00FF\u00D8\u00FF\u00E0', a picture",
        "'SQLite format 3', a database",
        "'{\\rtf1', a text document",
        "'<!DOCTYPE html><html>', a web page",
        "'{\"people\":[]}', a JSON file",
        "'<?xml version=\"1.0\"?>', an XML file",
        "'', empty",
        "'  \n ', blank",
        "'Just a sentence.', was not recognised",
        "'column1,column2\n1,2', was not recognised",
    })
    void saysWhatAFileIsInstead(String content, String what) throws IOException {
        assertThat(refusal("x.csv", content.getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("“x.csv”")
                .contains(what);
    }

    @Test
    void whatCannotBeReadAsTheUserSaysIsRefusedToo() throws IOException {
        Source source = Fixtures.source("mixed.vcf");
        Summary summary = Formats.read(
                source,
                System.LINKEDIN,
                Options.DEFAULT,
                Reading.into(new java.util.ArrayList<>(), new java.util.ArrayList<>()));
        assertThat(summary.detection().known()).isFalse();
        assertThat(summary.detection().reason()).contains("cannot be read as LinkedIn");
    }
}
