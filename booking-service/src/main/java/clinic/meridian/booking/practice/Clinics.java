package clinic.meridian.booking.practice;

import clinic.meridian.events.ClinicId;

import java.util.List;
import java.util.Optional;

/** All clinics of this system. */
public record Clinics(List<Clinic> all) {

    public Clinics {
        all = List.copyOf(all);
    }

    public Optional<Clinic> find(ClinicId wanted) {
        return all.stream().filter(clinic -> clinic.id().equals(wanted)).findFirst();
    }
}
