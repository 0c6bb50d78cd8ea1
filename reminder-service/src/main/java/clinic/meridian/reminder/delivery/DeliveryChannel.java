package clinic.meridian.reminder.delivery;

import clinic.meridian.events.MessageEvent.Channel;

import java.time.Instant;
import java.util.Optional;

/** A way to a patient. A new one is one class and its block of configuration. */
interface DeliveryChannel {

    Channel channel();

    /**
     * Hands one message to the provider. Sent again with the same id it must not reach the patient
     * twice, as far as the provider can tell.
     */
    Outcome send(Parcel parcel);

    /**
     * Asks the provider whether it has this message already, after a crash left that open.
     *
     * @param since not sent before this
     * @return the provider's name for it; empty when it does not have it or cannot be asked
     */
    Optional<String> accepted(Parcel parcel, Instant since);

    /** What the provider made of it. */
    sealed interface Outcome {

        /**
         * @param providerId the provider's name for it
         */
        record Accepted(String providerId) implements Outcome {}

        /** It may work later. */
        record Later(String reason) implements Outcome {}

        /**
         * It will never work to this address.
         *
         * @param optedOut the provider says that the patient has told it to stop
         */
        record Never(String reason, boolean optedOut) implements Outcome {}
    }
}
