package clinic.meridian.reminder.delivery;

import clinic.meridian.desk.access.SignedLinks;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;
import clinic.meridian.messaging.vault.PatientKeys;
import clinic.meridian.reminder.contact.Contacts;
import clinic.meridian.reminder.contact.OptOuts;
import clinic.meridian.reminder.policy.Policies;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.schedule.Schedule;

import com.mongodb.client.MongoClient;

import io.micrometer.core.instrument.MeterRegistry;

import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Wires what messages need on their way out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioAccount.class)
class DeliveryConfiguration {

    @Bean
    ReminderPolicy policy() {
        return Policies.standard();
    }

    @Bean
    Documents<Schedule> schedules(DocumentsFactory factory) {
        Documents<Schedule> schedules = factory.open("schedules", Schedule.class);
        String dueIndex = schedules.raw().createIndex(new Document("state.nextDueAt", 1));
        String patientIndex = schedules.raw().createIndex(new Document("state.about.patient", 1));
        return schedules;
    }

    @Bean
    PatientKeys patientKeys(MongoClient client, @Value("${meridian.vault-key}") String vaultKey) {
        return new PatientKeys(client, vaultKey);
    }

    @Bean
    Contacts contactBook(
            DocumentsFactory factory,
            PatientKeys keys,
            @Value("${meridian.vault-key}") String vaultKey) {
        return new Contacts(factory, keys, vaultKey);
    }

    @Bean
    OptOuts optOuts(DocumentsFactory factory) {
        return new OptOuts(factory);
    }

    @Bean
    Languages languages(ReminderPolicy policy) {
        return Languages.shipped(policy);
    }

    @Bean
    ClinicCards clinicCards(@Value("${meridian.clinics}") Path folder) {
        return new ClinicCards(folder);
    }

    @Bean
    SmsChannel smsChannel(TwilioAccount account) {
        return new SmsChannel(account);
    }

    @Bean
    EmailChannel emailChannel(JavaMailSender mail) {
        return new EmailChannel(mail);
    }

    @Bean
    Writer writer(
            Languages languages,
            ClinicCards clinics,
            SignedLinks links,
            TwilioAccount account,
            @Value("${meridian.public-url}") String publicUrl,
            @Value("${meridian.mail.from}") String mailFrom) {
        return new Writer(languages, clinics, links, publicUrl, mailFrom, account.webhookUrl());
    }

    @Bean
    TextAnswers textAnswers(Contacts contacts, Writer writer, SmsChannel sms) {
        return new TextAnswers(contacts, writer, sms);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry registry) {
        return new DeliveryMetrics(registry);
    }

    @Bean
    Allowance allowance(DocumentsFactory factory) {
        return new Allowance(factory);
    }

    @Bean
    Dispatcher dispatcher(
            Documents<Schedule> schedules,
            Contacts contacts,
            OptOuts optOuts,
            Allowance allowance,
            Writer writer,
            SmsChannel sms,
            EmailChannel email,
            ReminderPolicy policy,
            DeliveryMetrics metrics,
            Clock clock,
            @Value("${meridian.delivery.lease}") Duration lease) {
        return new Dispatcher(
                schedules,
                new Addressees(contacts, optOuts, allowance),
                allowance,
                optOuts,
                writer,
                Map.of(Channel.SMS, sms, Channel.EMAIL, email),
                policy,
                metrics,
                clock,
                Clock.systemUTC(),
                lease);
    }

    @Bean
    DueReminders dueReminders(
            Documents<Schedule> schedules,
            Dispatcher dispatcher,
            DeliveryMetrics metrics,
            Clock clock,
            @Value("${meridian.delivery.poll-every}") Duration every) {
        return new DueReminders(schedules, dispatcher, metrics, clock, Clock.systemUTC(), every);
    }
}
