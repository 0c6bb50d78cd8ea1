package clinic.meridian.booking.practices;

import clinic.meridian.events.ClinicId;

import org.jspecify.annotations.Nullable;

/**
 * A clinic's practice data as it is stored; public for the codec.
 *
 * @param edition rises with every change, and with one that was taken back
 * @param yaml the text in force, in the form of a clinic file
 * @param file fingerprint of the clinic file that it was taken from last; absent when it never was
 * @param pending the change whose pages are being stamped; its edition is the next one
 * @param last the change that was decided last, with what is still to be done for it
 */
public record StoredPractice(
        ClinicId clinic,
        long edition,
        String yaml,
        @Nullable String file,
        @Nullable PendingChange pending,
        @Nullable DecidedChange last) {

    /** Of a clinic that does not exist yet. */
    public static StoredPractice unknown(ClinicId clinic) {
        return new StoredPractice(clinic, 0, "", null, null, null);
    }

    /** Whether nothing was ever in force. */
    public boolean isNew() {
        return edition == 0;
    }

    /** As its file says. */
    static StoredPractice fromFile(ClinicId clinic, long edition, String yaml, String file) {
        return new StoredPractice(clinic, edition, yaml, file, null, null);
    }

    public StoredPractice pending(PendingChange change) {
        return new StoredPractice(clinic, edition, yaml, file, change, last);
    }

    /** In force from here on. */
    public StoredPractice applied(PendingChange change) {
        return new StoredPractice(
                clinic, change.edition(), change.yaml(), file, null, decided(change, true));
    }

    /**
     * As before the change, under an edition of its own: a page that was stamped for the change
     * must not wait for it any longer.
     */
    public StoredPractice takenBack(PendingChange change) {
        return new StoredPractice(
                clinic, change.edition() + 1, yaml, file, null, decided(change, false));
    }

    public StoredPractice done(DecidedChange change) {
        return new StoredPractice(clinic, edition, yaml, file, pending, change);
    }

    private static DecidedChange decided(PendingChange change, boolean applied) {
        return new DecidedChange(
                change.fingerprint(),
                change.edition(),
                applied,
                !applied,
                change.first(),
                change.last(),
                change.affected());
    }
}
