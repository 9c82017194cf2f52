package acquaint.app.platform;

import java.time.LocalDate;
import org.jooq.impl.AbstractConverter;

/** Days as the database keeps them: ISO 8601 text, which sorts by time. */
@SuppressWarnings("serial")
public final class DayConverter extends AbstractConverter<String, LocalDate> {

    public DayConverter() {
        super(String.class, LocalDate.class);
    }

    @Override
    public LocalDate from(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public String to(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
