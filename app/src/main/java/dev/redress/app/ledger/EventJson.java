package dev.redress.app.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.rulebook.Money;
import dev.redress.core.rulebook.RuleName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The canonical JSON of events: keys sorted, nothing absent written, dates as ISO 8601, amounts as decimal text. The
 * kind of an event is the simple name of its type and must never be renamed.
 */
public final class EventJson {

    /** Version of the form in which events are written today. */
    public static final int VERSION = 1;

    private static final Map<String, Class<?>> KINDS =
            records(ComplaintEvent.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            // An event may have gained a list since: none was written, and none is there.
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule("redress")
                    .addSerializer(Term.class, written(Term.class, Term::toString))
                    .addDeserializer(Term.class, read(Term::parse))
                    .addSerializer(RuleName.class, written(RuleName.class, RuleName::path))
                    .addDeserializer(RuleName.class, read(RuleName::new))
                    .addSerializer(Money.class, written(Money.class, EventJson::money))
                    .addDeserializer(Money.class, read(EventJson::money)))
            .build();

    private EventJson() {}

    /** Every event, those within families too. */
    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(EventJson::records);
    }

    /** Kind of an event in the ledger. */
    public static String kind(ComplaintEvent event) {
        return event.getClass().getSimpleName();
    }

    /** Canonical JSON on one line. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * The event of a ledger row.
     *
     * @throws IllegalArgumentException for a kind or version that this program does not know
     */
    public static ComplaintEvent read(String kind, int version, String payload) {
        Class<?> type = KINDS.get(kind);
        if (type == null || version != VERSION) {
            throw new IllegalArgumentException("The ledger holds '" + kind + "' version " + version
                    + ", which this version of Redress does not know. Use a newer one.");
        }
        return (ComplaintEvent) MAPPER.readValue(payload, type);
    }

    /** Any value that was {@linkplain #write written}. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    private static String money(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    private static Money money(String text) {
        int space = text.indexOf(' ');
        return new Money(new java.math.BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }

    private static <T> ValueSerializer<T> written(Class<T> type, java.util.function.Function<T, String> text) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(text.apply(value));
            }

            @Override
            public Class<?> handledType() {
                return type;
            }
        };
    }

    private static <T> ValueDeserializer<T> read(java.util.function.Function<String, T> parse) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return parse.apply(parser.getString());
            }
        };
    }
}
