package acquaint.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Limits;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class XmlElementsTest {

    private final List<XmlElement> seen = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> raws = new ArrayList<>();

    private void cut(Reader characters, String... names) {
        try (XmlElements xml = new XmlElements(characters)) {
            xml.cut(Set.of(names), new XmlElements.Visitor() {
                @Override
                public boolean element(XmlElement element, String raw) {
                    seen.add(element);
                    raws.add(raw);
                    return true;
                }

                @Override
                public void broken(String name, int line) {
                    broken.add(name + "@" + line);
                }
            });
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void cut(String text, String... names) {
        cut(new StringReader(text), names);
    }

    private List<String> ids() {
        return seen.stream().map(element -> element.attribute("id")).toList();
    }

    @Test
    void tellsElementsOfTheNamesWithTheirLinesWhateverTheirPrefix() {
        cut("""
                <?xml version="1.0"?>
                <s:schedule xmlns:s="urn:x">
                  <s:conference><s:title>Tea &amp; Trees</s:title></s:conference>
                  <day><room>
                    <event id="1"
                      guid='a>b'><title>One</title></event>
                    <event id="2"/>
                  </room></day>
                </s:schedule>
                """, "conference", "event");

        assertThat(seen.get(0).text("title")).isEqualTo("Tea & Trees");
        assertThat(ids()).containsExactly("", "1", "2");
        assertThat(seen.get(1).attribute("guid")).isEqualTo("a>b");
        assertThat(seen.stream().map(XmlElement::line)).containsExactly(3, 5, 7);
        assertThat(seen.get(1).get("title").line()).isEqualTo(6);
        assertThat(raws.get(2)).isEqualTo("<event id=\"2\"/>");
        assertThat(broken).isEmpty();
    }

    @Test
    void keepsTheOrderOfMixedText() {
        cut("<p>Meet <b>Ngozi</b>, <![CDATA[<i> & co]]><!-- not this --> soon &#233;&#xe9;</p>", "p");

        assertThat(seen.getFirst().text()).isEqualTo("Meet Ngozi, <i> & co soon éé");
    }

    @Test
    void neverExpandsADocumentTypesEntitiesNorFetchesAny() {
        cut("""
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <x><e id="&b;">&b; &f; &nbsp; AT&T &#0; &#x110000;</e></x>""", "e");

        assertThat(seen.getFirst().attribute("id")).isEqualTo("&b;");
        assertThat(seen.getFirst().text()).isEqualTo("&b; &f; &nbsp; AT&T &#0; &#x110000;");
    }

    @Test
    void goesOnBehindABrokenElementAndKeepsWhatStoodBeforeTheDamage() {
        cut(
                "<e id='1'><t>one</t><u>x</v></e><e id='2'><t>two</t><e id='3'/><e id=4><t>four</t></e><e id='5'><t>five</t>",
                "e");

        assertThat(ids()).containsExactly("1", "2", "3", "5");
        assertThat(seen.stream().map(e -> e.text("t"))).containsExactly("one", "two", "", "five");
        assertThat(broken).containsExactly("e@1", "e@1", "e@1", "e@1");
    }

    @Test
    void takesACommentThatNeverEndsForAnAccident() {
        cut("<x><!-- oops <e id='1'/><e id='2'><![CDATA[ no end </e><e id='3'/></x>", "e");

        assertThat(ids()).containsExactly("1", "2", "3");
    }

    @Test
    void doesNotLookIntoCommentsAndPlainSections() {
        cut("<x><!-- <e id='1'/> --><e id='2'><![CDATA[</e><e id='9'>]]></e></x>", "e");

        assertThat(ids()).containsExactly("2");
        assertThat(seen.getFirst().text()).isEqualTo("</e><e id='9'>");
    }

    @Test
    void anElementLongerThanTheLimitDoesNotCostTheNext() {
        cut(new Long("<e id='1'><t>kept</t>", Limits.XML_ELEMENT_CHARS + 1000L, "</e><e id='2'/>"), "e");

        assertThat(ids()).containsExactly("1", "2");
        assertThat(seen.getFirst().text("t")).isEqualTo("kept");
        assertThat(broken).containsExactly("e@1");
    }

    @Test
    void tellsTheFirstElementOfABeginning() {
        assertThat(XmlElements.root("<?xml version='1.0'?>\n<!-- by x --><a:record path='/0'><b>1</b><c>")
                        .map(root -> root.name() + root.attribute("path") + root.text("b")))
                .contains("record/01");
        assertThat(XmlElements.root("no xml")).isEmpty();
        assertThat(XmlElements.root("<")).isEmpty();
    }

    @Test
    void neverFailsOnDeepOrOddXml() {
        cut("<e>" + "<a>".repeat(100_000), "e");
        cut("<e a='1' a='2'/><e \u0000 b='\uD800'/><e c='<'/><e/ ><e><a></e>", "e");

        assertThat(broken).isNotEmpty();
    }

    /** A beginning, as many blanks, an end. */
    private static final class Long extends Reader {

        private final String begin;
        private final String end;
        private final long blanks;
        private long at;

        Long(String begin, long blanks, String end) {
            this.begin = begin;
            this.blanks = blanks;
            this.end = end;
        }

        @Override
        public int read(char[] into, int from, int length) {
            int i = 0;
            while (i < length && at < begin.length() + blanks + end.length()) {
                long inEnd = at - begin.length() - blanks;
                into[from + i++] =
                        at < begin.length() ? begin.charAt((int) at) : inEnd < 0 ? ' ' : end.charAt((int) inEnd);
                at++;
            }
            return i == 0 ? -1 : i;
        }

        @Override
        public void close() {}
    }
}
