package clinic.meridian.booking.frontdesk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import clinic.meridian.desk.access.Access;
import clinic.meridian.desk.access.AccessRules;
import clinic.meridian.desk.access.Links;
import clinic.meridian.desk.access.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with the book. */
@Configuration(proxyBeanMethods = false)
class BookingAccess {

    @Bean
    AccessRules bookingRules() {
        return paths ->
                paths.requestMatchers(
                                GET,
                                "/api/clinics",
                                "/api/clinics/{clinic}",
                                "/api/clinics/{clinic}/practitioners",
                                "/api/clinics/{clinic}/rooms",
                                "/api/clinics/{clinic}/appointment-types",
                                "/api/clinics/{clinic}/openings")
                        .permitAll()
                        .requestMatchers(
                                POST,
                                "/api/clinics/{clinic}/holds",
                                "/api/clinics/{clinic}/patients",
                                "/api/clinics/{clinic}/waitlist",
                                "/api/clinics/{clinic}/appointments")
                        .permitAll()
                        .requestMatchers(
                                "/api/clinics/{clinic}/day-sheets/*",
                                "/api/clinics/{clinic}/capacity",
                                "/api/clinics/{clinic}/floor",
                                "/api/clinics/{clinic}/waitlist",
                                "/api/clinics/{clinic}/waitlist/*",
                                "/api/clinics/{clinic}/series",
                                "/api/clinics/{clinic}/series/*",
                                "/api/clinics/{clinic}/cadence-proposals",
                                "/api/clinics/{clinic}/stream",
                                "/api/clinics/{clinic}/warnings")
                        .access(Access.clinic("clinic", Role.RECEPTION))
                        .requestMatchers(
                                "/api/clinics/{clinic}/practice",
                                "/api/clinics/{clinic}/practice-changes",
                                "/api/clinics/{clinic}/practice-changes/*",
                                "/api/clinics/{clinic}/imports/*",
                                "/api/clinics/{clinic}/exports/*")
                        .access(Access.clinic("clinic", Role.ADMIN))
                        .requestMatchers(
                                "/api/appointments/{id}/arrive",
                                "/api/appointments/{id}/room",
                                "/api/appointments/{id}/needles-in",
                                "/api/appointments/{id}/needles-out",
                                "/api/appointments/{id}/miss",
                                "/api/patients/{patient}/approval")
                        .access(Access.role(Role.RECEPTION))
                        .requestMatchers("/api/appointments/{id}/complete")
                        .access(Access.role(Role.PRACTITIONER))
                        .requestMatchers(
                                "/api/appointments/{id}",
                                "/api/appointments/{id}/move",
                                "/api/appointments/{id}/cancel",
                                "/api/appointments/{id}/confirm")
                        .access(Links.to("appointment", "id").orRoles(Role.RECEPTION))
                        .requestMatchers(
                                "/api/holds/{id}",
                                "/api/holds/{id}/accept",
                                "/api/holds/{id}/decline",
                                "/api/waitlist-offers/{id}/accept",
                                "/api/waitlist-offers/{id}/decline")
                        .access(Links.to("hold", "id").orRoles(Role.RECEPTION))
                        .requestMatchers(
                                "/api/cadence-proposals/{id}",
                                "/api/cadence-proposals/{id}/accept",
                                "/api/cadence-proposals/{id}/decline")
                        .access(Links.to("proposal", "id").orRoles(Role.RECEPTION))
                        .requestMatchers(POST, "/api/patients/{patient}/screening")
                        .access(Links.to("patient", "patient").orRoles(Role.RECEPTION))
                        .requestMatchers(
                                GET, "/api/patients/{patient}", "/api/patients/{patient}/screening")
                        .access(Access.role(Role.RECEPTION))
                        .requestMatchers("/api/patients/{patient}/clearance")
                        .access(Access.role(Role.PRACTITIONER));
    }
}
