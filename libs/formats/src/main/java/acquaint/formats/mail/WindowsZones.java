package acquaint.formats.mail;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Windows' names of zones, as Outlook and Exchange write them, and IANA's of the same (Unicode CLDR,
 * windowsZones, territory 001). "Standard Time" belongs to the name and says nothing of summer.
 */
final class WindowsZones {

    private static final Map<String, String> ZONES = zones();

    private WindowsZones() {}

    static Optional<ZoneId> iana(String name) {
        String id = ZONES.get(name);
        try {
            return id == null ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknownHere) {
            return Optional.empty();
        }
    }

    private static Map<String, String> zones() {
        Map<String, String> zones = new HashMap<>();
        String table = """
                Dateline=Etc/GMT+12|Hawaiian=Pacific/Honolulu|Alaskan=America/Anchorage|Pacific=America/Los_Angeles
                US Mountain=America/Phoenix|Mountain=America/Denver|Central=America/Chicago|Canada Central=America/Regina
                Central America=America/Guatemala|Eastern=America/New_York|US Eastern=America/Indianapolis
                SA Pacific=America/Bogota|Venezuela=America/Caracas|Paraguay=America/Asuncion|Atlantic=America/Halifax
                SA Western=America/La_Paz|Pacific SA=America/Santiago|Newfoundland=America/St_Johns
                E. South America=America/Sao_Paulo|Argentina=America/Buenos_Aires|SA Eastern=America/Cayenne
                Montevideo=America/Montevideo|Greenland=America/Godthab|Azores=Atlantic/Azores|Cape Verde=Atlantic/Cape_Verde
                GMT=Europe/London|Greenwich=Atlantic/Reykjavik|Morocco=Africa/Casablanca|W. Europe=Europe/Berlin
                Central Europe=Europe/Budapest|Romance=Europe/Paris|Central European=Europe/Warsaw
                W. Central Africa=Africa/Lagos|Namibia=Africa/Windhoek|GTB=Europe/Bucharest|Middle East=Asia/Beirut
                Egypt=Africa/Cairo|E. Europe=Europe/Chisinau|Syria=Asia/Damascus|FLE=Europe/Kiev|Jordan=Asia/Amman
                South Africa=Africa/Johannesburg|Israel=Asia/Jerusalem|Turkey=Europe/Istanbul|Arabic=Asia/Baghdad
                Arab=Asia/Riyadh|Belarus=Europe/Minsk|Russian=Europe/Moscow|E. Africa=Africa/Nairobi|Iran=Asia/Tehran
                Arabian=Asia/Dubai|Azerbaijan=Asia/Baku|Georgian=Asia/Tbilisi|Caucasus=Asia/Yerevan
                Mauritius=Indian/Mauritius|Afghanistan=Asia/Kabul|West Asia=Asia/Tashkent|Ekaterinburg=Asia/Yekaterinburg
                Pakistan=Asia/Karachi|India=Asia/Calcutta|Sri Lanka=Asia/Colombo|Nepal=Asia/Katmandu
                Bangladesh=Asia/Dhaka|Central Asia=Asia/Bishkek|N. Central Asia=Asia/Novosibirsk|Myanmar=Asia/Rangoon
                SE Asia=Asia/Bangkok|North Asia=Asia/Krasnoyarsk|China=Asia/Shanghai|Singapore=Asia/Singapore
                W. Australia=Australia/Perth|Taipei=Asia/Taipei|Ulaanbaatar=Asia/Ulaanbaatar|Tokyo=Asia/Tokyo
                Korea=Asia/Seoul|Yakutsk=Asia/Yakutsk|Cen. Australia=Australia/Adelaide|AUS Central=Australia/Darwin
                E. Australia=Australia/Brisbane|AUS Eastern=Australia/Sydney|Tasmania=Australia/Hobart
                West Pacific=Pacific/Port_Moresby|Vladivostok=Asia/Vladivostok|Central Pacific=Pacific/Guadalcanal
                New Zealand=Pacific/Auckland|Fiji=Pacific/Fiji|Tonga=Pacific/Tongatapu|Samoa=Pacific/Apia
                """;
        for (String entry : table.strip().split("[|\\n]", -1)) {
            int equals = entry.indexOf('=');
            zones.put(entry.substring(0, equals).strip() + " Standard Time", entry.substring(equals + 1));
        }
        zones.put("Central Standard Time (Mexico)", "America/Mexico_City");
        zones.put("Mountain Standard Time (Mexico)", "America/Chihuahua");
        zones.put("Pacific Standard Time (Mexico)", "America/Tijuana");
        return Map.copyOf(zones);
    }
}
