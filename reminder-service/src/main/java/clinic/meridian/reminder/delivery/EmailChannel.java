package clinic.meridian.reminder.delivery;

import clinic.meridian.events.MessageEvent.Channel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Mail by SMTP. A server cannot be asked what it has accepted, so after a crash between its answer
 * and our note the mail goes out again under the same Message-ID, which follows from the reminder's
 * id: mail stores that know the id show it once.
 */
final class EmailChannel implements DeliveryChannel {

    private final JavaMailSender mail;

    EmailChannel(JavaMailSender mail) {
        this.mail = mail;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Parcel parcel) {
        try {
            MimeMessage message = write(parcel);
            mail.send(message);
            return new Outcome.Accepted(messageId(parcel));
        } catch (MailSendException e) {
            return isRefused(e)
                    ? new Outcome.Never("the mail server does not take this address", false)
                    : new Outcome.Later("the mail server did not take it: " + kind(e));
        } catch (MailException e) {
            return new Outcome.Later("the mail server cannot be used: " + kind(e));
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Outcome.Never("the address cannot be written to", false);
        }
    }

    @Override
    public Optional<String> accepted(Parcel parcel, Instant since) {
        return Optional.empty();
    }

    private MimeMessage write(Parcel parcel)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = mail.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setTo(parcel.to());
        if (parcel.from() != null) {
            helper.setFrom(parcel.from(), parcel.signature());
        }
        helper.setSubject(parcel.subject() == null ? "" : parcel.subject());
        helper.setText(parcel.text());
        CalendarEntry calendar = parcel.calendar();
        if (calendar != null) {
            helper.addAttachment(
                    "appointment.ics",
                    new ByteArrayResource(calendar.text().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=" + calendar.method());
        }
        if (parcel.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + parcel.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", messageId(parcel));
        return message;
    }

    private static String messageId(Parcel parcel) {
        return "<" + parcel.id().value() + "@meridian.clinic>";
    }

    private static boolean isRefused(MailSendException failure) {
        return failure.getFailedMessages().values().stream()
                .anyMatch(
                        cause ->
                                cause instanceof SendFailedException refused
                                        && refused.getInvalidAddresses() != null
                                        && refused.getInvalidAddresses().length > 0);
    }

    /** Not the message, which may name the address. */
    private static String kind(MailException failure) {
        return failure.getMostSpecificCause().getClass().getSimpleName();
    }
}
