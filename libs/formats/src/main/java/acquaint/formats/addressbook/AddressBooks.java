package acquaint.formats.addressbook;

import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.table.TableReader;
import java.util.List;

/** The readers of address books, in the order in which a tie is decided. */
public final class AddressBooks {

    /** All of them. */
    public static final List<FormatReader> READERS = List.of(
            new TableReader(new AcquaintLayout()),
            new TableReader(new GoogleLayout()),
            new TableReader(new ThunderbirdLayout()),
            new LdifReader(System.THUNDERBIRD),
            new LdifReader(System.LDIF),
            new TableReader(new OutlookLayout()),
            new TableReader(new HubSpotLayout()),
            new TableReader(new SalesforceLayout()),
            new MonicaReader());

    private AddressBooks() {}
}
