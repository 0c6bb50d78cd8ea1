package clinic.meridian.launcher.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** Both doors and what came through them. Reachable from this machine only. */
public final class Mailbox implements AutoCloseable {
    private final SmtpDoor smtp;
    private final HttpDoor http;

    private Mailbox(SmtpDoor smtp, HttpDoor http) {
        this.smtp = smtp;
        this.http = http;
    }

    public static Mailbox open(
            Path folder, Doors doors, Path clockFile, String account, String token)
            throws IOException {
        var letters = new Letters(folder);
        var time = new ClinicTime(InstantSource.system(), clockFile);
        return new Mailbox(
                new SmtpDoor(doors, letters, time),
                new HttpDoor(doors, account, token, letters, time));
    }

    public int smtpPort() {
        return smtp.port();
    }

    public int httpPort() {
        return http.port();
    }

    @Override
    public void close() {
        smtp.close();
        http.close();
    }
}
