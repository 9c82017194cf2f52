package acquaint.formats.mail;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What Gmail files a mail under (X-Gmail-Labels), in the words of the languages it is most used in. */
record GmailLabels(Set<String> labels) {

    private static final Set<String> UNWANTED = Set.of(
            "spam",
            "junk",
            "correo no deseado",
            "pourriel",
            "posta indesiderata",
            "спам",
            "迷惑メール",
            "垃圾邮件",
            "スパム",
            "스팸함",
            "trash",
            "bin",
            "papierkorb",
            "corbeille",
            "papelera",
            "cestino",
            "lixeira",
            "lixo",
            "kosz",
            "prullenbak",
            "papperskorgen",
            "papirkurv",
            "roskakori",
            "koš",
            "çöp kutusu",
            "корзина",
            "кошик",
            "ゴミ箱",
            "回收站",
            "휴지통",
            "chat",
            "chats",
            "draft",
            "drafts",
            "entwürfe",
            "entwurf",
            "brouillons",
            "borradores",
            "bozze",
            "rascunhos",
            "wersje robocze",
            "concepten",
            "utkast",
            "kladder",
            "luonnokset",
            "koncepty",
            "taslaklar",
            "черновики",
            "чернетки",
            "下書き",
            "草稿",
            "임시보관함");
    private static final Set<String> SENT = Set.of(
            "sent",
            "sent mail",
            "gesendet",
            "gesendete nachrichten",
            "envoyés",
            "messages envoyés",
            "enviados",
            "posta inviata",
            "inviati",
            "itens enviados",
            "enviado",
            "wysłane",
            "verzonden",
            "verzonden berichten",
            "skickat",
            "skickade",
            "sendt",
            "lähetetyt",
            "odeslané",
            "odeslaná pošta",
            "gönderilmiş postalar",
            "gönderilenler",
            "отправленные",
            "надіслані",
            "送信済みメール",
            "送信済み",
            "已发邮件",
            "已发送",
            "보낸편지함");
    private static final Set<String> INBOX = Set.of(
            "inbox",
            "posteingang",
            "boîte de réception",
            "recibidos",
            "bandeja de entrada",
            "posta in arrivo",
            "caixa de entrada",
            "entrada",
            "odebrane",
            "postvak in",
            "inkorgen",
            "innboks",
            "indbakke",
            "saapuneet",
            "doručená pošta",
            "gelen kutusu",
            "входящие",
            "вхідні",
            "受信トレイ",
            "收件箱",
            "받은편지함");

    /** The labels of a header's value: encoded, parted by commas, quoted where a label has one. */
    static GmailLabels of(String value) {
        Set<String> labels = new HashSet<>();
        StringBuilder label = new StringBuilder();
        boolean quoted = false;
        for (char c : EncodedWords.decode(value).toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                labels.add(label.toString().strip().toLowerCase(Locale.ROOT));
                label.setLength(0);
            } else {
                label.append(c);
            }
        }
        labels.add(label.toString().strip().toLowerCase(Locale.ROOT));
        return new GmailLabels(labels);
    }

    /** Spam, what was thrown away, drafts, and chats, which Takeout tells better elsewhere. */
    boolean unwanted() {
        return labels.stream().anyMatch(UNWANTED::contains);
    }

    boolean sent() {
        return labels.stream().anyMatch(SENT::contains);
    }

    boolean received() {
        return labels.stream().anyMatch(INBOX::contains);
    }
}
