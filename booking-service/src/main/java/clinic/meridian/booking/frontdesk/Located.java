package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.practice.Clinic;

import java.time.LocalDate;

/** A visit with the page that it stands on. */
public record Located(Clinic house, LocalDate page, Appointment visit) {}
