package clinic.meridian.desk.clock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * Another clock, ahead by the ISO 8601 duration that a file holds. No file means no shift.
 *
 * <p>Looks at the file's attributes on every call (some microseconds) and reads it only when they
 * have changed, so all processes agree as soon as the file is replaced. Write it by an atomic move.
 */
final class ShiftedClock extends Clock {

    private record Reading(@Nullable Object key, Duration shift) {}

    private final Clock real;
    private final Path file;
    private volatile Reading last = new Reading(null, Duration.ZERO);

    ShiftedClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(real.withZone(zone), file);
    }

    private Duration shift() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            record Seen(@Nullable Object file, Object modified, long size) {}
            var key =
                    new Seen(
                            attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
            Reading known = last;
            if (Objects.equals(known.key(), key)) {
                return known.shift();
            }
            Reading fresh = new Reading(key, Duration.parse(Files.readString(file).strip()));
            last = fresh;
            return fresh.shift();
        } catch (NoSuchFileException _) {
            return Duration.ZERO;
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "the clock file " + file + " must hold an ISO duration such as P3D", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
