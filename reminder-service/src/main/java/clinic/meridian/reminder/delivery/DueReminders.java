package clinic.meridian.reminder.delivery;

import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;
import clinic.meridian.reminder.schedule.Schedule;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Finds what is due and has it looked at, a few times a second of real time. Any number of
 * instances may run: the conditional claim decides who sends, so they share the work and never
 * double it. What one look makes of a message is {@link Dispatcher}'s.
 */
final class DueReminders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueReminders.class);

    /** Choice: keeps one poll's work under a lease, also when a provider is slow. */
    private static final int AT_ONCE = 32;

    private final Documents<Schedule> schedules;
    private final Dispatcher dispatcher;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final InstantSource machine;
    private final Duration every;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile Thread poller = Thread.currentThread();
    private volatile boolean running;

    DueReminders(
            Documents<Schedule> schedules,
            Dispatcher dispatcher,
            DeliveryMetrics metrics,
            Clock clock,
            InstantSource machine,
            Duration every) {
        this.schedules = schedules;
        this.dispatcher = dispatcher;
        this.metrics = metrics;
        this.clock = clock;
        this.machine = machine;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        stop = new CountDownLatch(1);
        poller = Thread.ofPlatform().name("due-reminders").start(this::poll);
    }

    /** Finishes what it is at. */
    @Override
    public void stop() {
        running = false;
        stop.countDown();
        try {
            poller.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void poll() {
        try {
            do {
                runOnce();
            } while (!stop.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() {
        try {
            List<String> due = due();
            if (due.isEmpty()) {
                return;
            }
            try (ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(id -> looks.execute(() -> look(id)));
            }
        } catch (RuntimeException e) {
            metrics.trouble();
            LOG.warn("cannot see what is due: {}", e.toString());
        }
    }

    private void look(String id) {
        try {
            dispatcher.look(id);
        } catch (RuntimeException e) {
            metrics.trouble();
            LOG.warn("a look at schedule {} failed; it stays due", id, e);
        }
    }

    private List<String> due() {
        var filter =
                new Document("state.nextDueAt", new Document("$lte", Date.from(clock.instant())))
                        .append(
                                "state.leaseUntil",
                                new Document("$lte", Date.from(machine.instant())));
        return schedules.find(filter, AT_ONCE).stream().map(Stored::id).toList();
    }
}
