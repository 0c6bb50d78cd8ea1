package clinic.meridian.booking.series;

import clinic.meridian.booking.practice.Clinics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Looks after rows that a desk has left alone. Can run beside others. */
@Component
class SeriesSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesSweep.class);

    private final Rows rows;
    private final Series series;
    private final Clinics clinics;
    private final Clock clock;

    SeriesSweep(Rows rows, Series series, Clinics clinics, Clock clock) {
        this.rows = rows;
        this.series = series;
        this.clinics = clinics;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${meridian.housekeeping.every}")
    void sweep() {
        try {
            rows.due(clock.instant()).forEach(this::lookAfter);
        } catch (RuntimeException e) {
            LOG.warn("rows of visits: {}; trying again later", e.toString());
        }
    }

    private void lookAfter(Row row) {
        clinics.find(row.clinic())
                .ifPresent(
                        house -> {
                            var after = series.lookAfter(house, row);
                            LOG.info(
                                    "row {} was left {}, now {}",
                                    row.id(),
                                    row.step().word(),
                                    after.step().word());
                        });
    }
}
