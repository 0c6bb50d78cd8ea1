package clinic.meridian.booking.nextvisit;

import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.patients.Patients;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.MessageEvent;
import clinic.meridian.events.MessageEvent.OfferAccepted;
import clinic.meridian.events.MessageEvent.OptedOut;
import clinic.meridian.events.MessageEvent.VisitConfirmed;
import clinic.meridian.messaging.Received;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows {@code clinic.messages}: a patient's OK confirms the visit that they were asked about or
 * takes the time that they were offered, and a STOP leaves a channel.
 */
@Component
public class MessageFollower {

    private static final Logger LOG = LoggerFactory.getLogger(MessageFollower.class);

    private final FrontDesk desk;
    private final Patients patients;
    private final Answered answered;

    MessageFollower(FrontDesk desk, Patients patients, Answered answered) {
        this.desk = desk;
        this.patients = patients;
        this.answered = answered;
    }

    public void on(Received<MessageEvent> received) {
        if (received.event() instanceof OptedOut(var patient, var channel, _)) {
            patients.optedOut(patient, channel);
        }
        if (received.event() instanceof OfferAccepted accepted) {
            answered.yes(accepted);
        }
        if (received.event() instanceof VisitConfirmed confirmed) {
            try {
                // Another version means that the patient said yes to something else.
                var unused =
                        desk.confirm(
                                confirmed.appointment(),
                                confirmed.appointmentVersion(),
                                Actor.PATIENT);
            } catch (NoSuch _) {
                LOG.warn("confirmed, but not in the book: {}", confirmed.appointment());
            }
        }
    }
}
