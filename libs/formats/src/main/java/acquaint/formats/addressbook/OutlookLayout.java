package acquaint.formats.addressbook;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.TableHead;
import acquaint.formats.table.TableLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Outlook and outlook.com: some ninety columns in English, German, French, Spanish, Italian, Polish
 * or Portuguese, also mixed (the Spanish ones are half English). Named in {@code
 * outlook-columns.tsv}.
 */
public final class OutlookLayout implements TableLayout {

    /** Of so many columns known, most by far, no other system is left. */
    private static final int SURE = 12;

    private final Map<String, Target> targets = new HashMap<>();

    public OutlookLayout() {
        try (InputStream in = OutlookLayout.class.getResourceAsStream("outlook-columns.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::learn);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void learn(String line) {
        String[] parts = line.split("\t", -1);
        Use use = parts[2].isEmpty() ? Use.UNKNOWN : Use.valueOf(parts[2]);
        Field field = Field.ofId(parts[0]).orElseThrow();
        for (String name : parts[4].split("\\|", -1)) {
            // two numbers or streets of one kind are two columns of one item
            String item = field == Field.PHONE && name.contains("2") ? parts[1] + " 2" : parts[1];
            targets.putIfAbsent(HeaderKey.of(name), new Target(field, item, use, parts[3]));
        }
    }

    @Override
    public System system() {
        return System.OUTLOOK;
    }

    @Override
    public double match(List<String> keys) {
        Set<Field> fields = new HashSet<>();
        long known = keys.stream()
                .map(targets::get)
                .filter(target -> target != null)
                .peek(target -> fields.add(target.field()))
                .count();
        boolean people = fields.contains(Field.GIVEN) && fields.contains(Field.FAMILY);
        if (!people || !fields.contains(Field.EMAIL) || !fields.contains(Field.PHONE)) {
            return 0;
        }
        return known >= SURE && fields.contains(Field.STREET) ? 0.9 : known >= 7 ? 0.6 : 0;
    }

    @Override
    public Target target(String header, String key) {
        return targets.getOrDefault(key, Target.NONE);
    }

    /** Portuguese has one word for birthday and anniversary: the second column of it is the other. */
    @Override
    public List<Target> targets(TableHead.Row header, List<TableHead.Row> body) {
        List<Target> found = new ArrayList<>();
        boolean birthday = false;
        for (String key : header.keys()) {
            Target target = target("", key);
            boolean again = target.field() == Field.BIRTHDAY && birthday;
            birthday |= target.field() == Field.BIRTHDAY;
            found.add(again ? Target.of(Field.ANNIVERSARY) : target);
        }
        return found;
    }
}
