package clinic.meridian.reminder.replies;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicEvent;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.MessageEvent.MoveAsked;
import clinic.meridian.events.MessageEvent.OfferAccepted;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.events.MessageEvent.VisitConfirmed;
import clinic.meridian.events.PainReportId;
import clinic.meridian.events.PatientId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;
import clinic.meridian.messaging.vault.PatientKeys;
import clinic.meridian.reminder.contact.Contacts;
import clinic.meridian.reminder.contact.OptOuts;
import clinic.meridian.reminder.delivery.Answer;
import clinic.meridian.reminder.delivery.TextAnswers;
import clinic.meridian.reminder.delivery.Turns;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.schedule.Course;
import clinic.meridian.reminder.schedule.Schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What patients write back. A stop holds before anything else happens; a visit is never given up by
 * a text, only asked about. The provider may deliver a text twice: its id is the document's, so the
 * second one changes nothing and is not answered.
 */
@Component
final class Replies {

    private final Documents<Reply> replies;
    private final Documents<Schedule> schedules;
    private final OpenPrompts prompts;
    private final Contacts contacts;
    private final OptOuts optOuts;
    private final PatientKeys keys;
    private final TextAnswers answers;
    private final ReminderPolicy policy;
    private final Clock clock;

    Replies(
            DocumentsFactory factory,
            Documents<Schedule> schedules,
            Contacts contacts,
            OptOuts optOuts,
            PatientKeys keys,
            TextAnswers answers,
            ReminderPolicy policy,
            Clock clock) {
        this.replies = factory.open("replies", Reply.class);
        this.schedules = schedules;
        this.prompts = new OpenPrompts(schedules);
        this.contacts = contacts;
        this.optOuts = optOuts;
        this.keys = keys;
        this.answers = answers;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param sid the provider's name for the text
     * @param from the number it came from, E.164
     */
    void on(String sid, String from, String text) {
        var inbound = new Inbound(sid, from, text, contacts.byPhone(from), clock.instant());
        switch (Meaning.of(text)) {
            case Meaning.Stop stop -> stop(inbound, stop);
            case Meaning.Start _ -> start(inbound);
            case Meaning.Yes _ -> yes(inbound);
            case Meaning.Help _ -> {
                if (keep(inbound, "help", false, List.of())) {
                    answer(inbound, Answer.HELP);
                }
            }
            case Meaning.Confirm _ ->
                    agree(inbound, prompts.toAgreeTo(inbound.patients(), inbound.at()));
            case Meaning.Move _ -> move(inbound);
            case Meaning.Score score -> score(inbound, score.score());
            case Meaning.Other _ -> forStaff(inbound);
        }
    }

    private void stop(Inbound inbound, Meaning.Stop stop) {
        boolean news = false;
        for (PatientId patient : inbound.patients()) {
            news |= optOuts.stop(patient, Channel.SMS, inbound.at());
        }
        if (keep(inbound, "stop", stop.perhapsTheVisit(), List.of()) && news) {
            answer(inbound, Answer.STOPPED);
        }
    }

    private void start(Inbound inbound) {
        boolean news = false;
        for (PatientId patient : inbound.patients()) {
            news |= optOuts.start(patient, Channel.SMS);
        }
        if (keep(inbound, "start", false, List.of()) && news) {
            answer(inbound, Answer.STARTED);
        }
    }

    private void yes(Inbound inbound) {
        boolean optedOut =
                inbound.patients().stream()
                        .anyMatch(patient -> optOuts.of(patient).contains(Channel.SMS));
        if (optedOut) {
            start(inbound);
            return;
        }
        List<Schedule> open = prompts.toAgreeTo(inbound.patients(), inbound.at());
        agree(inbound, open.size() == 1 ? open : List.of());
    }

    /** To what was asked last: a time on offer is taken, a visit is confirmed. */
    private void agree(Inbound inbound, List<Schedule> open) {
        Optional<Schedule> last = open.stream().findFirst();
        HoldId hold = last.map(it -> it.about().hold()).orElse(null);
        if (last.isEmpty() || hold == null) {
            confirm(inbound, last);
            return;
        }
        var event = new OfferAccepted(hold, last.get().about().patient(), inbound.at());
        if (keep(inbound, "accept", false, List.of(event))) {
            answer(inbound, Answer.NOTED);
        }
    }

    private void confirm(Inbound inbound, Optional<Schedule> visit) {
        AppointmentId appointment = visit.map(it -> it.about().appointment()).orElse(null);
        if (visit.isEmpty() || appointment == null) {
            forStaff(inbound);
            return;
        }
        var event =
                new VisitConfirmed(
                        appointment,
                        visit.get().about().patient(),
                        visit.get().version(),
                        inbound.at());
        if (keep(inbound, "confirm", false, List.of(event))) {
            answer(inbound, Answer.CONFIRMED);
        }
    }

    private void move(Inbound inbound) {
        Optional<Schedule> visit =
                prompts.visits(inbound.patients(), inbound.at()).stream().findFirst();
        AppointmentId appointment = visit.map(it -> it.about().appointment()).orElse(null);
        if (visit.isEmpty() || appointment == null) {
            forStaff(inbound);
            return;
        }
        var event = new MoveAsked(appointment, visit.get().about().patient(), inbound.at());
        if (keep(inbound, "move", true, List.of(event))) {
            answer(inbound, Answer.MOVE);
        }
    }

    private void score(Inbound inbound, int score) {
        Optional<Schedule> question = prompts.question(inbound.patients(), inbound.at());
        if (question.isEmpty()) {
            forStaff(inbound);
            return;
        }
        var event =
                new PainReported(
                        new PainReportId("sms." + inbound.sid()),
                        question.get().about().patient(),
                        score,
                        inbound.at());
        if (keep(inbound, "score", false, List.of(event))) {
            close(question.get());
            answer(inbound, Answer.NOTED);
        }
    }

    private void close(Schedule question) {
        var course = new Course(policy, clock.instant());
        var unused =
                schedules.change(
                        question.id(),
                        known -> Turns.written(course.release(known, "the question was answered")));
    }

    private void forStaff(Inbound inbound) {
        boolean unused = keep(inbound, "other", true, List.of());
    }

    private boolean keep(
            Inbound inbound, String meaning, boolean forStaff, List<? extends ClinicEvent> events) {
        var reply =
                new Reply(
                        inbound.patients().stream().findFirst().orElse(null),
                        inbound.at(),
                        meaning,
                        forStaff,
                        forStaff ? words(inbound) : null);
        return replies.change(
                inbound.sid(),
                known -> known == null ? Change.to(reply, events, true) : Change.none(false));
    }

    /** Of a stranger nothing is kept but that somebody wrote. */
    private @Nullable String words(Inbound inbound) {
        return inbound.patients().stream()
                .findFirst()
                .flatMap(keys::find)
                .map(key -> key.encrypt(inbound.text().getBytes(StandardCharsets.UTF_8)))
                .map(bytes -> Base64.getEncoder().encodeToString(bytes))
                .orElse(null);
    }

    private void answer(Inbound inbound, Answer answer) {
        inbound.patients().stream()
                .findFirst()
                .ifPresent(
                        patient -> {
                            boolean unused =
                                    answers.send(patient, inbound.from(), answer, inbound.sid());
                        });
    }

    private record Inbound(
            String sid, String from, String text, List<PatientId> patients, Instant at) {

        @Override
        public String toString() {
            return "Inbound[" + sid + "]";
        }
    }
}
