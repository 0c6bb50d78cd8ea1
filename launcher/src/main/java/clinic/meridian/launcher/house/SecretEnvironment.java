package clinic.meridian.launcher.house;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generated secrets as the lines of an environment file, for {@code docker compose}. */
public final class SecretEnvironment {
    private SecretEnvironment() {}

    /** {@code NAME=value} a line; the same values as {@code ./meridian up} runs with. */
    public static String of(Home home) {
        Secrets secrets = Secrets.of(home);
        Credentials credentials = Credentials.of(home);
        return Stream.of(
                        "MERIDIAN_LINK_KEY=" + secrets.linkKey(),
                        "MERIDIAN_VAULT_KEY=" + secrets.vaultKey(),
                        "TWILIO_ACCOUNT_SID=" + secrets.twilioAccount(),
                        "TWILIO_AUTH_TOKEN=" + secrets.twilioToken(),
                        "MERIDIAN_STAFF_USER=" + credentials.staff().user(),
                        "MERIDIAN_STAFF_PASSWORD=" + credentials.staff().password(),
                        "MERIDIAN_API_CLIENT_ID=" + credentials.api().clientId(),
                        "MERIDIAN_API_CLIENT_SECRET=" + credentials.api().clientSecret())
                .collect(Collectors.joining("\n"));
    }
}
