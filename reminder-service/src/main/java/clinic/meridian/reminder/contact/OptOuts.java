package clinic.meridian.reminder.contact;

import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.MessageEvent.OptedOut;
import clinic.meridian.events.PatientId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who has said stop. Read again before every message, so that a stop holds from the moment it is
 * stored; it outlives every change of the contact data, until the patient says start.
 */
public final class OptOuts {

    private final Documents<OptOut> optOuts;

    public OptOuts(DocumentsFactory factory) {
        this.optOuts = factory.open("opt-outs", OptOut.class);
    }

    public Set<Channel> of(PatientId patient) {
        return optOuts.find(patient.value())
                .map(stored -> stored.state().channels())
                .orElse(Set.of());
    }

    /**
     * Publishes {@link OptedOut} in the same write.
     *
     * @return whether this is news
     */
    public boolean stop(PatientId patient, Channel channel, Instant now) {
        return optOuts.change(
                patient.value(),
                known -> {
                    OptOut before = known == null ? OptOut.none(patient) : known;
                    return before.covers(channel)
                            ? Change.none(false)
                            : Change.to(
                                    before.with(channel, now),
                                    List.of(new OptedOut(patient, channel, now)),
                                    true);
                });
    }

    /**
     * @return whether this is news
     */
    public boolean start(PatientId patient, Channel channel) {
        return optOuts.change(
                patient.value(),
                known ->
                        known == null || !known.covers(channel)
                                ? Change.none(false)
                                : Change.to(known.with(channel, null), List.of(), true));
    }
}
