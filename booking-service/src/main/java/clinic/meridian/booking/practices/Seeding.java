package clinic.meridian.booking.practices;

import clinic.meridian.booking.clinicfile.ClinicFiles;
import clinic.meridian.booking.clinicfile.ClinicFiles.Written;
import clinic.meridian.booking.clinicfile.ClinicText;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;

/**
 * Takes the clinic files over at start. A file is the practice until the practice is changed by
 * anybody else; from then on the stored one counts, and a file that differs is only reported.
 */
final class Seeding {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

    private final Documents<StoredPractice> practices;

    Seeding(Documents<StoredPractice> practices) {
        this.practices = practices;
    }

    void from(Path folder) {
        ClinicFiles.written(folder).forEach(this::take);
    }

    private void take(Written file) {
        var fingerprint = ClinicText.fingerprint(file.yaml());
        var clinic = file.clinic().id();
        var taken =
                practices.<Boolean>change(
                        clinic.value(),
                        stored -> {
                            if (stored == null) {
                                return Change.to(
                                        StoredPractice.fromFile(
                                                clinic, 1, file.yaml(), fingerprint),
                                        List.of(),
                                        true);
                            }
                            if (fingerprint.equals(stored.file())) {
                                return Change.none(true);
                            }
                            return asItsFileWas(stored)
                                    ? Change.to(
                                            StoredPractice.fromFile(
                                                    clinic,
                                                    stored.edition() + 1,
                                                    file.yaml(),
                                                    fingerprint),
                                            List.of(),
                                            true)
                                    : Change.none(false);
                        });
        if (!taken) {
            LOG.warn(
                    "{} differs from the practice of {} that is stored and was changed since; the"
                            + " stored one counts. To take the file over, with its impact shown"
                            + " first: PUT /api/clinics/{}/practice?dryRun=true",
                    file.path(),
                    clinic,
                    clinic);
        }
    }

    private static boolean asItsFileWas(StoredPractice stored) {
        return stored.pending() == null
                && ClinicText.fingerprint(stored.yaml()).equals(stored.file());
    }
}
