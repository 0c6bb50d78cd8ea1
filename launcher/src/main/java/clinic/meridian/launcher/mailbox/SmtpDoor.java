package clinic.meridian.launcher.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;

/** Takes every e-mail for anybody. The sender hears 250 when the letter is on disk. */
final class SmtpDoor implements AutoCloseable {
    private final GreenMail server;
    private final Letters letters;
    private final ClinicTime time;

    SmtpDoor(Doors doors, Letters letters, ClinicTime time) {
        this.letters = letters;
        this.time = time;
        server =
                new GreenMail(
                        new ServerSetup(doors.smtp(), doors.host(), ServerSetup.PROTOCOL_SMTP));
        var nobody = server.setUser("nobody@localhost", "nobody");
        server.getUserManager()
                .setMessageDeliveryHandler((message, to) -> take(message, to, nobody));
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** GreenMail also wants a user to hand the message to; what that one has in memory is swept. */
    private GreenMailUser take(MovingMessage message, MailAddress to, GreenMailUser nobody)
            throws MessagingException, UserException {
        letters.keep(MimeLetter.read(message.getMessage(), to.getEmail(), time.now()));
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new UserException("cannot sweep", e);
        }
        return nobody;
    }
}
