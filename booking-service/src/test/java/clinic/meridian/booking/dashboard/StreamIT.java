package clinic.meridian.booking.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.RealBook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class StreamIT extends RealBook {

    private static final String STREAM = "/api/clinics/elm-street/stream";

    private static String id(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((_, last) -> last)
                .orElseThrow()
                .substring(3);
    }

    @Test
    @Timeout(60)
    void showsWhatHappensAndGoesOnWhereADashboardLeftOff() throws Exception {
        var watching = new CompletableFuture<Void>();
        var seen =
                CompletableFuture.supplyAsync(
                        () ->
                                reception.lines(
                                        STREAM,
                                        line -> {
                                            if (line.contains("watching")) {
                                                watching.complete(null);
                                            }
                                            return line.startsWith("data:");
                                        }));
        watching.get(30, TimeUnit.SECONDS);
        var first = book(registered(), "follow-up", "2027-02-09T09:00:00-05:00");
        var lines = seen.get(30, TimeUnit.SECONDS);
        assertThat(lines).contains("event:AppointmentBooked");
        assertThat(lines.getLast()).contains(first.text("id"));

        // Nobody watches while this happens.
        var second = book(registered(), "follow-up", "2027-02-09T11:00:00-05:00");
        var later =
                reception
                        .with("Last-Event-ID", id(lines))
                        .lines(STREAM, line -> line.contains(second.text("id")));
        assertThat(later.getLast()).contains(second.text("id"));
        assertThat(later).noneMatch(line -> line.contains(first.text("id")));
    }

    @Test
    void showsNothingToVisitorsAndTakesNoStrangeId() {
        assertThat(visitor.get(STREAM).status()).isEqualTo(401);
        assertThat(reception.with("Last-Event-ID", "strange").get(STREAM).slug())
                .isEqualTo("invalid-request");
    }
}
