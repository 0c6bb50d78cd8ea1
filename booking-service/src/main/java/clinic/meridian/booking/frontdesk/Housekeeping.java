package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.practice.Clinics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Finishes, releases and forgets what is due. Each step can be repeated and run beside others. */
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final DaySheets sheets;
    private final Moves moves;
    private final MissedVisits missed;
    private final Clearances clearances;
    private final IdempotencyKeys keys;
    private final Clinics clinics;
    private final Clock clock;

    Housekeeping(
            DaySheets sheets,
            Moves moves,
            MissedVisits missed,
            Clearances clearances,
            IdempotencyKeys keys,
            Clinics clinics,
            Clock clock) {
        this.sheets = sheets;
        this.moves = moves;
        this.missed = missed;
        this.clearances = clearances;
        this.keys = keys;
        this.clinics = clinics;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${meridian.housekeeping.every}")
    void sweep() {
        quietly("unfinished moves", moves::finishAll);
        quietly("expired holds", this::dropExpiredHolds);
        quietly("missed visits", missed::markAll);
        quietly("cleared patients", clearances::finishAll);
    }

    @Scheduled(fixedDelayString = "${meridian.housekeeping.forget-keys-every}")
    void forgetOldKeys() {
        quietly("old idempotency keys", keys::forgetOld);
    }

    void dropExpiredHolds() {
        var now = clock.instant();
        for (var page : sheets.withExpiredHolds(now)) {
            clinics.find(page.clinic())
                    .ifPresent(
                            house -> {
                                var unused =
                                        sheets.decide(
                                                page.clinic(),
                                                page.date(),
                                                (sheet, current) ->
                                                        sheet.dropExpired(current, now));
                            });
        }
    }

    /** The next round will try again, so an outage is worth one line. */
    private static void quietly(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{}: {}; trying again later", what, e.toString());
        }
    }
}
