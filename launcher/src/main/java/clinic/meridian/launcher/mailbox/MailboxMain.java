package clinic.meridian.launcher.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the mailbox as a process of its own: {@code MailboxMain <folder> <smtp port> <http port>
 * <clock file> [<host>]}, with {@code TWILIO_ACCOUNT_SID} and {@code TWILIO_AUTH_TOKEN} in the
 * environment.
 */
public final class MailboxMain {
    private MailboxMain() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 4 || args.length > 5) {
            throw new IllegalArgumentException(
                    "expected: <folder> <smtp port> <http port> <clock file> [<host>]");
        }
        Map<String, String> environment = System.getenv();
        var mailbox =
                Mailbox.open(
                        Path.of(args[0]),
                        new Doors(
                                args.length == 5 ? args[4] : "localhost",
                                Integer.parseInt(args[1]),
                                Integer.parseInt(args[2])),
                        Path.of(args[3]),
                        Objects.requireNonNull(environment.get("TWILIO_ACCOUNT_SID")),
                        Objects.requireNonNull(environment.get("TWILIO_AUTH_TOKEN")));
        Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close));
        System.out.println("mailbox ready at http://localhost:" + mailbox.httpPort());
    }
}
