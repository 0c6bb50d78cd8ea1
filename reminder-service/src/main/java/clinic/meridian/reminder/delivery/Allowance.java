package clinic.meridian.reminder.delivery;

import clinic.meridian.events.PatientId;
import clinic.meridian.events.ReminderId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;
import clinic.meridian.reminder.policy.Caps;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How many texts a patient may still get. One small document per patient, changed conditionally, so
 * that of two texts that are due at once on two machines only one passes a cap of one.
 */
final class Allowance {

    /** One more than the longest cap looks back. */
    private static final Duration REMEMBERED = Duration.ofDays(8);

    private final Documents<TextsSent> recipients;

    Allowance(DocumentsFactory factory) {
        this.recipients = factory.open("recipients", TextsSent.class);
    }

    List<Instant> textsLately(PatientId patient, ReminderId exceptFor) {
        return recipients
                .find(patient.value())
                .map(stored -> stored.state().otherThan(exceptFor))
                .orElse(List.of());
    }

    /**
     * Takes one text of the allowance. The same reminder takes one however often it asks.
     *
     * @param uncapped takes it in any case
     * @return whether there was one left
     */
    boolean take(
            PatientId patient,
            ReminderId reminder,
            Caps caps,
            boolean uncapped,
            ZoneId zone,
            Instant now) {
        return recipients.change(
                patient.value(),
                known -> {
                    TextsSent before = known == null ? new TextsSent(patient, List.of()) : known;
                    if (!uncapped && !caps.allows(before.otherThan(reminder), zone, now)) {
                        return Change.none(false);
                    }
                    return Change.to(
                            before.with(reminder, now, now.minus(REMEMBERED)), List.of(), true);
                });
    }

    /** It did not leave after all. */
    void giveBack(PatientId patient, ReminderId reminder) {
        boolean unused =
                recipients.change(
                        patient.value(),
                        known ->
                                known == null
                                        ? Change.none(false)
                                        : Change.to(known.without(reminder), List.of(), true));
    }
}
