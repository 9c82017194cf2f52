package acquaint.app.cli;

import acquaint.formats.ColumnMapping;
import acquaint.formats.Field;
import acquaint.formats.FormatRecord;
import acquaint.formats.Formats;
import acquaint.formats.Options;
import acquaint.formats.Sink;
import acquaint.formats.Source;
import acquaint.formats.Summary;
import acquaint.formats.Warning;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows what is in files, without a database. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Show what is in files of other systems: one JSON object a line for each record, on a terminal a short line "
                    + "for people. Warnings go to standard error. Nothing is stored.",
            "docs/reading.md lists the systems and the keys."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was read",
            "1:read, with warnings",
            "2:a file was not recognised or could not be read; or wrong usage"
        })
final class ReadCommand implements Callable<Integer> {

    private static final int READ = 0;
    private static final int WARNED = 1;
    private static final int REFUSED = 2;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to read, archives too.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON object a line, also on a terminal.")
    private boolean json;

    @Option(names = "--raw", description = "In the JSON, also the text that each record was read from.")
    private boolean raw;

    @Option(
            names = "--as",
            paramLabel = "SYSTEM",
            description = "Read as this system, such as linkedin, instead of finding out.")
    private @Nullable String as;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            split = ",",
            description = "What columns of a table mean, such as Who=name,Mail=email; the others are guessed.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--subjects", description = "Read the subjects of mail, too.")
    private boolean subjects;

    @Option(names = "--summary", description = "Only what each file is, how surely, and how much is in it.")
    private boolean summary;

    @Spec
    private @Nullable CommandSpec spec;

    private final PrintWriter out =
            new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)), false);
    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public Integer call() {
        Map<String, Field> fields = fields();
        Optional<acquaint.formats.System> system = Optional.ofNullable(as).map(this::system);
        boolean asJson = json || raw || !terminal();
        int code = READ;
        for (Path file : files) {
            code = Math.max(code, read(file, fields, system, asJson));
            out.flush();
        }
        return code;
    }

    private static boolean terminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        map.forEach((column, word) -> fields.put(
                column,
                Field.ofId(word)
                        .orElseThrow(() -> wrong("“" + word + "” is no field. There are: "
                                + Stream.of(Field.values()).map(Field::id).collect(Collectors.joining(", ")) + "."))));
        return fields;
    }

    private acquaint.formats.System system(String word) {
        return acquaint.formats.System.ofId(word)
                .filter(found -> found != acquaint.formats.System.UNKNOWN)
                .orElseThrow(() -> wrong("“" + word + "” is no system. There are: "
                        + Stream.of(acquaint.formats.System.values())
                                .filter(one -> one != acquaint.formats.System.UNKNOWN)
                                .map(acquaint.formats.System::id)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }

    private int read(Path file, Map<String, Field> fields, Optional<acquaint.formats.System> system, boolean asJson) {
        if (!Files.isRegularFile(file)) {
            System.err.println("There is no file “" + file + "”.");
            return REFUSED;
        }
        Source source = Source.of(file);
        Options options = Options.DEFAULT.withSubjects(subjects);
        Sink sink = sink(asJson);
        try {
            Summary read = !fields.isEmpty()
                    ? Formats.read(source, mapping(source, fields), options, sink)
                    : system.isPresent()
                            ? Formats.read(source, system.get(), options, sink)
                            : Formats.read(source, options, sink);
            return finish(read, asJson);
        } catch (IOException e) {
            System.err.println("“" + file + "” could not be read: " + e.getMessage());
            return REFUSED;
        }
    }

    private ColumnMapping mapping(Source source, Map<String, Field> fields) throws IOException {
        ColumnMapping mapping = Formats.mapping(source)
                .orElseThrow(() -> wrong("“" + source.name() + "” is no table, so its columns cannot be mapped."));
        for (Map.Entry<String, Field> one : fields.entrySet()) {
            ColumnMapping before = mapping;
            mapping = mapping.with(one.getKey(), one.getValue());
            if (!before.hasColumn(one.getKey())) {
                throw wrong("“" + source.name() + "” has no column “" + one.getKey() + "”. It has: "
                        + mapping.columns().stream()
                                .map(ColumnMapping.Column::header)
                                .collect(Collectors.joining(", "))
                        + ".");
            }
        }
        return mapping;
    }

    private Sink sink(boolean asJson) {
        return new Sink() {
            @Override
            public void record(FormatRecord record) {
                if (!summary) {
                    out.println(asJson ? mapper.writeValueAsString(RecordJson.of(record, raw)) : RecordLine.of(record));
                }
            }

            @Override
            public void warning(Warning warning) {
                out.flush();
                System.err.println(warning.sentence());
            }
        };
    }

    private int finish(Summary read, boolean asJson) {
        out.flush();
        if (!read.detection().known()) {
            System.err.println(read.detection().reason());
            return REFUSED;
        }
        if (summary && json) {
            out.println(mapper.writeValueAsString(SummaryText.json(read)));
        } else if (summary) {
            SummaryText.lines(read).forEach(out::println);
        } else if (!asJson) {
            System.err.println(SummaryText.line(read));
        }
        return read.warnings() > 0 ? WARNED : READ;
    }
}
