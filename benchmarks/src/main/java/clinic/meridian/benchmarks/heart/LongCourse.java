package clinic.meridian.benchmarks.heart;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PainReportId;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.Protocols;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Five years of one patient: sixty sessions with pain that comes and goes. */
public final class LongCourse {

    private static final String FILE = "/protocols/chronic-back-pain-1.yaml";
    private static final Instant DAY_0 = Instant.parse("2026-01-12T14:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int[] PAIN = {6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 6, 6, 3, 3, 2, 2, 2, 1, 1, 1};
    private static final int SESSIONS = 60;

    private LongCourse() {}

    /** As it is shipped. */
    public static CareProtocol chronic() {
        try (var file = Protocols.class.getResourceAsStream(FILE)) {
            var yaml =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new Protocols(Map.of(FILE, yaml)).all().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In no order, as they may arrive.
     *
     * @param reports one between each two visits too
     */
    static List<Fact> facts(boolean reports) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < SESSIONS; i++) {
            var at = DAY_0.plus(21L * i, ChronoUnit.DAYS);
            int pain = PAIN[i % PAIN.length];
            facts.add(new Fact.Session(new AppointmentId("visit-" + i), 1, at, ZONE, pain, 0, 20));
            if (reports) {
                facts.add(
                        new Fact.PainReport(
                                new PainReportId("report-" + i),
                                at.plus(7, ChronoUnit.DAYS),
                                pain,
                                false));
            }
        }
        Collections.shuffle(facts, new Random(1));
        return facts;
    }

    static Instant now() {
        return DAY_0.plus(21L * SESSIONS, ChronoUnit.DAYS);
    }
}
