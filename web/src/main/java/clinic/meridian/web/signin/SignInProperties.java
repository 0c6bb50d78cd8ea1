package clinic.meridian.web.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.util.List;

/**
 * Who may sign in, and where.
 *
 * @param own whether this process is the issuer of tokens
 * @param backChannel where this process reaches the issuer
 * @param staff people, for our own issuer
 * @param machines clients with client credentials, for our own issuer
 * @param web how these pages are known to the issuer
 */
@ConfigurationProperties("meridian.sign-in")
record SignInProperties(
        @DefaultValue("true") boolean own,
        URI backChannel,
        @DefaultValue List<Staff> staff,
        @DefaultValue List<Machine> machines,
        WebClient web) {

    /**
     * @param password plain, or hashed as {@code {bcrypt}…}
     */
    record Staff(
            String user,
            String password,
            @DefaultValue List<String> roles,
            @DefaultValue List<String> clinics) {

        @Override
        public String toString() {
            return "Staff[" + user + "]";
        }
    }

    /**
     * @param secret plain, or hashed as {@code {bcrypt}…}
     */
    record Machine(
            String id,
            String secret,
            @DefaultValue List<String> roles,
            @DefaultValue List<String> clinics) {

        @Override
        public String toString() {
            return "Machine[" + id + "]";
        }
    }

    /**
     * @param clientSecret empty for our own issuer, which makes one at every start
     */
    record WebClient(@DefaultValue("web") String clientId, @DefaultValue("") String clientSecret) {

        @Override
        public String toString() {
            return "WebClient[" + clientId + "]";
        }
    }

    /** There is no built-in user and no built-in password. */
    void requireCredentials() {
        if (staff.stream().anyMatch(one -> one.user().isBlank() || one.password().isBlank())
                || staff.isEmpty()) {
            throw new MissingCredentials(
                    "No staff user: set MERIDIAN_STAFF_USER and MERIDIAN_STAFF_PASSWORD.");
        }
        if (machines.stream().anyMatch(one -> one.id().isBlank() != one.secret().isBlank())) {
            throw new MissingCredentials(
                    "Half a machine client: set both MERIDIAN_API_CLIENT_ID and"
                            + " MERIDIAN_API_CLIENT_SECRET, or neither.");
        }
    }
}
