package acquaint.app.contacts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By which words a pasted line is known as a title, an organisation, a name, a greeting. */
final class PasteWords {

    private static final Pattern TITLE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:ceo|cto|cfo|coo|cio|cmo|cpo|ciso|vp|svp|evp|md|head of|head,"
                    + "|chief|director|managing|manager|engineer|developer|designer|architect|analyst|scientist|researcher"
                    + "|professor|prof\\. of|lecturer|fellow|postdoc\\w*|phd (?:candidate|student)|student|consultant|advis[eo]r|partner"
                    + "|principal|founder|co-?founder|owner|president|officer|lead|leader|coordinator|editor|journalist|writer"
                    + "|recruiter|specialist|strategist|representative|account executive|product owner|secretary|curator|producer"
                    + "|photographer|nurse|physician|surgeon|lawyer|attorney|counsel|accountant|teacher|librarian|freelance\\w*"
                    + "|geschäftsführer(?:in)?|leiter(?:in)?|\\p{L}*leiter(?:in)?|\\p{L}*ingenieur(?:in)?|\\p{L}*entwickler(?:in)?"
                    + "|berater(?:in)?|referent(?:in)?|professorin|direktor(?:in)?|vorstand|\\p{L}*beauftragte[r]?"
                    + "|directeur|directrice|ingénieure?|responsable|cheffe?|développeu(?:r|se)|cherche(?:ur|use)|gérante?|présidente?"
                    + "|consultante?|directora?|ingenier[oa]|jef[ea]|gerente|desarrollador[a]?|fundador[a]?|diretor[a]?|engenheir[oa]|arquitect[oa]|arquitet[oa]|architekt(?:in)?|architetto|architecte|abogad[oa]|advogad[oa]|rechtsanwalt|rechtsanwältin|journalistin?"
                    + "|desenvolvedor[a]?|direttore|direttrice|ingegnere|responsabile|sviluppatore|fondatore|fondatrice|ontwikkelaar"
                    + "|adviseur|bestuurder|daglig leder|leder|\\p{L}*sjef|\\p{L}*ingeniør|\\p{L}*utvikler|utvecklare|ingenjör|rådgiver"
                    + "|toimitusjohtaja|johtaja|dyrektor(?:ka)?|inżynier|kierownik|prezes|ředitel(?:ka)?|vedoucí|müdür[ü]?|mühendis[i]?"
                    + "|yönetici[si]*|kurucu|директор|инженер|менеджер|разработчик|руководитель|основатель)(?!\\p{L})"
                    + "|代表取締役|取締役|社長|部長|課長|係長|主任|エンジニア|マネージャー|デザイナー|教授|经理|經理|总监|總監|工程师|工程師|董事|创始人|顾问"
                    + "|대표이사|대표|이사|부장|과장|팀장|책임|엔지니어|매니저|مدير|مهندس|أستاذ|مؤسس");
    private static final Pattern ORGANISATION =
            Pattern.compile("(?iu)(?<!\\p{L})(?:gmbh|ag|kg|e\\.? ?v\\.|inc\\.?|ltd\\.?|limited|llc|llp|plc|as|asa"
                    + "|a/s|aps|ab|oyj?|b\\.?v\\.|n\\.?v\\.|sarl|s\\.?à\\.?r\\.?l\\.?|sas|s\\.a\\.?|s\\.l\\.?|lda\\.?|ltda\\.?|s\\.p\\.a\\.?|spa|s\\.?r\\.?l\\.?"
                    + "|sp\\. z o\\.o\\.|s\\.r\\.o\\.|a\\.ş\\.|corp\\.?|corporation|co\\.|company|group|gruppe|university|college|school|universität"
                    + "|hochschule|université|école|universidad|universidade|università|universitet|universiteit|uniwersytet|üniversitesi"
                    + "|institute?|instituto|labs?|laboratory|laboratories|foundation|stiftung|fondation|fundación|bank|hospital"
                    + "|studios?|agency|consulting|partners|ventures|capital|technologies|systems|solutions|robotics|software|media"
                    + "|museum|library|press|works|collective|cooperative|ооо|оао|зао|университет)(?!\\p{L})"
                    + "|株式会社|有限会社|合同会社|有限公司|公司|集团|大学|大學|研究所|주식회사|대학교|شركة|جامعة");
    private static final Pattern DEPARTMENT =
            Pattern.compile("(?iu)^(?:(?:department|dept\\.?|faculty|division|school|institut[e]?) (?:of|for|für)"
                    + "|abteilung|fachbereich|fakultät|lehrstuhl|département|direction|service|departamento|facultad|dipartimento|avdeling)\\b.*"
                    + "|.*(?:部|課|室|本部|팀)$");
    private static final Pattern GREETING = Pattern.compile(
            "(?iu)^(?:(?:(?:with )?(?:best|kind|warm|many|my|kindest|warmest)?\\s*(?:regards|wishes|greetings)"
                    + "|best|all the best|cheers|thanks|thank you|many thanks|sincerely|yours(?: sincerely| truly| faithfully)?|br|kr"
                    + "|mit (?:freundlichen|besten|herzlichen|lieben) grüßen|(?:viele|beste|liebe|herzliche) grüße|mfg|vg|lg"
                    + "|(?:bien )?cordialement|bien à vous|salutations(?: distinguées)?|un cordial saludo|(?:un )?saludos?(?: cordiales)?"
                    + "|atenciosamente|cumprimentos|com os melhores cumprimentos|abraços|att|cordiali saluti|distinti saluti|un caro saluto"
                    + "|met vriendelijke groet(?:en)?|mvg|med vennlig hilsen|mvh|vennlig hilsen|hilsen|med vänliga hälsningar|vänliga hälsningar"
                    + "|med venlig hilsen|ystävällisin terveisin|terveisin|z poważaniem|pozdrawiam|s pozdravem|saygılarımla"
                    + "|с уважением|с наилучшими пожеланиями|з повагою|よろしくお願いいたします|よろしくお願いします|此致|敬礼|此致敬礼|祝好|감사합니다|مع التحية|تحياتي)\\s*[,.!。،]*"
                    + "|sent from my .*|von meinem .* gesendet|envoyé de mon .*|enviado desde mi .*|get outlook for .*"
                    + "|\\d+\\+? (?:connections|followers)|· ?\\d(?:st|nd|rd|th)|contact info|message|connect|follow|(?:hi|hello|hey)[,! ]*)$");
    private static final Pattern HONORIFIC = Pattern.compile(
            "(?iu)^(?:(?:dr|prof|mr|mrs|ms|mx|ing|dipl\\.?-ing|mag|herr|frau|mme|mlle|sr|sra|dott|dott\\.ssa|eng|arch)\\.?\\s+)+");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "(?u)(?:,?\\s+(?:Ph\\.?D\\.?|MD|M\\.D\\.|MBA|MSc|M\\.Sc\\.?|BSc|MA|M\\.A\\.|Jr\\.?|Sr\\.?|III|II|CPA|PMP|Esq\\.?))+$");
    private static final List<String> PARTICLES = List.of(
            "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "van", "von", "der", "den",
            "ter", "ten", "zu", "zur", "af", "av", "bin", "ibn", "bint", "al", "el", "y", "e", "i", "ben");
    private static final int MOST_NAME_WORDS = 5;
    private static final int LONGEST_NAME = 60;

    private PasteWords() {}

    static boolean title(String text) {
        return TITLE.matcher(text).find();
    }

    static boolean organisation(String text) {
        return ORGANISATION.matcher(text).find();
    }

    static boolean department(String text) {
        return DEPARTMENT.matcher(text).matches() && text.length() > 1;
    }

    /** A closing formula, or a word of the page it was copied from. */
    static boolean filling(String text) {
        return GREETING.matcher(text).matches();
    }

    static boolean honorific(String text) {
        return HONORIFIC.matcher(text).find() || AFTER_NAME.matcher(text).find();
    }

    /** The name without what stands before and after it. */
    static String bareName(String text) {
        return AFTER_NAME
                .matcher(HONORIFIC.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    /** Whether it has the form of a person's name in any script. */
    static boolean name(String text) {
        String bare = bareName(text);
        if (bare.isEmpty() || bare.length() > LONGEST_NAME || !bare.matches("[\\p{L}\\p{M}\\s.'’‌\\-ー・·]+")) {
            return false;
        }
        if (title(bare) || organisation(bare) || department(bare) || filling(bare)) {
            return false;
        }
        List<String> words = List.of(bare.split("\\s+"));
        long counted = words.stream().filter(word -> !PARTICLES.contains(word)).count();
        return counted <= MOST_NAME_WORDS && (caseless(bare) ? shortEnough(bare) : capitals(words));
    }

    private static boolean capitals(List<String> words) {
        return words.stream()
                        .allMatch(word -> Character.isUpperCase(word.codePointAt(0))
                                || word.matches("\\p{Ll}['’].*")
                                || PARTICLES.contains(word))
                && words.stream().anyMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    private static boolean caseless(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    }

    /** Han, kana and Hangul names are short; names in Arabic, Hebrew and Indic letters have words. */
    private static boolean shortEnough(String text) {
        boolean eastAsian = text.codePoints()
                .anyMatch(c -> Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30ff || c >= 0xac00 && c <= 0xd7a3);
        return !eastAsian
                || text.replaceAll("\\s", "")
                                .codePointCount(0, text.replaceAll("\\s", "").length())
                        <= 8;
    }

    /** "MINA RAHIMI" as "Mina Rahimi"; anything else as it is. */
    static String calm(String name) {
        boolean shouted = name.codePoints().noneMatch(Character::isLowerCase)
                && name.codePoints().filter(Character::isUpperCase).count() > 3;
        if (!shouted) {
            return name;
        }
        return Pattern.compile("[\\p{L}\\p{M}]+")
                .matcher(name)
                .replaceAll(word ->
                        word.group().substring(0, 1) + word.group().substring(1).toLowerCase(Locale.ROOT));
    }

    /** The folded words of a name that are long enough to be recognised in an address. */
    static List<String> nameWords(String name) {
        return Stream.of(Folding.fold(name).split("[^a-z0-9]+"))
                .filter(word -> word.length() > 1)
                .toList();
    }
}
