package clinic.meridian.web.local;

import clinic.meridian.desk.problem.Problems;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves the clinic's time forward, so that anyone can watch reminders leave and plans taper. All
 * processes read the same file; tokens and leases keep the machine's time.
 */
@RestController
@Profile("local")
@ConditionalOnExpression("!'${meridian.clock-file:}'.isBlank()")
class DevClock {

    record Now(Instant now) {}

    /**
     * @param shift ISO 8601: {@code P3D}, {@code PT90M}, {@code P2W}; never back
     */
    record Shift(String shift) {

        Shift {
            if (shift == null) {
                throw new IllegalArgumentException("shift: missing (expected: such as P3D)");
            }
        }

        Duration forward() {
            Duration by = parsed();
            if (by.isNegative()) {
                throw new IllegalArgumentException(
                        "shift: " + shift + " (expected: forward, since nothing can be unsent)");
            }
            return by;
        }

        private Duration parsed() {
            try {
                return Duration.parse(shift);
            } catch (DateTimeParseException _) {
                return weeks();
            }
        }

        /** A week is always seven days here; months are not known without a date. */
        private Duration weeks() {
            try {
                Period period = Period.parse(shift);
                if (period.toTotalMonths() == 0) {
                    return Duration.ofDays(period.getDays());
                }
            } catch (DateTimeParseException _) {
                // said below
            }
            throw new IllegalArgumentException(
                    "shift: " + shift + " (expected: an ISO duration such as P3D or PT90M)");
        }
    }

    private final Clock clock;
    private final Path file;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    DevClock(Clock clock, @Value("${meridian.clock-file}") Path file) {
        this.clock = clock;
        this.file = file;
    }

    @GetMapping("/dev/clock")
    Now now() {
        return new Now(clock.instant());
    }

    /** Only JSON, which a page of another site cannot send unasked. */
    @PostMapping(path = "/dev/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> shift(@RequestBody Shift shift) throws IOException {
        oneAtATime.lock();
        try {
            replace(read().plus(shift.forward()));
        } catch (ArithmeticException _) {
            return Problems.invalid("shift", "shift: " + shift.shift() + " is too far away");
        } finally {
            oneAtATime.unlock();
        }
        return ResponseEntity.ok(now());
    }

    private Duration read() throws IOException {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException _) {
            return Duration.ZERO;
        }
    }

    private void replace(Duration total) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "clock", null);
        Files.writeString(fresh, total + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
