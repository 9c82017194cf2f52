package acquaint.formats.card;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.PersonRecord;
import acquaint.formats.Place;
import acquaint.formats.Reading;
import acquaint.formats.System;
import java.util.List;
import org.junit.jupiter.api.Test;

class HCardsTest {

    private static List<String> channels(PersonRecord person) {
        return person.channels().stream().map(Channel::value).toList();
    }

    @Test
    void aPageOfHCardsIsReadByTheRulesOfMicroformats() {
        Reading reading = Reading.fixture("hcards.html");

        assertThat(reading.summary().detection().system()).isEqualTo(System.HCARD);
        assertThat(reading.names()).containsExactly("Amina Diallo", "Kim Min-jun", "Sigrún Jónsdóttir", "Rosa Quispe");
        PersonRecord amina = reading.people().get(0);
        assertThat(amina.name().given()).isEqualTo("Amina");
        assertThat(channels(amina))
                .containsExactly("amina@bees.example", "+221 33 555 0100", "https://www.linkedin.com/in/amina-d");
        assertThat(amina.affiliations()).containsExactly(Affiliation.of("Bees of Dakar", "", "Keeper"));
        assertThat(amina.places()).containsExactly(new Place("", "12 Rue des Abeilles", "Dakar", "", "", "Senegal"));
        assertThat(amina.note()).isEqualTo("Bees & honey.");
        assertThat(amina.tags()).containsExactly("bees");
        assertThat(amina.origin().line()).isEqualTo(5);
        PersonRecord kim = reading.people().get(1);
        assertThat(channels(kim)).containsExactly("https://kim.example/");
        assertThat(reading.people().get(2).affiliations()).containsExactly(Affiliation.of("Moss", "", "Botanist"));
        assertThat(channels(reading.people().get(2))).containsExactly("sigrun@moss.example", "+354 555 0100");
        assertThat(channels(reading.people().get(3))).isEmpty();
    }

    @Test
    void aCardOfAnOrganisationIsNoPerson() {
        Reading reading = Reading.of(
                "<p class='vcard'><span class='fn org'>Tea Works</span></p><p class='h-card'>Rosa Quispe</p>");

        assertThat(reading.names()).containsExactly("Rosa Quispe");
    }

    @Test
    void whatParsersMakeOfAPageIsReadToo() {
        Reading reading = Reading.of("""
                {"items":[{"type":["h-entry"],"properties":{"name":["Tea"],"author":[
                  {"type":["h-card"],"value":"Rosa Quispe","properties":{"name":["Rosa Quispe"],"url":["https://rosa.example/"]}}]}}],
                 "rels":{},"rel-urls":{}}""");

        assertThat(reading.summary().detection().system()).isEqualTo(System.HCARD);
        assertThat(reading.names()).containsExactly("Rosa Quispe");
        assertThat(channels(reading.people().getFirst())).containsExactly("https://rosa.example/");
    }
}
