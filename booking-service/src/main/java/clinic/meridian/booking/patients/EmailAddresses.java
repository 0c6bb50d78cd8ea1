package clinic.meridian.booking.patients;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whether text can be an e-mail address (RFC 822 by Jakarta Mail, with a domain). */
final class EmailAddresses {

    private static final int LONGEST = 254;

    private EmailAddresses() {}

    static String checked(String text) {
        var address = text.strip();
        try {
            var parsed = new InternetAddress(address, true);
            parsed.validate();
            if (address.length() <= LONGEST
                    && parsed.getPersonal() == null
                    && address.equals(parsed.getAddress())
                    && address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}")) {
                return address;
            }
        } catch (AddressException _) {
            // said below, without the address
        }
        throw new IllegalArgumentException(
                "email: expected an e-mail address such as rosa@example.org");
    }
}
