package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.ClinicId;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answered 404 with its sentence. */
public final class NoSuch extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public NoSuch(String sentence) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence),
                null);
    }

    /**
     * @throws NoSuch when there is none
     */
    public static Clinic orClinic(Clinics clinics, ClinicId id) {
        return clinics.find(id).orElseThrow(() -> new NoSuch("There is no clinic " + id + "."));
    }
}
