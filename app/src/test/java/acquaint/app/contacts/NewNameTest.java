package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mina",
                "mina rahimi",
                "Mina Rahimi",
                "Dr. Mina Rahimi",
                "J. R. R. Okafor",
                "Vincent van der Berg",
                "Ludwig Maria von und zu Hohenfels",
                "Maria dos Santos e Silva",
                "maría del carmen",
                "Anne-Sophie O’Brien",
                "Sammy Davis Jr.",
                "李娜",
                "アレクサンドラ・ペトロヴァ",
                "مينا رحيمي",
                "عبد الرحمن بن عبد الله",
                "ณัฐวุฒิ สุขใจ",
                "Мина Рахими",
            })
    void aNameIsOffered(String name) {
        assertThat(NewName.isPlausible(name)).isTrue();
        assertThat(NewName.isSentence(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Had lunch with Mina",
                "talked to mina about her backups",
                "Mina will send the slides on Friday",
                "Wir haben lange geredet",
                "42",
                "Mina, José",
                "",
            })
    void wordsThatReadLikeASentenceAreNotOffered(String words) {
        assertThat(NewName.isPlausible(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Had lunch with Mina yesterday.",
                "Is Mina coming?",
                "I met Mina and she told me that her team rebuilds everything now",
                "我昨天在会议上和李娜谈了很久关于备份的事情",
            })
    void aSentenceIsToldSo(String words) {
        assertThat(NewName.isSentence(words)).isTrue();
        assertThat(NewName.isPlausible(words)).isFalse();
    }
}
