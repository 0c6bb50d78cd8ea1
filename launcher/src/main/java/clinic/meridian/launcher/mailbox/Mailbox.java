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

    /** Port 0 stands for a free one. */
    public static Mailbox open(
            Path folder, int smtpPort, int httpPort, Path clockFile, String account, String token)
            throws IOException {
        var letters = new Letters(folder);
        var time = new ClinicTime(InstantSource.system(), clockFile);
        return new Mailbox(
                new SmtpDoor(smtpPort, letters, time),
                new HttpDoor(httpPort, account, token, letters, time));
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
