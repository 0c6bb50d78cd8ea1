package clinic.meridian.reminder.delivery;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/**
 * What messages say of a clinic; from its file.
 *
 * @param name legal or display name; goes into mails
 * @param phone as patients should dial it
 * @param smsSender number that texts leave from; the provider's default where absent
 * @param messages how it signs; the name may tell what a visit is for, so a sender name can differ
 */
public record ClinicCard(
        String id,
        String name,
        ZoneId zone,
        String phone,
        @Nullable String smsSender,
        @Nullable Messages messages) {

    /**
     * Section {@code messages} of a clinic's file; all of it optional.
     *
     * @param senderName signs messages in place of the name
     * @param emailFrom address that mails come from
     */
    public record Messages(@Nullable String senderName, @Nullable String emailFrom) {}

    public ClinicCard {
        if (id == null || name == null || zone == null || phone == null) {
            throw new IllegalArgumentException(
                    "clinic: id, name, zone and phone are required; this is " + id);
        }
    }

    /** How the clinic signs. */
    public String signature() {
        return messages == null || messages.senderName() == null ? name : messages.senderName();
    }

    ClinicCard with(@Nullable Messages section) {
        return new ClinicCard(id, name, zone, phone, smsSender, section);
    }
}
