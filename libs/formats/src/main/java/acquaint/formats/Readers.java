package acquaint.formats;

import acquaint.formats.addressbook.AddressBooks;
import acquaint.formats.card.Cards;
import acquaint.formats.event.Events;
import acquaint.formats.event.SchemaOrgReader;
import acquaint.formats.mail.MailAndCalendars;
import acquaint.formats.messenger.Messengers;
import acquaint.formats.network.Networks;
import acquaint.formats.network.Profiles;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Sniff;
import acquaint.formats.table.GuessedLayout;
import acquaint.formats.table.MappedTableReader;
import acquaint.formats.table.TableReader;
import acquaint.formats.table.UnknownTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The readers that may read a source, and what the user said about tables.
 *
 * @param list in the order in which a tie is decided
 */
record Readers(List<FormatReader> list, Options options) {

    private static final List<FormatReader> ALL = Stream.of(
                    Cards.READERS,
                    Networks.READERS,
                    Profiles.READERS,
                    Messengers.READERS,
                    AddressBooks.READERS,
                    MailAndCalendars.READERS,
                    Events.READERS,
                    List.<FormatReader>of(new SchemaOrgReader()),
                    List.<FormatReader>of(new TableReader(new GuessedLayout())))
            .flatMap(List::stream)
            .toList();

    /** A reader and what it said of a source. */
    record Found(FormatReader reader, Detection detection) {}

    /** All readers. */
    static Readers all(Options options) {
        return new Readers(ALL, options);
    }

    /** Those of some systems. */
    Readers of(Set<System> systems) {
        return new Readers(
                list.stream()
                        .filter(reader -> systems.contains(reader.system()))
                        .toList(),
                options);
    }

    /** Who reads a source: as the user mapped its table before, else whoever is surest. */
    Optional<Found> find(Sniff sniff) {
        if (Foreign.reason(sniff).isPresent()) {
            return Optional.empty();
        }
        Optional<Found> mapped = options.mappings().isEmpty() ? Optional.empty() : mapped(sniff);
        return mapped.isPresent() ? mapped : surest(sniff);
    }

    private Optional<Found> surest(Sniff sniff) {
        Found best = null;
        for (FormatReader reader : list) {
            Optional<Detection> said = reader.detect(sniff);
            if (said.isPresent() && (best == null || said.get().confidence() > best.detection.confidence())) {
                best = new Found(reader, said.get());
            }
        }
        return best == null || refusal(sniff).isPresent() ? Optional.empty() : Optional.of(best);
    }

    private Optional<Found> mapped(Sniff sniff) {
        return mapping(sniff)
                .flatMap(guess -> options.mapping(guess.shape()))
                .map(MappedTableReader::new)
                .map(reader -> new Found(reader, reader.detection()));
    }

    /** How the columns of a source become fields, guessed; empty when it is no table. */
    Optional<ColumnMapping> mapping(Sniff sniff) {
        if (Foreign.reason(sniff).isPresent()) {
            return Optional.empty();
        }
        Optional<Found> found = surest(sniff);
        if (found.isPresent()) {
            return found.get().reader instanceof TableReader table ? table.mapping(sniff) : Optional.empty();
        }
        return sniff.json().isPresent() ? Optional.empty() : UnknownTable.mapping(sniff);
    }

    /** Who wants to learn from a source that is refused. */
    Optional<FormatReader> helper(Sniff sniff) {
        return list.stream().filter(reader -> reader.helps(sniff)).findFirst();
    }

    /** Why a source is not read. */
    Detection unknown(Sniff sniff) {
        return Detection.unknown(Foreign.reason(sniff).or(() -> refusal(sniff)).orElseGet(() -> Foreign.text(sniff)));
    }

    private static Optional<String> refusal(Sniff sniff) {
        return ALL.stream().flatMap(reader -> reader.refusal(sniff).stream()).findFirst();
    }
}
