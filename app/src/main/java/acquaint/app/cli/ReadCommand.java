package acquaint.app.cli;

import acquaint.formats.FormatRecord;
import acquaint.formats.Formats;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Shows what is in files, without a database. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Show what is in a vCard, LinkedIn or Google file. Nothing is stored.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file was recognised and read", "1:a file could not be read", "2:wrong usage"})
final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to read.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON object a line for each person, with everything that was read.")
    private boolean json;

    @Option(names = "--summary", description = "Only how many people each file has, and how many lines were not read.")
    private boolean summary;

    private final PrintWriter out =
            new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)), false);
    private @Nullable JsonMapper mapper;

    @Override
    public Integer call() {
        int code = 0;
        for (Path file : files) {
            code = Math.max(code, read(file));
        }
        out.flush();
        return code;
    }

    private int read(Path file) {
        if (!Files.isRegularFile(file)) {
            System.err.println("There is no file “" + file + "”.");
            return 1;
        }
        try {
            Summary read = Formats.read(Source.of(file), new Sink() {
                @Override
                public void record(FormatRecord record) {
                    if (!summary && record instanceof PersonRecord person) {
                        print(person);
                    }
                }

                @Override
                public void warning(Warning warning) {
                    if (!summary) {
                        System.err.println(warning.sentence());
                    }
                }
            });
            return finish(file, read);
        } catch (IOException e) {
            System.err.println("“" + file + "” could not be read: " + e.getMessage());
            return 1;
        }
    }

    private int finish(Path file, Summary read) {
        out.flush();
        if (!read.detection().known()) {
            System.err.println(read.detection().reason());
            return 1;
        }
        int people = read.count(FormatRecord.Kind.PERSON);
        String line = "%s: %s, %,d %s, %,d %s"
                .formatted(
                        file.getFileName(),
                        read.detection().system().title(),
                        people,
                        people == 1 ? "person" : "people",
                        read.warnings(),
                        read.warnings() == 1 ? "warning" : "warnings");
        (json ? System.err : System.out).println(line);
        return 0;
    }

    private void print(PersonRecord person) {
        out.println(json ? mapper().writeValueAsString(person) : line(person));
    }

    /** Name, what they do, how to reach them: apart by tabs. */
    private static String line(PersonRecord person) {
        PersonName name = person.name();
        String work = person.affiliations().stream()
                .limit(1)
                .map(one -> one.title().isEmpty() || one.organisation().isEmpty()
                        ? one.title() + one.organisation()
                        : one.title() + ", " + one.organisation())
                .collect(Collectors.joining());
        String reach = person.channels().stream().map(one -> one.value()).collect(Collectors.joining(" "));
        return (name.display().isEmpty() ? name.nickname() : name.display()) + "\t" + work + "\t" + reach;
    }

    /** Made when the first record is printed: the other ways of printing need none. */
    private JsonMapper mapper() {
        if (mapper == null) {
            mapper = JsonMapper.builder()
                    .addModule(new SimpleModule().addSerializer(new ToStringSerializer(PartialDate.class)))
                    .build();
        }
        return mapper;
    }
}
