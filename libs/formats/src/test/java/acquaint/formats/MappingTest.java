package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose columns the user must name. */
class MappingTest {

    private static final Source UNKNOWN = Source.of(
            "x.csv",
            "Wer;Wohin schreiben;Farbe\nAna Oliveira;ana@globex.example;rot\n李娜;li@initech.example;blau\n"
                    .getBytes(StandardCharsets.UTF_8));

    @Test
    void aTableOfWhichNothingIsKnownOffersItsColumns() throws IOException {
        ColumnMapping mapping = Formats.mapping(UNKNOWN).orElseThrow();
        assertThat(mapping.columns())
                .extracting(ColumnMapping.Column::header)
                .containsExactly("Wer", "Wohin schreiben", "Farbe");
        assertThat(mapping.separator()).isEqualTo(';');
    }

    @Test
    void andIsReadByWhatTheUserSays() throws IOException {
        ColumnMapping mapping = Formats.mapping(UNKNOWN)
                .orElseThrow()
                .with("Wer", Field.NAME)
                .with("wohin schreiben", Field.EMAIL)
                .with("Farbe", Field.CUSTOM);
        List<FormatRecord> records = new ArrayList<>();
        Formats.read(UNKNOWN, mapping, Options.DEFAULT, Reading.into(records, new ArrayList<>()));
        assertThat(records).hasSize(2);
        PersonRecord ana = (PersonRecord) records.getFirst();
        assertThat(ana.name().display()).isEqualTo("Ana Oliveira");
        assertThat(ana.channels()).containsExactly(Channel.of(Channel.Kind.EMAIL, "ana@globex.example"));
        assertThat(ana.note()).isEqualTo("Farbe: rot");
    }

    @Test
    void aTextThatIsNoTableHasNoColumns() throws IOException {
        byte[] prose = "Dear all,\nthanks for coming. See you, soon.\nAna\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Formats.mapping(Source.of("letter.txt", prose))).isEmpty();
    }
}
