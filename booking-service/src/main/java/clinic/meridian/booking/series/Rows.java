package clinic.meridian.booking.series;

import clinic.meridian.booking.series.Row.Step;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.ClinicId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;

import org.bson.Document;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The steps of rows as they are written down. Each is one conditional write, and answers with the
 * row as it stands now, whoever took it there.
 */
@Component
class Rows {

    private static final String DUE = "state.dueAt";

    /** A choice: so many that are looked after in one round. */
    private static final int ROUND = 100;

    private final Documents<Row> rows;
    private final Clock clock;

    Rows(Documents<Row> rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        var unused = rows.raw().createIndex(new Document(DUE, 1));
    }

    Optional<Row> find(String id) {
        return rows.find(id).map(Stored::state);
    }

    /** Finds what the same request began before; begins anew when that was given up. */
    Row begin(String id, ClinicId clinic, Wish wish, Actor by) {
        return rows.change(
                id,
                found -> {
                    if (found != null && found.step() != Step.GIVEN_UP) {
                        return Change.none(found);
                    }
                    var row = Row.begun(found, id, clinic, wish, by, clock.instant());
                    return Change.to(row, List.of(), row);
                });
    }

    /** Only when every place is kept. */
    Row decide(Row row) {
        return step(row, Step.HOLDING, found -> found.decidedAt(clock.instant()));
    }

    Row finish(Row row) {
        return step(row, Step.BOOKING, Row::booked);
    }

    /** From the step in which {@code row} was seen, and from no other. */
    Row leave(Row row, String why) {
        return step(row, row.step(), found -> found.leftAt(clock.instant(), why));
    }

    Row close(Row row) {
        return step(row, Step.GIVING_BACK, Row::givenUp);
    }

    /** Rows that somebody should have finished by now. */
    List<Row> due(Instant now) {
        return rows.find(new Document(DUE, new Document("$lte", Date.from(now))), ROUND).stream()
                .map(Stored::state)
                .toList();
    }

    private Row step(Row row, Step from, UnaryOperator<Row> next) {
        return rows.change(
                row.id(),
                found -> {
                    if (found == null) {
                        throw new IllegalStateException("the row is gone");
                    }
                    if (found.attempt() != row.attempt() || found.step() != from) {
                        return Change.none(found);
                    }
                    var changed = next.apply(found);
                    return Change.to(changed, List.of(), changed);
                });
    }
}
