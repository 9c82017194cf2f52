package acquaint.formats.network;

import acquaint.formats.Detection;
import acquaint.formats.Origin;
import acquaint.formats.SkillRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Rows;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * LinkedIn's {@code Skills.csv}: a single column, {@code Name}, which might as well hold people. So
 * it must hold skills that many have, or be called after them.
 */
final class LinkedInSkills implements FormatReader {

    /** Of a hundred cells, so many must be skills that many have. */
    private static final int SHARE = 15;

    private static final Set<String> COMMON = Set.of(
            "leadership",
            "management",
            "project management",
            "team leadership",
            "public speaking",
            "microsoft office",
            "microsoft excel",
            "microsoft word",
            "powerpoint",
            "microsoft powerpoint",
            "customer service",
            "communication",
            "teamwork",
            "research",
            "strategic planning",
            "strategy",
            "marketing",
            "social media",
            "training",
            "teaching",
            "coaching",
            "mentoring",
            "negotiation",
            "sales",
            "business development",
            "program management",
            "product management",
            "software development",
            "programming",
            "java",
            "python",
            "sql",
            "c++",
            "javascript",
            "html",
            "linux",
            "machine learning",
            "data analysis",
            "analytics",
            "event management",
            "event planning",
            "editing",
            "writing",
            "journalism",
            "english",
            "spanish",
            "french",
            "german",
            "fundraising",
            "nonprofits",
            "agile methodologies",
            "scrum",
            "photoshop",
            "graphic design",
            "community outreach",
            "volunteer management",
            "problem solving",
            "entrepreneurship",
            "start-ups",
            "blogging",
            "translation");

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        List<TableHead.Row> rows = sniff.table().rows(',');
        if (rows.isEmpty() || !rows.getFirst().keys().equals(List.of("name"))) {
            return Optional.empty();
        }
        long common = rows.stream()
                .filter(row -> COMMON.contains(HeaderKey.words(row.cells().getFirst())))
                .count();
        boolean skills = common > 0 && common * 100 >= (rows.size() - 1L) * SHARE;
        boolean called = sniff.name().toLowerCase(Locale.ROOT).contains("skill");
        return skills || called
                ? Optional.of(new Detection(
                        System.LINKEDIN, 0.9, "Its one column is called Name and holds skills, as LinkedIn's do."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        if (detect(sniff).isEmpty()) {
            return;
        }
        LinkedInOwner owner = LinkedInOwner.of(out.context());
        try (Rows rows = new Rows(sniff.characters(source), ',')) {
            rows.advance();
            while (!out.full()) {
                switch (rows.advance()) {
                    case END -> {
                        return;
                    }
                    case TOO_LONG -> out.warn(rows.line(), "this line is far too long; it was left out.", "");
                    case ROW -> {
                        Origin origin = new Origin(System.LINKEDIN, source.name(), rows.line(), null);
                        // a skill has commas of its own where a re-save forgot the quotes
                        String skill = rows.count() > 1 ? rows.raw().strip() : rows.cell(0);
                        if (!skill.isEmpty()) {
                            out.record(new SkillRecord(origin, owner.party(), skill, null, null, rows.raw()));
                        }
                    }
                }
            }
        }
    }
}
