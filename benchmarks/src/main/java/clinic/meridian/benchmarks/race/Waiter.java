package clinic.meridian.benchmarks.race;

import clinic.meridian.benchmarks.race.Offers.Offer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Waits for a time of the raced day that comes free: for any, or for one earlier than the visit
 * that they have, which is then moved. Says yes to an offer once, or twice at the same moment, or
 * after its end.
 */
final class Waiter implements Runner {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Person person;
    private final boolean swaps;
    private final BlockingQueue<Offer> inbox;
    private final FastClock clock;

    /** The only one that they know of; empty when there is none. */
    private String visit = "";

    /**
     * @param person whose patient nobody else shares, so that nobody else changes their visits
     */
    Waiter(Person person, boolean swaps, BlockingQueue<Offer> inbox, FastClock clock) {
        this.person = person;
        this.swaps = swaps;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void race(long until) throws InterruptedException {
        while (System.nanoTime() < until) {
            if (swaps && visit.isEmpty()) {
                bookLater();
            } else {
                join();
                await(until);
            }
        }
    }

    /** In the afternoon of the raced day, or on one of the three days after it. */
    private void bookLater() throws InterruptedException {
        int days = person.random().nextInt(4);
        var date = LocalDate.parse(person.day()).plusDays(days).toString();
        int hour = days == 0 ? 15 : 8 + person.random().nextInt(8);
        var booked =
                person.book(
                        Map.of(
                                "type", person.type(),
                                "start", person.at(date, hour),
                                "patient", person.patient()));
        if (booked.status() == 201) {
            visit = booked.text("id");
        }
    }

    /** Whoever waits already keeps their place. */
    private void join() throws InterruptedException {
        var wish =
                new HashMap<>(
                        Map.of(
                                "patient", person.patient(),
                                "from", person.day(),
                                "to", person.day()));
        if (visit.isEmpty()) {
            wish.put("type", "follow-up");
        } else {
            wish.put("instead", visit);
        }
        var unused =
                person.ask("wait", "/api/clinics/" + person.clinic() + "/waitlist", wish, true);
    }

    private void await(long until) throws InterruptedException {
        long patience = Math.min(PATIENCE.toNanos(), until - System.nanoTime());
        var offer = inbox.poll(patience, TimeUnit.NANOSECONDS);
        if (offer == null) {
            // Perhaps it is as early as can be: begin anew.
            if (!visit.isEmpty() && person.random().nextBoolean()) {
                giveBack();
            }
        } else if (person.random().nextInt(4) > 0) {
            claim(offer, false);
        } else {
            clock.awaitAfter(offer.until());
            claim(offer, true);
        }
    }

    private void claim(Offer offer, boolean late) throws InterruptedException {
        var path = "/api/waitlist-offers/" + offer.hold() + "/accept";
        Callable<Door.Answer> yes = () -> person.ask("accept", path, Map.of(), true);
        var answers = atOnce(person.random().nextInt(3) == 0 ? List.of(yes, yes) : List.of(yes));
        var won = answers.stream().filter(each -> each.status() == 200).toList();
        boolean unanswered = answers.stream().anyMatch(each -> each.status() >= 500);
        person.ledger().claimed(!won.isEmpty(), answers.stream().allMatch(Waiter::over));
        if (unanswered) {
            person.ledger().unsure(offer.hold());
            person.ledger().unsure(visit);
        }
        if (!won.isEmpty()) {
            if (late) {
                person.ledger().fault("taken after its end: " + offer);
            }
            if (won.size() < answers.size() && !unanswered) {
                person.ledger().fault("one yes was heard, the other was not: " + answers);
            }
            won(offer, won);
        }
    }

    private static boolean over(Door.Answer answer) {
        return answer.status() == 410;
    }

    private void won(Offer offer, List<Door.Answer> won) throws InterruptedException {
        var id = won.getFirst().text("id");
        boolean swapped = !visit.isEmpty() && offer.instead().equals(visit);
        for (var each : won) {
            if (!each.text("id").equals(swapped ? visit : id)
                    || !OffsetDateTime.parse(each.text("start")).isEqual(offer.start())) {
                person.ledger().doubled(offer + " brought " + won);
            }
            person.note(each);
        }
        if (swapped) {
            person.ledger().swapped(offer.hold(), offer.instead());
        }
        if (visit.isEmpty()) {
            visit = id;
        } else if (!visit.equals(id)) {
            // An offer for a visit that they gave back before they heard of it.
            person.giveBack(id);
        }
        if (!swaps || person.random().nextBoolean()) {
            giveBack();
        }
    }

    private void giveBack() throws InterruptedException {
        person.giveBack(visit);
        visit = "";
    }

    private static List<Door.Answer> atOnce(List<Callable<Door.Answer>> asking)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Door.Answer>();
            for (var each : threads.invokeAll(asking)) {
                answers.add(each.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
