package clinic.meridian.launcher;

import clinic.meridian.launcher.house.Credentials;
import clinic.meridian.launcher.house.Ports;

/** What a person wants to know when the house is open. */
final class Addresses {
    private Addresses() {}

    static void print(Ports ports, Credentials.Staff staff) {
        String web = "http://localhost:" + ports.web();
        System.out.println(
                """

                Meridian is open.
                  Book a visit      %1$s/
                  Staff             %1$s/staff   user %2$s, password %3$s
                  E-mail and SMS    %1$s/dev/mailbox
                  Move the clock    ./meridian clock +3d
                  Watch a year      ./meridian demo
                  Close             Ctrl-C, or ./meridian down
                """
                        .formatted(web, staff.user(), staff.password()));
    }
}
