package acquaint.app.contacts;

import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How the library's values stand in JSON: in the change log, the API and the export. */
@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {

    /** A partial date as its ISO 8601 text. */
    @Bean
    JacksonModule partialDates() {
        return new SimpleModule("partial dates")
                .setMixInAnnotation(PersonName.class, NameParts.class)
                .addSerializer(new ToStringSerializer(PartialDate.class))
                .addDeserializer(PartialDate.class, new ValueDeserializer<>() {
                    @Override
                    public PartialDate deserialize(JsonParser parser, DeserializationContext context) {
                        String text = parser.getValueAsString();
                        return PartialDate.parse(text).orElseGet(() -> (PartialDate) context.handleWeirdStringValue(
                                PartialDate.class, text, "a date such as 1980-05-17, 1980-05, 1980 or --05-17"));
                    }
                });
    }

    /** A name is its parts; that it is not empty goes without saying. */
    private interface NameParts {

        @JsonIgnore
        boolean isEmpty();
    }
}
