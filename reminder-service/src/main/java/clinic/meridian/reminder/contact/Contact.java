package clinic.meridian.reminder.contact;

import clinic.meridian.events.ContactEvent.ContactChanged;

/** What is known of how to reach a patient. */
public sealed interface Contact {

    /** Decrypted a moment ago; hold on to it for as long as one message takes. */
    record Known(ContactChanged data) implements Contact {}

    /** Nothing has been told, or not yet. */
    record Unknown() implements Contact {}

    /** There was something, and its key is destroyed. */
    record Erased() implements Contact {}
}
