package clinic.meridian.messaging;

import clinic.meridian.events.OpaqueId;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/**
 * How values stand in documents. Ids, days, times of day, zones and durations are ISO text, so that
 * a document reads like the API; an {@code Instant} is a date.
 */
final class StateCodecs {

    private StateCodecs() {}

    static CodecRegistry over(CodecRegistry registry) {
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(
                        text(LocalDate.class, LocalDate::parse),
                        text(LocalTime.class, LocalTime::parse),
                        text(LocalDateTime.class, LocalDateTime::parse),
                        text(OffsetDateTime.class, OffsetDateTime::parse),
                        text(Duration.class, Duration::parse),
                        text(Locale.class, Locale::forLanguageTag, Locale::toLanguageTag)),
                CodecRegistries.fromProviders(new Ids(), new Zones()),
                registry);
    }

    private static <T> Codec<T> text(Class<T> type, Function<String, T> parse) {
        return text(type, parse, Object::toString);
    }

    private static <T> Codec<T> text(
            Class<T> type, Function<String, T> parse, Function<T, String> print) {
        return new Text<>(type, parse, print);
    }

    private record Text<T>(Class<T> type, Function<String, T> parse, Function<T, String> print)
            implements Codec<T> {

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(print.apply(value));
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return parse.apply(reader.readString());
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    /**
     * The zone's class differs from machine to machine ({@code ZoneRegion}, {@code ZoneOffset}).
     */
    private static final class Zones implements CodecProvider {
        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return ZoneId.class.isAssignableFrom(type)
                    ? text(type, zone -> (T) ZoneId.of(zone))
                    : null;
        }
    }

    private static final class Ids implements CodecProvider {
        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return OpaqueId.class.isAssignableFrom(type) && type.isRecord() ? codec(type) : null;
        }

        private static <T> Codec<T> codec(Class<T> type) {
            try {
                var constructor =
                        MethodHandles.publicLookup()
                                .findConstructor(
                                        type, MethodType.methodType(void.class, String.class));
                return text(
                        type,
                        value -> {
                            try {
                                return type.cast(constructor.invoke(value));
                            } catch (RuntimeException | Error e) {
                                throw e;
                            } catch (Throwable e) {
                                throw new IllegalStateException(e);
                            }
                        });
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " has no constructor for its text", e);
            }
        }
    }
}
