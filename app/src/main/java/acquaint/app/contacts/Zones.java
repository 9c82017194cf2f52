package acquaint.app.contacts;

import acquaint.app.contacts.Contact.Place;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time zone of a place, from its town, region and country. Says nothing rather than something doubtful: the United
 * States without a state or a known town have none.
 */
final class Zones {

    /** Towns that no zone is called after, of countries with several zones or often named without their country. */
    private static final Map<String, String> TOWNS = Map.ofEntries(
            towns(
                    "America/New_York",
                    "boston,philadelphia,washington,washington dc,atlanta,miami,pittsburgh,brooklyn,"
                            + "new york city,nyc,orlando,charlotte,baltimore,cleveland,raleigh"),
            towns(
                    "America/Chicago",
                    "houston,dallas,austin,minneapolis,new orleans,nashville,milwaukee,san antonio,"
                            + "kansas city,st louis,saint louis"),
            towns("America/Denver", "salt lake city,boulder,albuquerque"),
            towns(
                    "America/Los_Angeles",
                    "san francisco,seattle,san diego,san jose,oakland,palo alto,mountain view,"
                            + "berkeley,sacramento,las vegas,sf"),
            towns("America/Toronto", "ottawa,montreal,quebec,waterloo"),
            towns("America/Edmonton", "calgary"),
            towns("America/Sao_Paulo", "rio de janeiro,brasilia,curitiba,belo horizonte,porto alegre"),
            towns("Australia/Sydney", "canberra"),
            towns("Asia/Kolkata", "mumbai,delhi,new delhi,bangalore,bengaluru,chennai,hyderabad,pune,calcutta"),
            towns("Asia/Shanghai", "beijing,shenzhen,guangzhou,hangzhou,chengdu,北京,上海,深圳,广州,杭州"),
            towns("Asia/Tokyo", "osaka,kyoto,yokohama,東京,大阪,京都"),
            towns("Asia/Seoul", "busan,서울,부산"),
            towns("Asia/Ho_Chi_Minh", "hanoi,ho chi minh city,da nang"),
            towns("Asia/Karachi", "lahore,islamabad"),
            towns("Asia/Dubai", "abu dhabi"),
            towns("Asia/Jerusalem", "tel aviv,haifa"),
            towns("Europe/Berlin", "munich,munchen,hamburg,cologne,koln,frankfurt,stuttgart,leipzig,dusseldorf"),
            towns("Europe/Paris", "lyon,marseille,toulouse,nantes,bordeaux,lille,strasbourg"),
            towns("Europe/Madrid", "barcelona,valencia,sevilla,bilbao,malaga"),
            towns("Europe/Lisbon", "lisboa,porto,coimbra,braga"),
            towns("Europe/Rome", "roma,milan,milano,turin,torino,naples,napoli,bologna,florence,firenze"),
            towns("Europe/Zurich", "geneva,geneve,basel,bern,lausanne"),
            towns("Europe/Vienna", "wien,graz,linz,salzburg"),
            towns("Europe/Warsaw", "krakow,wroclaw,gdansk,poznan,warszawa,łodz"),
            towns("Europe/Prague", "praha,brno"),
            towns("Europe/Copenhagen", "københavn,aarhus"),
            towns("Europe/Stockholm", "gothenburg,goteborg,malmo"),
            towns("Europe/Oslo", "bergen,trondheim"),
            towns("Europe/Amsterdam", "rotterdam,utrecht,the hague,den haag,eindhoven,groningen"),
            towns("Europe/Brussels", "antwerp,antwerpen,ghent,gent,leuven,bruxelles"),
            towns("Europe/London", "edinburgh,manchester,glasgow,bristol,cardiff,leeds,belfast"),
            towns("Europe/Kyiv", "kiev,lviv,kharkiv"),
            towns("Africa/Lagos", "abuja,ibadan"),
            towns("Africa/Johannesburg", "cape town,durban,pretoria"),
            towns("America/Argentina/Buenos_Aires", "cordoba argentina,rosario"));

    /** States and provinces, by country. */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            towns(
                    "America/New_York",
                    "US-ct,US-de,US-fl,US-ga,US-ma,US-md,US-me,US-mi,US-nc,US-nh,US-nj,US-ny,US-oh,"
                            + "US-pa,US-ri,US-sc,US-vt,US-va,US-wv,US-dc,US-new york,US-massachusetts,US-georgia,US-pennsylvania"),
            towns(
                    "America/Chicago",
                    "US-al,US-ar,US-il,US-ia,US-la,US-mn,US-ms,US-mo,US-ok,US-tx,US-wi,US-texas,"
                            + "US-illinois,US-minnesota"),
            towns("America/Denver", "US-co,US-mt,US-nm,US-ut,US-wy,US-colorado,US-utah"),
            towns("America/Phoenix", "US-az,US-arizona"),
            towns("America/Los_Angeles", "US-ca,US-nv,US-wa,US-california,US-washington,US-oregon,US-nevada"),
            towns("America/Anchorage", "US-ak,US-alaska"),
            towns("Pacific/Honolulu", "US-hi,US-hawaii"),
            towns("America/Toronto", "CA-on,CA-qc,CA-ontario,CA-quebec"),
            towns("America/Vancouver", "CA-bc,CA-british columbia"),
            towns("America/Edmonton", "CA-ab,CA-alberta"),
            towns("America/Winnipeg", "CA-mb,CA-manitoba"),
            towns("America/Halifax", "CA-ns,CA-nova scotia"),
            towns("Australia/Sydney", "AU-nsw,AU-new south wales,AU-act"),
            towns("Australia/Melbourne", "AU-vic,AU-victoria"),
            towns("Australia/Brisbane", "AU-qld,AU-queensland"),
            towns("Australia/Adelaide", "AU-sa,AU-south australia"),
            towns("Australia/Perth", "AU-wa,AU-western australia"));

    /** Countries of several zones in one of which nearly everybody lives. */
    private static final Map<String, String> MAINLY = Map.ofEntries(
            Map.entry("AR", "America/Argentina/Buenos_Aires"),
            Map.entry("CL", "America/Santiago"),
            Map.entry("CN", "Asia/Shanghai"),
            Map.entry("CY", "Asia/Nicosia"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("EC", "America/Guayaquil"),
            Map.entry("IN", "Asia/Kolkata"),
            Map.entry("NP", "Asia/Kathmandu"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("MY", "Asia/Kuala_Lumpur"),
            Map.entry("NZ", "Pacific/Auckland"),
            Map.entry("PS", "Asia/Hebron"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("UA", "Europe/Kyiv"),
            Map.entry("UZ", "Asia/Tashkent"),
            Map.entry("VN", "Asia/Ho_Chi_Minh"));

    private static final Set<String> CONTINENTS =
            Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    private Zones() {}

    /** The zone that the place says, else the one that its names let guess. */
    static Optional<ZoneId> of(Place place) {
        if (place.zone() != null) {
            return read(place.zone());
        }
        return guess(place.locality(), place.region(), place.country());
    }

    /** A zone by its IANA name, in any case and with blanks for underscores. */
    static Optional<ZoneId> read(String name) {
        try {
            return Optional.of(ZoneId.of(name.strip().replace(' ', '_')));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    static Optional<ZoneId> guess(String locality, String region, String country) {
        String code = Names.COUNTRIES.getOrDefault(plain(country), "");
        if (!country.isBlank() && code.isEmpty()) {
            return Optional.empty();
        }
        List<String> there = code.isEmpty() ? List.of() : zones(code);
        String town = town(plain(locality));
        if (town != null && (code.isEmpty() || there.contains(canonical(town)))) {
            return read(town);
        }
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String zone = Names.REGION_ZONES.get(code + "-" + plain(region));
        if (zone == null) {
            zone = MAINLY.get(code);
        }
        if (zone == null && there.size() == 1) {
            zone = there.getFirst();
        }
        return Optional.ofNullable(zone).flatMap(Zones::read);
    }

    /** Whether this is the name of a country, in one of many languages. */
    static boolean isCountry(String text) {
        return Names.COUNTRIES.containsKey(plain(text));
    }

    /** Whether this is the name of a town that a zone is known for. */
    static boolean isTown(String text) {
        return town(plain(text)) != null;
    }

    private static @Nullable String town(String plain) {
        String listed = Names.TOWN_ZONES.get(plain);
        return listed == null ? Names.ZONE_TOWNS.get(plain) : listed;
    }

    /** The zones of a country, by its name or its code; none when there is no such country. */
    static Stream<String> inCountry(String country) {
        String code = Names.COUNTRIES.get(plain(country));
        return code == null ? Stream.of() : zones(code).stream();
    }

    private static List<String> zones(String country) {
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .sorted()
                .toList();
    }

    private static String canonical(String zone) {
        String canonical = TimeZone.getCanonicalID(zone);
        return canonical == null ? zone : canonical;
    }

    private static Map.Entry<String, String> towns(String zone, String names) {
        return Map.entry(zone, names);
    }

    private static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(".", "");
    }

    /** Made when a place is first looked at, not when the application starts. */
    private static final class Names {

        private static final List<String> LANGUAGES = List.of(
                "en", "de", "fr", "es", "it", "pt", "nl", "nb", "sv", "da", "fi", "pl", "cs", "tr", "ja", "zh", "ko",
                "ar", "ru", "uk");

        static final Map<String, String> COUNTRIES = countries();
        static final Map<String, String> TOWN_ZONES = inverted(TOWNS);
        static final Map<String, String> REGION_ZONES = inverted(REGIONS);
        static final Map<String, String> ZONE_TOWNS = zoneTowns();

        private static Map<String, String> countries() {
            Map<String, String> countries = new HashMap<>();
            for (String code : Locale.getISOCountries()) {
                Locale country = Locale.of("", code);
                for (String language : LANGUAGES) {
                    countries.putIfAbsent(plain(country.getDisplayCountry(Locale.of(language))), code);
                }
                countries.put(code.toLowerCase(Locale.ROOT), code);
            }
            countries.putAll(Map.of("uk", "GB", "england", "GB", "scotland", "GB", "wales", "GB", "usa", "US"));
            countries.putAll(Map.of("holland", "NL", "czech republic", "CZ", "turkey", "TR", "great britain", "GB"));
            return countries;
        }

        private static Map<String, String> zoneTowns() {
            Map<String, String> towns = new HashMap<>();
            for (String id : ZoneId.getAvailableZoneIds()) {
                int slash = id.indexOf('/');
                if (slash > 0 && CONTINENTS.contains(id.substring(0, slash))) {
                    towns.merge(
                            plain(id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')),
                            id,
                            (one, other) -> one.length() <= other.length() ? one : other);
                }
            }
            return towns;
        }

        private static Map<String, String> inverted(Map<String, String> namesByZone) {
            Map<String, String> zones = new HashMap<>();
            namesByZone.forEach((zone, names) -> {
                for (String name : names.split(",")) {
                    zones.put(name, zone);
                }
            });
            return zones;
        }
    }
}
