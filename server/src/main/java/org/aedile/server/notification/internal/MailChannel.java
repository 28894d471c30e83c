package org.aedile.server.notification.internal;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.notification.CityWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** E-mail by the city's SMTP server. The id of the delivery makes the Message-ID, so that a repeat is known as one. */
@Component
class MailChannel implements Channel {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"(),;:]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final String TIMEOUT_MILLIS = "10000";

    private final AedileProperties.Smtp smtp;
    private final String screens;
    private final CityWords words;
    private final Session session;

    MailChannel(AedileProperties properties, CityWords words) {
        this.words = words;
        smtp = properties.notifications().smtp();
        screens = properties.notifications().screens();
        session = session(smtp);
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public boolean reaches(String target) {
        return ADDRESS.matcher(target).matches();
    }

    @Override
    public String missing() {
        return smtp.configured() ? "" : "set aedile.notifications.smtp.host";
    }

    @Override
    public Outcome deliver(Letter letter) {
        if (!smtp.configured()) {
            return new Outcome.Never(missing());
        }
        try {
            Transport.send(message(letter));
            return new Outcome.Delivered();
        } catch (SendFailedException e) {
            return isRefused(e) ? new Outcome.Never(text(e)) : new Outcome.Later(text(e));
        } catch (MessagingException e) {
            return new Outcome.Later(text(e));
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        Letter.Content content = letter.content();
        MimeMessage message = new MailMessage(session, "<%s@aedile>".formatted(letter.delivery()));
        message.setFrom(new InternetAddress(smtp.from()));
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(letter.target())});
        String severity = severity(content).toUpperCase(Locale.ROOT);
        message.setSubject(
                "[%s] %s".formatted(severity, content.title().replaceAll("\\s+", " ")), StandardCharsets.UTF_8.name());
        message.setText(body(content), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(content.raisedAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String body(Letter.Content content) {
        String link = screens.isEmpty() || content.link().isEmpty() ? "" : "\n" + screens + content.link();
        return "%s\n\n%s\n\n%s: %s\n%s: %s\n%s: %s%s\n"
                .formatted(
                        content.title(),
                        content.text(),
                        words.say("mail.severity"),
                        severity(content),
                        words.say("mail.agency"),
                        content.agency(),
                        words.say("mail.time"),
                        content.raisedAt(),
                        link);
    }

    private String severity(Letter.Content content) {
        return words.say("severity." + content.severity().word());
    }

    /** True when the server said that it never takes this, such as an address that isn't there. */
    private static boolean isRefused(SendFailedException e) {
        return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
    }

    private static String text(MessagingException e) {
        @Nullable Exception cause = e.getNextException();
        String more = cause == null ? "" : ": " + cause.getMessage();
        return (e.getMessage() + more).strip().replaceAll("\\s+", " ");
    }

    private static Session session(AedileProperties.Smtp smtp) {
        Properties mail = new Properties();
        mail.setProperty("mail.smtp.host", smtp.host());
        mail.setProperty("mail.smtp.port", Integer.toString(smtp.port()));
        mail.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        mail.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        mail.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        mail.setProperty(
                "mail.smtp.starttls.enable", Boolean.toString(smtp.security().equals("starttls")));
        mail.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(smtp.security().equals("starttls")));
        mail.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(smtp.security().equals("tls")));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        mail.setProperty("mail.smtp.auth", Boolean.toString(!smtp.username().isEmpty()));
        return Session.getInstance(mail, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(smtp.username(), smtp.password());
            }
        });
    }

    /** A message that keeps its id when it is sent. */
    private static final class MailMessage extends MimeMessage {
        private final String id;

        MailMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
