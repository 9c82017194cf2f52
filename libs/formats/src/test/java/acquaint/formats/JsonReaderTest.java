package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    private final List<String> seen = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    private void walk(String text, String... into) {
        try (JsonReader json = new JsonReader(new StringReader(text))) {
            json.walk(Set.of(into)::contains, new JsonReader.Visitor() {
                @Override
                public boolean value(String path, int line, JsonValue value, String raw) {
                    seen.add(path + "@" + line + "=" + (value.isObject() ? value.text("n") : value.text()));
                    return true;
                }

                @Override
                public void broken(String path, int line) {
                    broken.add(path + "@" + line);
                }
            });
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void tellsTheElementsOfTheContainersItWalksInto() {
        walk("{\"name\":\"x\",\n\"list\":[{\"n\":1},\n{\"n\":2}],\"end\":true}", "$", "$.list");
        assertThat(seen).containsExactly("$.name@1=x", "$.list[]@2=1", "$.list[]@3=2", "$.end@3=true");
        assertThat(broken).isEmpty();
    }

    @Test
    void passesOverWhatAProgramWritesBeforeTheFirstBracket() {
        walk("window.YTD.follower.part0 = [ {\"n\":\"9007199254740993\"} ]", "$");
        assertThat(seen).containsExactly("$[]@1=9007199254740993");
    }

    @Test
    void aBrokenElementCostsOnlyItself() {
        for (String damaged : List.of(
                "{\"n\":2\"},",
                "{\"n\" 2},",
                "{\"n\":2,,\"m\":{},",
                "{n\":2},",
                "{\"n\":2}},",
                "{\"n\":\"2},",
                "\"n\":2},")) {
            seen.clear();
            walk("[{\"n\":1},\n" + damaged + "\n{\"n\":3},{\"n\":4}]", "$");
            assertThat(seen).as(damaged).contains("$[]@1=1", "$[]@3=3", "$[]@3=4");
        }
    }

    @Test
    void aBrokenLastElementDoesNotCostWhatFollowsItsList() {
        for (String damaged : List.of("{\"n\":2. \"m\":3}", "{\"m\":[{]}],\"n\":2}", "{n\":2}")) {
            seen.clear();
            walk("{\"list\":[\n {\"n\":1},\n " + damaged + "\n],\n\"end\":true}", "$", "$.list");
            assertThat(seen).as(damaged).contains("$.list[]@2=1", "$.end@5=true");
        }
    }

    @Test
    void whatFollowsBehindTheWholeIsWalkedToo() {
        walk("[{\"n\":1}]\n[{\"n\":2}]", "$");
        assertThat(seen).containsExactly("$[]@1=1", "$[]@2=2");
    }

    @Test
    void readsAsMuchAsThereIsOfTheBeginningOfAText() {
        JsonValue head = JsonReader.head("{\"a\":{\"b\":[1,{\"c\":\"\\u00e9\\n\"}, tru");
        assertThat(head.get("a", "b").at(1).text("c")).isEqualTo("é");
        assertThat(JsonReader.head("no json").isPresent()).isFalse();
    }

    @Test
    void whatNestsTooDeepIsPassedOver() {
        walk("[{\"n\":1,\"d\":" + "[".repeat(100_000) + "]".repeat(100_000) + "},{\"n\":2}]", "$");
        assertThat(seen).containsExactly("$[]@1=1", "$[]@1=2");
    }

    @Test
    void anElementTooLargeToHoldIsLeftOutAndTheNextOneRead() {
        walk("[{\"n\":1},{\"n\":\"" + "x".repeat(Limits.JSON_ELEMENT_CHARS + 10) + "\"},{\"n\":3}]", "$");
        assertThat(seen).containsExactly("$[]@1=1", "$[]@1=3");
        assertThat(broken).hasSize(1);
    }
}
